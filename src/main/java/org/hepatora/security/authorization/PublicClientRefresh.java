// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public client that refreshes or withdraws its token: it has no secret and, then, no code
 * verifier either, so the token it holds must do. SMART does not ask it to name itself when it
 * refreshes; the token was issued to one client.
 */
final class PublicClientRefresh implements AuthenticationConverter, AuthenticationProvider {
  private static final String MARK = PublicClientRefresh.class.getName();

  private final Clients clients;
  private final Authorizations authorizations;

  PublicClientRefresh(Clients clients, Authorizations authorizations) {
    this.clients = clients;
    this.authorizations = authorizations;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    boolean refreshes = "refresh_token".equals(request.getParameter("grant_type"));
    boolean withdraws = request.getRequestURI().endsWith("/oauth2/revoke");
    boolean hasSecret =
        request.getHeader("Authorization") != null
            || request.getParameter("client_secret") != null
            || request.getParameter("client_assertion") != null;
    if (hasSecret || !(refreshes || withdraws)) {
      return null;
    }
    String named = request.getParameter("client_id");
    String client = named == null && refreshes ? holder(request) : named;
    return client == null ? null : named(client);
  }

  private @Nullable String holder(HttpServletRequest request) {
    String token = request.getParameter("refresh_token");
    var granted =
        token == null ? null : authorizations.findByToken(token, OAuth2TokenType.REFRESH_TOKEN);
    return granted == null ? null : granted.getRegisteredClientId();
  }

  private static Authentication named(String client) {
    return new OAuth2ClientAuthenticationToken(
        client, ClientAuthenticationMethod.NONE, null, Map.of(MARK, true));
  }

  @Override
  public @Nullable Authentication authenticate(Authentication authentication) {
    var asked = (OAuth2ClientAuthenticationToken) authentication;
    if (!asked.getAdditionalParameters().containsKey(MARK)) {
      return null;
    }
    var registration = clients.registration(asked.getPrincipal().toString());
    var client = clients.findByClientId(asked.getPrincipal().toString());
    if (registration == null || client == null || !registration.needsNoSecret()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
  }

  @Override
  public boolean supports(Class<?> type) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
  }
}
