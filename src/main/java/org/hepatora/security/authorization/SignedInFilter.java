// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hepatora.security.AuditNote;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes for the audit who is signed in, before it is decided whether they may, for {@link
 * PageCaller} their account, and for the pages, which name the person ({@code signedInAs}) and show
 * an administrator the way ({@code administers}).
 */
final class SignedInFilter extends OncePerRequestFilter {
  private final Accounts accounts;

  SignedInFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var known = SecurityContextHolder.getContext().getAuthentication();
    var account = known == null ? null : accounts.named(known.getName());
    if (account != null) {
      AuditNote.of(request).subject(account.name());
      request.setAttribute(Account.class.getName(), account);
      request.setAttribute("signedInAs", account.displayName());
      request.setAttribute("administers", account.administrator());
    }
    chain.doFilter(request, response);
  }
}
