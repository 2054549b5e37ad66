// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hepatora.security.WellKnown;

/** The SMART configuration where an issuer outside gives the tokens: its own endpoints. */
final class IssuersWellKnown implements WellKnown {
  private static final List<String> OF_ISSUER =
      List.of(
          "issuer",
          "jwks_uri",
          "authorization_endpoint",
          "token_endpoint",
          "token_endpoint_auth_methods_supported",
          "registration_endpoint",
          "introspection_endpoint",
          "revocation_endpoint",
          "grant_types_supported",
          "scopes_supported",
          "response_types_supported");

  /** What this server does with a token; the launches are the issuer's to state. */
  private static final List<String> OURS =
      List.of(
          "sso-openid-connect",
          "permission-patient",
          "permission-user",
          "permission-v1",
          "permission-v2");

  private final IssuerMetadata issuer;

  IssuersWellKnown(IssuerMetadata issuer) {
    this.issuer = issuer;
  }

  @Override
  public Map<String, Object> configuration(String base) {
    var fields = new LinkedHashMap<String, Object>();
    var openId = issuer.fields();
    for (String name : OF_ISSUER) {
      if (openId.has(name)) {
        fields.put(name, openId.get(name));
      }
    }
    fields.putIfAbsent("grant_types_supported", List.of("authorization_code"));
    fields.put("code_challenge_methods_supported", List.of("S256"));
    var capabilities = new LinkedHashSet<>(OURS);
    openId.path("capabilities").forEach(each -> capabilities.add(each.asText()));
    fields.put("capabilities", List.copyOf(capabilities));
    return fields;
  }
}
