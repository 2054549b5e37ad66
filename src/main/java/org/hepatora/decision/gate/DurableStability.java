// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** G6 without a response: long stable disease with some shrinkage is borderline, ours. */
final class DurableStability {
  private final GateLimits.StableDisease limits;
  private final Limit response;
  private final Rule rule;

  DurableStability(GateLimits.StableDisease limits, Limit response) {
    this.limits = limits;
    this.response = response;
    rule =
        Rule.of(
            "g6.durable-stability",
            Sentence.of(
                "limit.best-response-sd-for-or-more",
                limits.minimumTherapy().words(),
                limits.shrinkage().words(),
                response.words()),
            Citations.PATHOLOGIC_RESPONSE,
            Citations.of(limits.shrinkage()));
  }

  Rule rule() {
    return rule;
  }

  void judge(PatientCase patient, GateNotes notes) {
    var course = patient.course();
    var day = course.response().latestEvaluable();
    var start = course.therapy().currentLineStart();
    var point = latest(patient, day);
    var next = NextAssessment.after(patient);
    if (!isBestStable(patient) || point == null || day == null || start == null) {
      notes.add(
          rule.notMet(
              Sentence.of("response.no-response-and-no-stable-disease").whole(),
              ObservedValue.NOTHING));
      notes.block(
          CONTINUE_SYSTEMIC, Sentence.of("response.no-response-in-the-current-line"), null, next);
      return;
    }
    long days = ChronoUnit.DAYS.between(start, day);
    var change = point.changeFromBaseline();
    var text =
        Sentence.of("response.d-on-therapy-best-response-sd", Numeral.of(days), Scans.words(point))
            .whole();
    var seen = change == null ? Scans.category(point) : Scans.change(point, change);
    if (days < limits.minimumTherapy().whole() || change == null || !isInRange(change)) {
      notes.add(rule.notMet(text, seen));
      notes.block(
          CONTINUE_SYSTEMIC, Sentence.of("response.no-response-yet-best-response-sd"), null, next);
      return;
    }
    if (!patient.isImagingCurrent()) {
      notes.add(
          rule.unknown(
              Sentence.of("response.stable-on-too-old-to-judge", Day.of(day)).whole(), seen));
      notes.block(
          INSUFFICIENT_DATA, Sentence.of("response.the-latest-assessment-of-is-too", Day.of(day)));
      return;
    }
    notes.add(rule.met(text, seen));
    notes.caution(
        Sentence.of("response.stable-disease-is-not-a-response", Citations.PATHOLOGIC_RESPONSE)
            .whole());
    notes.provisional(
        CONSIDER,
        Sentence.of("response.durable-stable-disease-d-not-a", Numeral.of(days)),
        null,
        next);
  }

  /** The point of the day under RECIST 1.1, under mRECIST where RECIST has no sum. */
  private static @Nullable TimePoint latest(PatientCase patient, @Nullable LocalDate day) {
    var response = patient.course().response();
    var recist = Scans.on(response, ResponseCriteria.RECIST_1_1, day);
    if (recist != null && recist.changeFromBaseline() != null) {
      return recist;
    }
    var mrecist = Scans.on(response, ResponseCriteria.MRECIST, day);
    return mrecist != null && mrecist.changeFromBaseline() != null ? mrecist : recist;
  }

  private static boolean isBestStable(PatientCase patient) {
    var response = patient.course().response();
    return response.recist().best().category() == Category.SD
        || response.mrecist().best().category() == Category.SD;
  }

  private boolean isInRange(BigDecimal change) {
    return change.negate().compareTo(limits.shrinkage().value()) >= 0
        && change.negate().compareTo(response.value()) < 0;
  }
}
