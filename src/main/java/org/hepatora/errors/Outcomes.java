// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.errors;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** The only place that makes an OperationOutcome, or an exception HAPI answers with one. */
public final class Outcomes {
  private static final String RETRY_AFTER_SECONDS = "5";

  private Outcomes() {}

  /** One error. */
  public static OperationOutcome of(Kind kind, String text, @Nullable String expression) {
    var outcome = new OperationOutcome();
    var issue = outcome.addIssue();
    issue.setSeverity(kind == Kind.FAULT ? IssueSeverity.FATAL : IssueSeverity.ERROR);
    issue.setCode(kind.issue());
    issue.setDiagnostics(text);
    if (expression != null) {
      issue.addExpression(expression);
      issue.addLocation(expression);
    }
    return outcome;
  }

  /** The exception that makes HAPI answer 304 without a body. */
  public static BaseServerResponseException unchanged() {
    return new NotModifiedException("Not Modified");
  }

  /** Every rule that a write breaks. */
  public static OperationOutcome of(NotConformant refused) {
    var outcome = new OperationOutcome();
    for (Violation violation : refused.violations()) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.ERROR)
          .setCode(IssueType.INVARIANT)
          .setDiagnostics(violation.text())
          .addExpression(violation.expression())
          .addLocation(violation.expression());
    }
    return outcome;
  }

  /** The exception that makes HAPI answer with every rule that a write breaks. */
  public static BaseServerResponseException response(NotConformant refused) {
    var exception = new UnprocessableEntityException(String.valueOf(refused.getMessage()), refused);
    exception.setOperationOutcome(of(refused));
    return exception;
  }

  /**
   * The answer to a problem that HAPI meets before we do: within a batch it keeps the status of its
   * own exceptions only.
   */
  public static BaseServerResponseException response(RequestProblem problem) {
    var exception =
        response(problem.kind(), String.valueOf(problem.getMessage()), problem.expression());
    exception.initCause(problem);
    return exception;
  }

  /** The exception that makes HAPI answer with that error. */
  public static BaseServerResponseException response(
      Kind kind, String text, @Nullable String expression) {
    var exception = new UnclassifiedServerFailureException(kind.status(), text);
    exception.setOperationOutcome(of(kind, text, expression));
    if (kind == Kind.UNAVAILABLE) {
      exception.addResponseHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    return exception;
  }
}
