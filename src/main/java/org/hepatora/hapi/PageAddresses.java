// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the address of a page wherever it is asked: at the address of a type, as clients do that
 * put its query behind what they searched, and when it is posted, also as a form. HAPI 8.8.0
 * (RestfulServer) knows it at the endpoint's own address, by GET.
 */
public final class PageAddresses extends OncePerRequestFilter {
  private static final Pattern PAGE = Pattern.compile("(.*&)?_getpages=.*");
  private static final Pattern PLACE = Pattern.compile("(/[A-Z][A-Za-z]{1,40})?(/_search)?/?");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Bytes that the query of a page is looked for in; ours. */
  private static final int LONGEST = 64 * 1024;

  private static final Set<String> METHODS = Set.of("GET", "POST");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getPathInfo();
    boolean isPlace =
        METHODS.contains(request.getMethod()) && PLACE.matcher(path == null ? "" : path).matches();
    chain.doFilter(isPlace ? page(request) : request, response);
  }

  private static HttpServletRequest page(HttpServletRequest request) throws IOException {
    if (isPage(request.getQueryString())) {
      return endpoint(request, request.getQueryString());
    }
    if (!request.getMethod().equals("POST") || !isForm(request.getContentType())) {
      return request;
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST);
    String form = new String(body, StandardCharsets.UTF_8);
    return isPage(form) ? endpoint(request, form) : new ReadBody(request, body);
  }

  private static boolean isForm(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  private static boolean isPage(@Nullable String query) {
    return query != null && PAGE.matcher(query).matches();
  }

  private static HttpServletRequest endpoint(HttpServletRequest request, String query) {
    return new OtherAddress(request, "GET", "", query);
  }
}
