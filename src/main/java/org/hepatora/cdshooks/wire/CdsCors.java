// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browser clients of the allowed origins read every answer, refusals included, and answers
 * their preflights before anything else looks at them.
 */
public final class CdsCors extends OncePerRequestFilter {
  private final CorsConfiguration origins = new CorsConfiguration();

  public CdsCors(List<String> allowedOrigins) {
    origins.setAllowedOriginPatterns(allowedOrigins);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    var allowed = origin == null ? null : origins.checkOrigin(origin);
    if (allowed != null) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    }
    if (!request.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
      return;
    }
    if (allowed != null) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS");
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, accept");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600");
    }
    response.setHeader(HttpHeaders.ALLOW, "GET, POST, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
