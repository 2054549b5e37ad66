// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hepatora.security.scopes.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells pages who signed in and was let in, as a caller with the most that person may do: what a
 * page writes for them is judged like the call of an app.
 */
final class PageCaller extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(Account.class.getName()) instanceof Account account) {
      request.setAttribute(Caller.class.getName(), account.caller());
    }
    chain.doFilter(request, response);
  }
}
