// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.interval;
import static org.hepatora.decision.plan.Steps.range;
import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Reference;
import org.hepatora.decision.words.Sentence;

/** The calendar of scans and tests after surgery; evidence.md 6. */
final class Surveillance {
  private static final Sentence SCAN = Sentence.of("plan.multiphase-ct-or-mri-of-the");

  private final PlanLimits.Surveillance limits;
  private final Argument recurrence;

  Surveillance(Policy policy) {
    limits = policy.plan().surveillance();
    recurrence =
        Sentence.of(
                "plan.image-at-once-when-afp-above",
                policy.gates().target().afp().words(),
                policy.response().newLesion().words())
            .whole();
  }

  /** The whole calendar, counted from surgery. */
  List<PlanActivity> after(SurgeryDay surgery, CareSituation situation) {
    var steps = new Steps();
    first(steps, surgery);
    repeated(steps, surgery, limits.firstTo().whole());
    always(steps, surgery, situation);
    return steps.all();
  }

  /**
   * What is still to come after an operation.
   *
   * @param seen the day the patient was last seen without disease
   */
  List<PlanActivity> following(
      LocalDate surgery, LocalDate seen, Answer answer, CareSituation situation) {
    var steps = new Steps();
    var today = answer.asOf();
    var day = new SurgeryDay(surgery);
    var firstBy = surgery.plusDays(limits.firstTo().whole());
    boolean firstDone = !seen.isBefore(surgery.plusDays(limits.firstFrom().whole()));
    if (!firstDone && !firstBy.isBefore(today)) {
      first(steps, day);
      repeated(steps, day, limits.firstTo().whole());
    } else {
      var due = Steps.later(today, answer.nextAssessment());
      steps.add(
          Kind.SURVEILLANCE,
          Sentence.of("plan.next-scan-due-by", Day.of(due), SCAN).whole(),
          today,
          due,
          sources(limits.earlyTo()));
      repeated(steps, day, Math.toIntExact(ChronoUnit.DAYS.between(surgery, due)));
    }
    always(steps, day, situation);
    return steps.all();
  }

  private void first(Steps steps, SurgeryDay surgery) {
    steps.around(
        surgery,
        Kind.SURVEILLANCE,
        Sentence.of(
                "plan.first-scan-after-surgery", range(limits.firstFrom(), limits.firstTo()), SCAN)
            .whole(),
        limits.firstFrom().whole(),
        limits.firstTo().whole(),
        null,
        sources(limits.firstFrom()));
  }

  /**
   * Again and again.
   *
   * @param from days after surgery
   */
  private void repeated(Steps steps, SurgeryDay surgery, int from) {
    int early = limits.earlyUntil().whole();
    int later = limits.laterUntil().whole();
    if (from < early) {
      steps.repeatAround(
          surgery,
          Kind.SURVEILLANCE,
          Sentence.of(
                  "plan.every-for-two-years-after-surgery",
                  range(limits.earlyFrom(), limits.earlyTo()),
                  SCAN)
              .whole(),
          from,
          early,
          interval(limits.earlyFrom(), limits.earlyTo()),
          sources(limits.earlyFrom()));
    }
    if (from < later) {
      steps.repeatAround(
          surgery,
          Kind.SURVEILLANCE,
          Sentence.of(
                  "plan.every-in-the-third-to-fifth",
                  range(limits.laterFrom(), limits.laterTo()),
                  SCAN)
              .whole(),
          Math.max(early, from),
          later,
          interval(limits.laterFrom(), limits.laterTo()),
          sources(limits.laterFrom()));
    }
    steps.repeatAround(
        surgery,
        Kind.SURVEILLANCE,
        Sentence.of("plan.every-after-the-fifth-year", limits.last().words(), SCAN).whole(),
        Math.max(later, from),
        null,
        interval(limits.last(), limits.last()),
        sources(limits.last()));
  }

  private void always(Steps steps, SurgeryDay surgery, CareSituation situation) {
    steps.around(
        surgery,
        Kind.SURVEILLANCE,
        recurrence,
        0,
        null,
        null,
        Sentence.of("source.ours", Reference.of("evidence.md 6")));
    if (situation.hepatitisB() == Truth.YES) {
      steps.repeatAround(
          surgery,
          Kind.SURVEILLANCE,
          Sentence.of("plan.hbv-dna-every", range(limits.virusFrom(), limits.virusTo())).whole(),
          0,
          null,
          interval(limits.virusFrom(), limits.virusTo()),
          sources(limits.virusFrom()));
    }
  }
}
