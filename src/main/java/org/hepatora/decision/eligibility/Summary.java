// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Excerpt;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The answer in one sentence of less than 140 characters. */
final class Summary {
  private static final int LIMIT = 139;

  private Summary() {}

  static Argument of(Outcome outcome, PatientCase patient, List<Argument> needed, Counts counts) {
    var reasons = outcome.reasons();
    var next = outcome.next();
    return switch (outcome.disposition()) {
      case NOT_APPLICABLE -> excerpt("summary.not-applicable", reasons, null);
      case SUPPORTIVE_CARE -> excerpt("summary.supportive-care-pathway", reasons, null);
      case MAINTAIN_NED -> excerpt("summary.maintain-ned-next-surveillance", reasons, next);
      case NEXT_LINE -> excerpt("summary.present-to-the-mdt-for-the", reasons, null);
      case NOT_RECOMMENDED ->
          excerpt("summary.surgery-not-recommended-now-re-assess", reasons, next);
      case LOCOREGIONAL_NED -> excerpt("summary.present-to-the-mdt-for-local", reasons, null);
      case CONTINUE_SYSTEMIC ->
          next == null
              ? excerpt("summary.continue-systemic-therapy", reasons, null)
              : excerpt("summary.continue-systemic-therapy-next-assessment", reasons, next);
      case CONSIDER -> excerpt("summary.borderline-present-to-the-mdt-with", reasons, null);
      case DEFER ->
          isAhead(outcome.earliest(), patient)
              ? excerpt("summary.defer-not-before", reasons, outcome.earliest())
              : excerpt("summary.defer", reasons, null);
      case INSUFFICIENT_DATA ->
          reasons.isEmpty() && !needed.isEmpty()
              ? excerpt("summary.not-enough-is-known-to-decide", needed, null)
              : excerpt("summary.not-enough-is-known-to-decide-2", reasons, null);
      case CANDIDATE_CONVERSION ->
          Sentence.of("summary.present-to-the-mdt-for-conversion", counts.words()).whole();
      case CANDIDATE_CYTOREDUCTION ->
          Sentence.of(
                  patient.course().plateau().isReached()
                      ? "summary.present-to-the-mdt-for-cytoreductive"
                      : "summary.present-to-the-mdt-for-cytoreductive-2",
                  counts.words())
              .whole();
    };
  }

  /** A day that has passed keeps nobody waiting. */
  private static boolean isAhead(@Nullable LocalDate day, PatientCase patient) {
    return day != null && day.isAfter(patient.asOf());
  }

  private static Argument excerpt(String key, List<Argument> reasons, @Nullable LocalDate day) {
    return new Excerpt(key, reasons, day == null ? List.of() : List.of(Day.of(day)), LIMIT);
  }
}
