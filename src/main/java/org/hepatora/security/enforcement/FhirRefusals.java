// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refuses before the FHIR API is reached, in the form the API itself has for errors. */
final class FhirRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String RETRY_AFTER_SECONDS = "5";

  private final FhirContext context;
  private final BearerTokenAuthenticationEntryPoint bearer =
      new BearerTokenAuthenticationEntryPoint();

  FhirRefusals(FhirContext context) {
    this.context = context;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof AuthenticationServiceException) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      write(response, Kind.UNAVAILABLE, "Access tokens cannot be judged now; try again later");
      return;
    }
    bearer.commence(request, response, why);
    boolean token = request.getHeader("Authorization") != null;
    String text = token ? "The access token is not valid here" : "This needs an access token";
    write(response, Kind.UNAUTHENTICATED, text);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    write(response, Kind.FORBIDDEN, "The scopes of the access token do not grant this");
  }

  private void write(HttpServletResponse response, Kind kind, String text) throws IOException {
    byte[] body =
        context
            .newJsonParser()
            .encodeResourceToString(Outcomes.of(kind, text, null))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(kind.status());
    response.setContentType("application/fhir+json;charset=UTF-8");
    response.getOutputStream().write(body);
  }
}
