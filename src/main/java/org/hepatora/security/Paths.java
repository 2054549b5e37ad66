// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests by the path they name, whichever servlet serves them. */
public final class Paths {
  /**
   * Pages and files that show no patient of this server. Who launches the board from another server
   * proves themselves there and sees what is kept there.
   */
  public static final RequestMatcher PUBLIC =
      of(
          "/",
          "/login",
          "/error",
          "/favicon.ico",
          "/*.css",
          "/board/*.css",
          "/board/*.js",
          "/board/launch",
          "/board/launch/**",
          "/guide",
          "/guide/**",
          "/webjars/**",
          "/actuator/health",
          "/actuator/health/**");

  private Paths() {}

  /** Any of these patterns. */
  public static RequestMatcher of(String... patterns) {
    return new OrRequestMatcher(
        Arrays.stream(patterns)
            .map(each -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(each))
            .toList());
  }
}
