package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.safety.Spacing.State;
import org.hepatora.decision.therapy.TherapyHistory;
import org.jspecify.annotations.Nullable;

/**
 * A resection or ablation is being ordered: the intervals since every agent, toxicity, liver
 * reserve and remnant, on the day it is ordered for.
 */
record OperationCheck(TherapyHistory history, DosesBefore doses, Answer answer) {
  private static final String WASHOUT = "safety.washout";

  /** The gates that speak of reserve, fitness and toxicity; intervals are computed here. */
  private static final List<String> GATES = List.of("g5.", "g9.", "g10.");

  private static final String GATE_WASHOUT = "g10.washout";

  SafetyAlert of(Operation operation, LocalDate asOf) {
    var day = operation.day() == null || operation.day().isBefore(asOf) ? asOf : operation.day();
    var spacings = doses.operation(day);
    var criteria = new ArrayList<Criterion>();
    spacings.forEach(spacing -> criteria.add(spacing.criterion()));
    if (!history.unrecognised().isEmpty()) {
      criteria.add(unrecognised());
    }
    if (spacings.isEmpty()) {
      criteria.add(
          unknown(WASHOUT, "No therapy is recorded: when what was last given is unknown."));
    }
    answer.criteria().stream().filter(OperationCheck::isAbout).forEach(criteria::add);
    return new SafetyAlert(
        Kind.OPERATION,
        operation.kind().words() + " " + day,
        severity(spacings, criteria),
        summary(operation, day, spacings, criteria),
        criteria,
        missing(spacings),
        earliest(spacings));
  }

  private static boolean isAbout(Criterion criterion) {
    return GATES.stream().anyMatch(criterion.id()::startsWith)
        && !criterion.id().startsWith(GATE_WASHOUT);
  }

  private Criterion unrecognised() {
    return new Criterion(
        WASHOUT + ".unrecognised",
        Status.UNKNOWN,
        "A recorded agent is not recognised, so its interval is unknown.",
        null,
        null,
        history.unrecognised(),
        "every agent recognised",
        List.of());
  }

  private static Criterion unknown(String id, String text) {
    return new Criterion(
        id, Status.UNKNOWN, text, null, null, List.of(), "last dose of every agent", List.of());
  }

  private static Severity severity(List<Spacing> spacings, List<Criterion> criteria) {
    if (spacings.stream().anyMatch(spacing -> spacing.state() == State.BROKEN)) {
      return Severity.BROKEN_INTERVAL;
    }
    boolean doubt =
        criteria.stream()
            .anyMatch(
                criterion ->
                    criterion.status() == Status.NOT_MET
                        || (criterion.status() == Status.UNKNOWN
                            && criterion.id().startsWith(WASHOUT)));
    return doubt ? Severity.WARNING : Severity.NOTE;
  }

  private static String summary(
      Operation operation, LocalDate day, List<Spacing> spacings, List<Criterion> criteria) {
    var words = operation.kind().words();
    var start = Character.toUpperCase(words.charAt(0)) + words.substring(1) + " on " + day + ": ";
    var broken = spacings.stream().filter(one -> one.state() == State.BROKEN).toList();
    if (!broken.isEmpty()) {
      var worst =
          broken.stream()
              .max(Comparator.comparing(one -> Objects.requireNonNull(one.hardDate())))
              .orElseThrow();
      var more = broken.size() == 1 ? "" : " and " + (broken.size() - 1) + " more";
      return start
          + worst.agent()
          + more
          + " too recent, "
          + worst.days()
          + " d of "
          + worst.hard().words()
          + "; earliest "
          + worst.hardDate()
          + ".";
    }
    long against = criteria.stream().filter(one -> one.status() == Status.NOT_MET).count();
    long open = criteria.stream().filter(one -> one.status() == Status.UNKNOWN).count();
    if (against > 0) {
      return start
          + "intervals kept, but "
          + (against == 1 ? "1 criterion" : against + " criteria")
          + " of liver surgery not met.";
    }
    return start
        + (open == 0
            ? "no known interval or criterion stands against it; the MDT decides."
            : "nothing known stands against it, " + open + " facts are unknown.");
  }

  private static List<String> missing(List<Spacing> spacings) {
    return spacings.stream()
        .filter(spacing -> spacing.state() == State.UNKNOWN)
        .map(
            spacing ->
                "Record the last dose or session of "
                    + spacing.agent()
                    + " with its day: "
                    + spacing.why()
                    + ".")
        .toList();
  }

  /** The latest day a broken interval has passed; null when none is broken. */
  private static @Nullable LocalDate earliest(List<Spacing> spacings) {
    return spacings.stream()
        .filter(spacing -> spacing.state() == State.BROKEN)
        .map(Spacing::hardDate)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
