// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the address of a page wherever it is asked: at the address of a type, as clients do that
 * put its query behind what they searched, and when it is posted. HAPI 8.8.0 (RestfulServer) knows
 * it at the endpoint's own address, by GET.
 */
public final class PageAddresses extends OncePerRequestFilter {
  private static final Pattern PAGE = Pattern.compile("(.*&)?_getpages=.*");
  private static final Pattern PLACE = Pattern.compile("(/[A-Z][A-Za-z]{1,40})?(/_search)?/?");
  private static final Set<String> METHODS = Set.of("GET", "POST");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(isPage(request) ? endpoint(request) : request, response);
  }

  private static boolean isPage(HttpServletRequest request) {
    var path = request.getPathInfo();
    var query = request.getQueryString();
    return query != null
        && PAGE.matcher(query).matches()
        && METHODS.contains(request.getMethod())
        && PLACE.matcher(path == null ? "" : path).matches();
  }

  private static HttpServletRequest endpoint(HttpServletRequest request) {
    return new OtherAddress(request, "GET", "", String.valueOf(request.getQueryString()));
  }
}
