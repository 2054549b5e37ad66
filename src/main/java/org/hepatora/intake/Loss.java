// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import org.hepatora.errors.NotConformant;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Why a line was not stored.
 *
 * @param expression the element that is to blame; null where it is none
 */
record Loss(Reason reason, @Nullable String expression) {
  static Loss of(Reason reason) {
    return new Loss(reason, null);
  }

  /** What storing a single line failed on. */
  static Loss of(RuntimeException problem) {
    return new Loss(reason(problem), expression(problem));
  }

  private static Reason reason(RuntimeException problem) {
    if (isMissing(problem)) {
      return Reason.MISSING_REFERENCE;
    }
    boolean refused =
        problem instanceof RequestProblem
            || (problem instanceof BaseServerResponseException answered
                && answered.getStatusCode() < 500
                && !(problem instanceof ResourceVersionConflictException));
    return refused ? Reason.REFUSED : Reason.FAILED;
  }

  /**
   * HAPI 8.8.0 says so in words only: 1094 in storage, 1091 and 1095 at other ways, and 1096 of
   * what is deleted, which it also says of what another transaction has not committed yet.
   */
  private static boolean isMissing(RuntimeException problem) {
    var words = String.valueOf(problem.getMessage());
    return words.contains("not found, specified in path")
        || words.contains("is deleted, specified in path");
  }

  private static @Nullable String expression(RuntimeException problem) {
    if (problem instanceof RequestProblem ours) {
      return ours.expression();
    }
    if (problem instanceof NotConformant refused) {
      return refused.violations().get(0).expression();
    }
    return problem instanceof BaseServerResponseException answered
            && answered.getOperationOutcome() instanceof OperationOutcome outcome
            && outcome.getIssueFirstRep().hasExpression()
        ? outcome.getIssueFirstRep().getExpression().get(0).getValue()
        : null;
  }
}
