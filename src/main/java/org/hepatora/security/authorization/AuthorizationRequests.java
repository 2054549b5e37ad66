// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.Map;
import java.util.function.Consumer;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What SMART asks of an authorization request beyond OAuth: aud, launch, state and PKCE. */
final class AuthorizationRequests
    implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
  private final Launches launches;
  private final OpenPatients patients;
  private final PublicAddress address;

  AuthorizationRequests(Launches launches, OpenPatients patients, PublicAddress address) {
    this.launches = launches;
    this.patients = patients;
    this.address = address;
  }

  @Override
  public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    // Until this has passed, nobody is redirected anywhere.
    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(
        context);
    OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
    checkAddress(context.getRegisteredClient(), asked.getRedirectUri());
    Map<String, Object> parameters = asked.getAdditionalParameters();
    check(asked, asked.getState() != null && !asked.getState().isBlank(), "state");
    check(asked, isOurs(parameters.get("aud")), "aud");
    check(asked, "S256".equals(parameters.get("code_challenge_method")), "code_challenge_method");
    var scopes = Scopes.of(asked.getScopes());
    var launch = parameters.get("launch");
    boolean ehrLaunch = scopes.has("launch");
    check(asked, !ehrLaunch || launch instanceof String, "launch");
    check(asked, !(launch instanceof String id) || launches.isOpen(id), "launch");
    if (launch instanceof String id && !mayBeOpened(asked, id)) {
      refuse(asked, OAuth2ErrorCodes.ACCESS_DENIED, "launch");
    }
    if (scopes.resources().isEmpty() && scopes.others().isEmpty()) {
      refuse(asked, OAuth2ErrorCodes.INVALID_SCOPE, "scope");
    }
  }

  /** Spring lets a loopback address have any port; here it is as registered. */
  private static void checkAddress(RegisteredClient client, @Nullable String redirect) {
    if (redirect != null && !client.getRedirectUris().contains(redirect)) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null), null);
    }
  }

  /** Asked again when somebody has signed in. */
  private boolean mayBeOpened(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, String launch) {
    var person = (Authentication) asked.getPrincipal();
    return person instanceof AnonymousAuthenticationToken
        || !person.isAuthenticated()
        || patients.mayOpen(person.getName(), launches.patient(launch));
  }

  private boolean isOurs(@Nullable Object audience) {
    return audience instanceof String text
        && (text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
            .equals(address.fhir());
  }

  private static void check(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, boolean holds, String parameter) {
    if (!holds) {
      refuse(asked, OAuth2ErrorCodes.INVALID_REQUEST, parameter);
    }
  }

  private static void refuse(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, String code, String parameter) {
    throw new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null), asked);
  }
}
