package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Limit;
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
            "best response SD for "
                + limits.minimumTherapy().words()
                + " or more since the first dose, sum at least "
                + limits.shrinkage().words()
                + " and less than "
                + response.words()
                + " below baseline",
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
          rule.notMet("No response and no stable disease that can be measured.", Seen.NOTHING));
      notes.block(CONTINUE_SYSTEMIC, "no response in the current line", null, next);
      return;
    }
    long days = ChronoUnit.DAYS.between(start, day);
    var change = point.changeFromBaseline();
    var text = days + " d on therapy, best response SD, " + Scans.words(point) + ".";
    var seen = change == null ? Scans.category(point) : Scans.change(point, change);
    if (days < limits.minimumTherapy().whole() || change == null || !isInRange(change)) {
      notes.add(rule.notMet(text, seen));
      notes.block(CONTINUE_SYSTEMIC, "no response yet: best response SD", null, next);
      return;
    }
    if (!patient.isImagingCurrent()) {
      notes.add(rule.unknown("Stable on " + day + ": too old to judge now.", seen));
      notes.block(INSUFFICIENT_DATA, "the latest assessment of " + day + " is too old");
      return;
    }
    notes.add(rule.met(text, seen));
    notes.caution(
        "Stable disease is not a response: a pathological complete response was found in 16.7 % of"
            + " resected SD tumours against 57.7 % of PR tumours under RECIST 1.1 ("
            + Citations.PATHOLOGIC_RESPONSE
            + ").");
    notes.provisional(
        CONSIDER, "durable stable disease, " + days + " d, not a response", null, next);
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
