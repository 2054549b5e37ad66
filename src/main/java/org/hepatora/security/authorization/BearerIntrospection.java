// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Lets an authorised SMART client introspect with its own access token, as SMART 2 requires. */
final class BearerIntrospection implements AuthenticationConverter {
  private static final ClientAuthenticationMethod BEARER = new ClientAuthenticationMethod("bearer");

  private final Clients clients;

  BearerIntrospection(Clients clients) {
    this.clients = clients;
  }

  /** The access token has been verified by then; a bad one was answered 401. */
  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken verified)) {
      return null;
    }
    var client = clients.findByClientId(verified.getToken().getClaimAsString("client_id"));
    String token = request.getParameter("token");
    if (client == null || token == null || token.isBlank()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    return new OAuth2TokenIntrospectionAuthenticationToken(
        token, new OAuth2ClientAuthenticationToken(client, BEARER, null), null, Map.of());
  }
}
