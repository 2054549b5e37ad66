package org.hepatora.decision.plan;

import static org.hepatora.decision.plan.Steps.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.measure.CareSituation;
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
  List<PlanActivity> restart(LocalDate surgery, CareSituation situation) {
    var steps = new Steps();
    var line = situation.therapy().currentLine();
    if (line == null) {
      return steps.all();
    }
    for (var drug : line.drugs()) {
      restart(drug, surgery, steps);
    }
    return steps.all();
  }

  private void restart(Drug drug, LocalDate surgery, Steps steps) {
    var row = table.of(drug);
    if (row == null) {
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
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        Sentence.of(
                "plan.again-not-before-after-surgery-a",
                drug.display(),
                again.words(),
                condition(drug),
                limits.restartBy().words())
            .whole(),
        surgery.plusDays(again.whole()),
        surgery.plusDays(limits.restartBy().whole()),
        sources(again, limits.restartBy()));
  }

  private static Sentence condition(Drug drug) {
    return Sentence.of(
        drug.isAntiVegf()
            ? "plan.the-wound-healed-without-bile-leak"
            : "plan.without-an-active-immune-related-adverse");
  }

  /** Whether a drug of the current line is still to wait. */
  boolean isRestartAhead(LocalDate surgery, LocalDate today, CareSituation situation) {
    var line = situation.therapy().currentLine();
    return line != null
        && line.drugs().stream()
            .map(table::of)
            .filter(Objects::nonNull)
            .map(WashoutTable.Row::restart)
            .filter(Objects::nonNull)
            .anyMatch(again -> surgery.plusDays(again.whole()).isAfter(today));
  }

  /** How long systemic therapy goes on when nothing is left to see. */
  List<PlanActivity> duration(LocalDate surgery, LocalDate today, CareSituation situation) {
    var steps = new Steps();
    var cap = cap(situation);
    var atLeast =
        situation.invasionUnderTalentopRegimen()
            ? limits.systemicAfterInvasion()
            : limits.systemicAtLeast();
    var least = surgery.plusDays(atLeast.whole());
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        duration(atLeast, least, cap),
        Steps.later(surgery, today),
        null,
        Stream.of(
                sources(atLeast, limits.markersNormal(), capLimit(cap)),
                new Argument[] {Citations.MODIFIED_CLINICAL_CR})
            .flatMap(Stream::of)
            .toArray(Argument[]::new));
    return steps.all();
  }

  private Argument duration(Limit atLeast, LocalDate least, @Nullable LocalDate cap) {
    var words =
        Sentence.of("plan.systemic-therapy-goes-on-for-at", atLeast.words())
            .whole()
            .then(
                Sentence.of(
                        "plan.from-the-mdt-may-discuss-a",
                        Day.of(least),
                        limits.markersNormal().words())
                    .whole())
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
  List<PlanActivity> remaining(LocalDate surgery) {
    var steps = new Steps();
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        Sentence.of("plan.systemic-therapy-goes-on-to-progression").whole(),
        surgery,
        null,
        Citations.SEED_INTERVIEW);
    steps.add(
        Kind.LOCAL_THERAPY,
        Sentence.of("plan.local-therapy-of-each-remaining-site").whole(),
        surgery,
        null,
        Citations.SEED_INTERVIEW,
        Citations.METASTASECTOMY);
    return steps.all();
  }
}
