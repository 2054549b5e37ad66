// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.AgeLimits;
import org.jspecify.annotations.Nullable;

/** When to look again: the day the outcome names, else the last day the latest scan is recent. */
final class NextLook {
  private NextLook() {}

  static @Nullable LocalDate of(PatientCase patient, Outcome outcome, AgeLimits ages) {
    if (isImagingFirst(outcome)) {
      return patient.asOf();
    }
    if (outcome.next() != null
        || outcome.disposition() == Disposition.SUPPORTIVE_CARE
        || outcome.disposition() == Disposition.NEXT_LINE) {
      return outcome.next();
    }
    return NextAssessment.imagingDue(patient, ages.imaging().whole());
  }

  /** A marker rose since the last scan of somebody who would be presented: the scan is due. */
  private static boolean isImagingFirst(Outcome outcome) {
    return switch (outcome.disposition()) {
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION, CONSIDER ->
          outcome.reached().stream()
              .flatMap(report -> report.criteria().stream())
              .anyMatch(one -> one.id().equals("g7.marker-rise") && one.status() == Status.NOT_MET);
      default -> false;
    };
  }
}
