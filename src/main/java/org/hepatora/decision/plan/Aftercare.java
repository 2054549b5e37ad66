// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.measure.CareSituation;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Course;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.policy.PlanLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.Line;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Systemic therapy after surgery: when each drug may be given again, and for how long. */
final class Aftercare {
  private final PlanLimits limits;
  private final WashoutTable table;

  Aftercare(Policy policy) {
    limits = policy.plan();
    table = policy.therapy().washout();
  }

  /** When each drug of the current line may be given again; days counted from surgery. */
  List<PlanActivity> restart(SurgeryDay surgery, LocalDate today, CareSituation situation) {
    var steps = new Steps();
    var line = situation.therapy().currentLine();
    if (line == null) {
      return steps.all();
    }
    for (var drug : line.drugs()) {
      restart(drug, surgery, today, situation, steps);
    }
    return steps.all();
  }

  private void restart(
      Drug drug, SurgeryDay surgery, LocalDate today, CareSituation situation, Steps steps) {
    var row = table.of(drug);
    if (row == null) {
      return;
    }
    var hold = situation.holds().of(drug);
    if (hold != null) {
      var dated = hold.notBefore(notBefore(row, surgery, today));
      steps.addAll(List.of(CurrentDrugs.held(Kind.POST_OPERATIVE_SYSTEMIC, drug, dated, row)));
      return;
    }
    var again = row.restart();
    if (again == null) {
      steps.add(
          Kind.POST_OPERATIVE_SYSTEMIC,
          Sentence.of("plan.usually-not-repeated-after-surgery", drug.display()).whole(),
          sources(row.hard()));
      return;
    }
    var day = surgery.day();
    var course = new Course(Action.GIVE, List.of(drug));
    int by = Math.max(again.whole(), limits.restartBy().whole());
    if (day != null && day.plusDays(by).isBefore(today)) {
      steps.add(
          Kind.POST_OPERATIVE_SYSTEMIC,
          Sentence.of(
                  "plan.not-given-since-surgery",
                  drug.display(),
                  limits.restartBy().words(),
                  condition(drug))
              .whole(),
          today,
          null,
          new Course(Action.ASK, List.of(drug)),
          sources(again, limits.restartBy()));
      return;
    }
    steps.around(
        surgery,
        Kind.POST_OPERATIVE_SYSTEMIC,
        Sentence.of(
                "plan.again-not-before-after-surgery-a",
                drug.display(),
                again.words(),
                condition(drug),
                limits.restartBy().words())
            .whole(),
        again.whole(),
        by,
        course,
        sources(again, limits.restartBy()));
  }

  /** The first day of the drug after surgery where that is still ahead. */
  private static @Nullable LocalDate notBefore(
      WashoutTable.Row row, SurgeryDay surgery, LocalDate today) {
    var again = row.restart();
    var day = surgery.day();
    var first = again == null || day == null ? null : day.plusDays(again.whole());
    return first == null || !first.isAfter(today) ? null : first;
  }

  private static Sentence condition(Drug drug) {
    return Sentence.of(
        drug.isAntiVegf()
            ? "plan.the-wound-healed-without-bile-leak"
            : "plan.without-an-active-immune-related-adverse");
  }

  /** Whether no drug of the current line was given since the operation. */
  static boolean isNothingGivenSince(LocalDate operated, CareSituation situation) {
    var line = situation.therapy().currentLine();
    return line != null
        && line.drugs().stream().noneMatch(drug -> situation.isGivenSince(drug, operated));
  }

  /** How long systemic therapy goes on when nothing is left to see. */
  List<PlanActivity> duration(SurgeryDay surgery, CareSituation situation) {
    var steps = new Steps();
    var cap = cap(situation);
    var atLeast =
        situation.invasionUnderTalentopRegimen()
            ? limits.systemicAfterInvasion()
            : limits.systemicAtLeast();
    var day = surgery.day();
    steps.around(
        surgery,
        Kind.POST_OPERATIVE_SYSTEMIC,
        duration(atLeast, day == null ? null : day.plusDays(atLeast.whole()), cap),
        0,
        null,
        null,
        Stream.of(
                sources(atLeast, limits.markersNormal(), capLimit(cap)),
                new Argument[] {Citations.MODIFIED_CLINICAL_CR})
            .flatMap(Stream::of)
            .toArray(Argument[]::new));
    return steps.all();
  }

  private Argument duration(Limit atLeast, @Nullable LocalDate least, @Nullable LocalDate cap) {
    var stop =
        least == null
            ? Sentence.of("plan.then-the-mdt-may-discuss-a", limits.markersNormal().words())
            : Sentence.of(
                "plan.from-the-mdt-may-discuss-a", Day.of(least), limits.markersNormal().words());
    var words =
        Sentence.of("plan.systemic-therapy-goes-on-for-at", atLeast.words())
            .whole()
            .then(stop.whole())
            .then(Sentence.of("plan.after-a-complete-pathological-response-a").whole());
    return cap == null
        ? words
        : words.then(
            Sentence.of(
                    "plan.checkpoint-inhibitors-are-usually-capped-at",
                    limits.inhibitorAtMost().words(),
                    Day.of(cap))
                .whole());
  }

  private @Nullable Limit capLimit(@Nullable LocalDate cap) {
    return cap == null ? null : limits.inhibitorAtMost();
  }

  /** The first dose of the first line with a checkpoint inhibitor, and the longest time. */
  private @Nullable LocalDate cap(CareSituation situation) {
    for (Line line : situation.therapy().lines()) {
      if (line.usesIci()) {
        var first = line.firstDose();
        return first == null ? null : first.plusDays(limits.inhibitorAtMost().whole());
      }
    }
    return null;
  }

  /** What is left after a cytoreduction. */
  List<PlanActivity> remaining(SurgeryDay surgery) {
    var steps = new Steps();
    steps.around(
        surgery,
        Kind.POST_OPERATIVE_SYSTEMIC,
        Sentence.of("plan.systemic-therapy-goes-on-to-progression").whole(),
        0,
        null,
        null,
        Citations.SEED_INTERVIEW);
    steps.around(
        surgery,
        Kind.LOCAL_THERAPY,
        Sentence.of("plan.local-therapy-of-each-remaining-site").whole(),
        0,
        null,
        null,
        Citations.SEED_INTERVIEW,
        Citations.METASTASECTOMY);
    return steps.all();
  }
}
