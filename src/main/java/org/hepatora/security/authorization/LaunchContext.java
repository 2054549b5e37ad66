// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** What an app is opened on. It travels with the authorization and stands beside the token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchContext(
    @Nullable String patient, @Nullable String encounter, @Nullable String appContext) {
  static final LaunchContext NONE = new LaunchContext(null, null, null);
  private static final String PREFIX = "launch.";

  static LaunchContext of(OAuth2Authorization authorization) {
    return new LaunchContext(
        authorization.getAttribute(PREFIX + "patient"),
        authorization.getAttribute(PREFIX + "encounter"),
        authorization.getAttribute(PREFIX + "appContext"));
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** The authorization with this context. */
  OAuth2Authorization on(OAuth2Authorization authorization) {
    var builder = OAuth2Authorization.from(authorization);
    parameters().forEach((name, value) -> builder.attribute(PREFIX + name, value));
    return builder.build();
  }

  /** As SMART names them in the token's answer. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "patient", patient);
    put(parameters, "encounter", encounter);
    put(parameters, "appContext", appContext);
    return parameters;
  }

  private static void put(Map<String, String> into, String name, @Nullable String value) {
    if (value != null) {
      into.put(name, value);
    }
  }
}
