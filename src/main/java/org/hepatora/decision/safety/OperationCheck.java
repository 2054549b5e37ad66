// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.safety.Spacing.State;
import org.hepatora.decision.therapy.TherapyHistory;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
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
      criteria.add(unknown(WASHOUT, Sentence.of("order.no-therapy-is-recorded").whole()));
    }
    answer.criteria().stream().filter(OperationCheck::isAbout).forEach(criteria::add);
    return new SafetyAlert(
        SafetyAlert.Kind.OPERATION,
        operation.kind().subject() + " " + day,
        severity(operation, spacings, criteria),
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
        Sentence.of("order.a-recorded-agent-is-not-recognised").whole(),
        null,
        null,
        history.unrecognised(),
        Sentence.of("order.every-agent-recognised"),
        List.of());
  }

  private static Criterion unknown(String id, Argument text) {
    return new Criterion(
        id,
        Status.UNKNOWN,
        text,
        null,
        null,
        List.of(),
        Sentence.of("order.last-dose-of-every-agent"),
        List.of());
  }

  private Severity severity(Operation operation, List<Spacing> spacings, List<Criterion> criteria) {
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
    return doubt || isAgainst(operation) ? Severity.WARNING : Severity.NOTE;
  }

  /**
   * Whether the review of the patient answers something else than this operation. A missing fact is
   * no other answer; a limit that is not met is named by its criterion.
   */
  private boolean isAgainst(Operation operation) {
    return switch (answer.disposition()) {
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION, INSUFFICIENT_DATA, NOT_APPLICABLE ->
          false;
      case LOCOREGIONAL_NED, CONTINUE_SYSTEMIC, CONSIDER -> operation.kind() == Kind.RESECTION;
      case DEFER -> answer.criteria().stream().noneMatch(OperationCheck::isNamedBarrier);
      case SUPPORTIVE_CARE, MAINTAIN_NED, NEXT_LINE, NOT_RECOMMENDED -> true;
    };
  }

  private static boolean isNamedBarrier(Criterion criterion) {
    return criterion.status() == Status.NOT_MET
        && GATES.stream().anyMatch(criterion.id()::startsWith);
  }

  private Argument summary(
      Operation operation, LocalDate day, List<Spacing> spacings, List<Criterion> criteria) {
    var what = operation.kind().words();
    var broken = spacings.stream().filter(one -> one.state() == State.BROKEN).toList();
    if (!broken.isEmpty()) {
      var worst =
          broken.stream()
              .max(Comparator.comparing(one -> Objects.requireNonNull(one.hardDate())))
              .orElseThrow();
      var earliest = Objects.requireNonNull(worst.hardDate());
      var hard = worst.hard().words();
      int more = broken.size() - 1;
      return more == 0
          ? Sentence.of(
                  "order.too-recent",
                  what,
                  Day.of(day),
                  worst.agent(),
                  Numeral.of(worst.days()),
                  hard,
                  Day.of(earliest))
              .whole()
          : Sentence.of(
                  "order.too-recent-and-more",
                  what,
                  Day.of(day),
                  worst.agent(),
                  Numeral.of(more),
                  Numeral.of(worst.days()),
                  hard,
                  Day.of(earliest))
              .whole();
    }
    if (isAgainst(operation)) {
      return Sentence.of("order.review-of-this-patient", answer.disposition().words())
          .whole()
          .then(Sentence.of("order.does-not-agree", what, Day.of(day)).whole());
    }
    long against = criteria.stream().filter(one -> one.status() == Status.NOT_MET).count();
    long open = criteria.stream().filter(one -> one.status() == Status.UNKNOWN).count();
    if (against > 0) {
      return against == 1
          ? Sentence.of("order.one-criterion-not-met", what, Day.of(day)).whole()
          : Sentence.of("order.criteria-not-met", what, Day.of(day), Numeral.of(against)).whole();
    }
    return open == 0
        ? Sentence.of("order.nothing-against", what, Day.of(day)).whole()
        : Sentence.of("order.facts-unknown", what, Day.of(day), Numeral.of(open)).whole();
  }

  private static List<Argument> missing(List<Spacing> spacings) {
    return spacings.stream()
        .filter(spacing -> spacing.state() == State.UNKNOWN)
        .map(
            spacing ->
                Sentence.of(
                        "missing.record-the-last-dose-or-session", spacing.agent(), spacing.why())
                    .whole())
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
