// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an administrator read the summaries of feedback with an access token; whoever has another
 * token is left to the services, which know their clients.
 */
final class AdministratorReads extends OncePerRequestFilter {
  private static final String SCHEME = "bearer ";

  private final JwtDecoder decoder;
  private final CallerReader callers;

  AdministratorReads(JwtDecoder decoder, CallerReader callers) {
    this.decoder = decoder;
    this.callers = callers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean summary = request.getRequestURI().endsWith("/feedback/summary");
    var caller = summary ? caller(request.getHeader("Authorization")) : null;
    if (caller == null || !caller.administrator()) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(Caller.class.getName(), caller);
    chain.doFilter(new AsAdministrator(request, caller.subject()), response);
  }

  private @Nullable Caller caller(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    try {
      return callers.read(decoder.decode(authorization.substring(SCHEME.length()).strip()));
    } catch (BadJwtException | InvalidBearerTokenException another) {
      return null;
    }
  }

  private static final class AsAdministrator extends HttpServletRequestWrapper {
    private final String name;

    AsAdministrator(HttpServletRequest request, String name) {
      super(request);
      this.name = name;
    }

    @Override
    public Principal getUserPrincipal() {
      return () -> name;
    }
  }
}
