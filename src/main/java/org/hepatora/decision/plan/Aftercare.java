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
    var name = Steps.sentence(drug.display());
    var again = row.restart();
    if (again == null) {
      steps.add(
          Kind.POST_OPERATIVE_SYSTEMIC,
          name + ": usually not repeated after surgery.",
          sources(row.hard()));
      return;
    }
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        name
            + " again: not before "
            + again.words()
            + " after surgery, "
            + condition(drug)
            + "; a regimen is usually resumed by "
            + limits.restartBy().words()
            + ".",
        surgery.plusDays(again.whole()),
        surgery.plusDays(limits.restartBy().whole()),
        sources(again, limits.restartBy()));
  }

  private static String condition(Drug drug) {
    return drug.isAntiVegf()
        ? "the wound healed, without bile leak, abscess, bleeding or liver failure of grade B or C"
        : "without an active immune-related adverse event";
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
    var least = surgery.plusDays(limits.systemicAtLeast().whole());
    steps.add(
        Kind.POST_OPERATIVE_SYSTEMIC,
        "Systemic therapy goes on for at least "
            + limits.systemicAtLeast().words()
            + " after surgery. From "
            + least
            + " the MDT may discuss a stop when two consecutive scans show no evidence of disease"
            + " and AFP and PIVKA-II have been normal for "
            + limits.markersNormal().words()
            + ". After a complete pathological response a shorter course or observation is an"
            + " option."
            + (cap == null
                ? ""
                : " Checkpoint inhibitors are usually capped at "
                    + limits.inhibitorAtMost().words()
                    + " in all: "
                    + cap
                    + "."),
        Steps.later(surgery, today),
        null,
        Stream.of(
                sources(limits.systemicAtLeast(), limits.markersNormal(), capLimit(cap)),
                new String[] {Citations.MODIFIED_CLINICAL_CR})
            .flatMap(Stream::of)
            .toArray(String[]::new));
    return steps.all();
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
        "Systemic therapy goes on to progression or toxicity while disease remains.",
        surgery,
        null,
        Citations.SEED_INTERVIEW);
    steps.add(
        Kind.LOCAL_THERAPY,
        "Local therapy of each remaining site (ablation, SBRT, TACE or metastasectomy), for the MDT"
            + " to choose, towards no evidence of disease.",
        surgery,
        null,
        Citations.SEED_INTERVIEW,
        Citations.METASTASECTOMY);
    return steps.all();
  }
}
