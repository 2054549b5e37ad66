// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who signed in for what comes after it in the chain. */
final class PersonFilter extends OncePerRequestFilter {
  private final String name;
  private final BiConsumer<HttpServletRequest, OidcIdToken> note;

  PersonFilter(String name, BiConsumer<HttpServletRequest, OidcIdToken> note) {
    this.name = name;
    this.note = note;
  }

  /** Two of them are in a chain, before and after it is decided whether the person may. */
  @Override
  protected String getAlreadyFilteredAttributeName() {
    return PersonFilter.class.getName() + name;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof OidcUser person) {
      note.accept(request, person.getIdToken());
    }
    chain.doFilter(request, response);
  }
}
