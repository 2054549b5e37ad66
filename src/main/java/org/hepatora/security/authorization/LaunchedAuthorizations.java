// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;

/**
 * Puts the context of the launch an authorization began with onto it, and uses the launch up: for a
 * patient whom the person who signed in may open, and nobody else.
 */
final class LaunchedAuthorizations {
  private final Launches launches;
  private final OpenPatients patients;

  LaunchedAuthorizations(Launches launches, OpenPatients patients) {
    this.launches = launches;
    this.patients = patients;
  }

  OAuth2Authorization with(OAuth2Authorization authorization) {
    OAuth2AuthorizationRequest asked =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    String launch = asked == null ? null : (String) asked.getAdditionalParameters().get("launch");
    if (launch == null || !LaunchContext.of(authorization).isEmpty()) {
      return authorization;
    }
    var context = launches.use(launch);
    if (context == null) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "The launch is over");
    }
    if (!patients.mayOpen(authorization.getPrincipalName(), context)) {
      throw refused(OAuth2ErrorCodes.ACCESS_DENIED, "The launch is of a patient out of reach");
    }
    return context.on(authorization);
  }

  /** Of the kind the authorization endpoint answers, without leading anybody anywhere. */
  private static OAuth2AuthenticationException refused(String code, String why) {
    return new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(code, why, null), null);
  }
}
