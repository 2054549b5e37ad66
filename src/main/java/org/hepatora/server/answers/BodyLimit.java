// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 413 to a request body over the limit, announced or not, before it is parsed. */
public final class BodyLimit extends OncePerRequestFilter {
  private final FhirContext context;
  private final long limit;

  public BodyLimit(FhirContext context, long limit) {
    this.context = context;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      refuse(response);
      return;
    }
    chain.doFilter(new CountedRequest(request, this::count), response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(Kind.TOO_LARGE.status());
    response.setContentType(Constants.CT_FHIR_JSON_NEW);
    response.setHeader("Connection", "close");
    var outcome = Outcomes.of(Kind.TOO_LARGE, text(limit), "Bundle");
    response
        .getOutputStream()
        .write(
            context
                .newJsonParser()
                .encodeResourceToString(outcome)
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String text(long limit) {
    return "The body is larger than "
        + limit
        + " bytes; send smaller Bundles (hepatora.fhir.maximum-body)";
  }

  private void count(long read) {
    if (read > limit) {
      throw new RequestProblem(Kind.TOO_LARGE, text(limit), "Bundle");
    }
  }
}
