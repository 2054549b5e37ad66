// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads a person's browser to the sign-in page; answers 401 to whatever else asks. A part of a page
 * that is asked for after the session has ended has the whole page loaded again.
 */
public final class PageDoor implements AuthenticationEntryPoint {
  private final LoginUrlAuthenticationEntryPoint signIn;

  /** Leads to the page at that path. */
  public PageDoor(String path) {
    this.signIn = new LoginUrlAuthenticationEntryPoint(path);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    String accept = String.valueOf(request.getHeader("Accept"));
    boolean part = request.getHeader("HX-Request") != null;
    if (accept.contains(MediaType.TEXT_HTML_VALUE) && !part) {
      signIn.commence(request, response, why);
      return;
    }
    if (part) {
      response.setHeader("HX-Refresh", "true");
    }
    response.setHeader("WWW-Authenticate", "Session realm=\"Hepatora\"");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
