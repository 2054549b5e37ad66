// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of every address: answers in the form its interface has when the database is away or a
 * request cannot be taken now, and refuses addresses and form values that no part behind it could
 * read alike.
 */
public final class FrontDoor extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  /**
   * Path parameters, dots that lead elsewhere, control characters; and a first part that the
   * container would read as the address of a servlet, and the access rules as another.
   */
  private static final Pattern ODD_PATH =
      Pattern.compile(
          ";|(?i:%3b)|%[01][0-9a-fA-F]|%7[fF]|/(?:\\.|(?i:%2e)){1,2}(?:/|$)|[\\x00-\\x1f\\x7f]"
              + "|^//|^/[^/]*%");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

  private static final Pattern INTERFACES = Pattern.compile("/(fhir|cds-services)(/.*|;.*)?");
  private static final Pattern TOKENS =
      Pattern.compile("/(oauth2/(token|introspect|revoke|jwks)|userinfo)(/.*|;.*)?");

  private final FhirContext context;

  public FrontDoor(FhirContext context) {
    this.context = context;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      check(request);
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException problem) {
      var answer = answerTo(problem);
      if (answer == null) {
        // The container's own line would quote the message, and with it what was sent.
        LOG.error("Fault {}", Faults.describe(problem));
      }
      if (answer == null || response.isCommitted()) {
        throw problem;
      }
      write(request, response, answer);
    }
  }

  private static void check(HttpServletRequest request) {
    if (ODD_PATH.matcher(request.getRequestURI()).find()) {
      throw new RequestProblem(Kind.INVALID, "This address cannot be read", null);
    }
    // The container's own, for errors that have happened.
    if (request.getRequestURI().equals("/error")
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      throw new RequestProblem(Kind.NOT_FOUND, "There is nothing at this address", null);
    }
    var form = Form.of(request);
    if (form == Form.OUTCOME) {
      return;
    }
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              // RFC 6749, 3.2: no parameter more than once.
              boolean odd =
                  CONTROL.matcher(name).find() || (form == Form.OAUTH && values.length > 1);
              for (String value : values) {
                odd |= CONTROL.matcher(value).find();
              }
              if (odd) {
                throw new RequestProblem(
                    Kind.INVALID, "A value holds a control character, or is given twice", null);
              }
            });
  }

  private static @Nullable RequestProblem answerTo(Exception problem) {
    if (DatabaseOutage.isCauseOf(problem)) {
      return new RequestProblem(
          Kind.UNAVAILABLE, "The database cannot be reached; try again later", null);
    }
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof RequestProblem ours) {
        return ours;
      }
    }
    return null;
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
      throws IOException {
    var form = Form.of(request);
    String text =
        switch (form) {
          case OUTCOME ->
              context
                  .newJsonParser()
                  .encodeResourceToString(
                      Outcomes.of(
                          problem.kind(),
                          String.valueOf(problem.getMessage()),
                          problem.expression()));
          case OAUTH ->
              problem.kind() == Kind.UNAVAILABLE
                  ? "{\"error\":\"temporarily_unavailable\"}"
                  : "{\"error\":\"invalid_request\"}";
          case PAGE -> String.valueOf(problem.getMessage());
        };
    response.reset();
    response.setStatus(problem.kind().status());
    if (problem.kind() == Kind.UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(form.type());
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The form of an interface's errors. */
  private enum Form {
    OUTCOME("application/fhir+json;charset=UTF-8"),
    OAUTH("application/json"),
    PAGE("text/plain;charset=UTF-8");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    static Form of(HttpServletRequest request) {
      String path = request.getRequestURI();
      if (INTERFACES.matcher(path).matches()) {
        return OUTCOME;
      }
      return TOKENS.matcher(path).matches() ? OAUTH : PAGE;
    }
  }
}
