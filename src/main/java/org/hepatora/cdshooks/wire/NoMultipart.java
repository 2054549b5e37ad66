// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides that a body calls itself multipart. Spring parses such a body before any controller sees
 * the call, and a broken one would be a 500; hidden, it is a 415 like every other wrong type.
 */
public final class NoMultipart extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(isMultipart(request) ? new Hidden(request) : request, response);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static final class Hidden extends HttpServletRequestWrapper {
    Hidden(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getContentType() {
      return "application/octet-stream";
    }
  }
}
