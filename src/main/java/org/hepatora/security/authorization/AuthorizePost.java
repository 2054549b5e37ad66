// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets an authorization request come by POST, as SMART's {@code authorize-post} has it: it goes on
 * as the same request by GET, which survives the sign-in.
 */
final class AuthorizePost extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean asks =
        request.getMethod().equals("POST")
            && request.getRequestURI().endsWith("/oauth2/authorize")
            && request.getParameter("response_type") != null;
    if (!asks) {
      chain.doFilter(request, response);
      return;
    }
    var same = UriComponentsBuilder.fromPath(request.getRequestURI());
    request.getParameterMap().forEach((name, values) -> same.queryParam(name, (Object[]) values));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", same.encode().build().toUriString());
  }
}
