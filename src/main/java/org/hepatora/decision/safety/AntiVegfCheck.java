// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.safety.Operation.Stage;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.safety.Spacing.State;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An agent against VEGF is being ordered: it disturbs the healing of wounds before and after an
 * operation. Nothing is said when no operation is planned and none was done lately.
 */
record AntiVegfCheck(WashoutTable table, Orders orders, List<Operation> done) {
  /** The alert; null when no operation is near. */
  @Nullable SafetyAlert of(DraftedDrugs order, Drug drug, LocalDate asOf) {
    var row = table.of(drug);
    if (row == null || !drug.isAntiVegf()) {
      return null;
    }
    var dose = order.dayFrom(asOf);
    var spacings = new ArrayList<Spacing>();
    for (Operation operation : done) {
      var spacing = after(operation, order, drug, dose, row);
      if (spacing != null) {
        spacings.add(spacing);
      }
    }
    for (Operation operation : orders.ahead()) {
      var spacing = around(operation, order, drug, dose, asOf, row);
      if (spacing != null) {
        spacings.add(spacing);
      }
    }
    return spacings.isEmpty() ? null : alert(drug, dose, spacings);
  }

  /** After an operation; null when it lies so far back that nobody asks. */
  private @Nullable Spacing after(
      Operation operation, DraftedDrugs order, Drug drug, LocalDate dose, WashoutTable.Row row) {
    var day = operation.day();
    if (day != null && !dose.isBefore(day.plusDays(healing().whole()))) {
      return null;
    }
    return spacing("after", operation, order, drug, dose, day, restart(row), healing());
  }

  /**
   * Around an operation that is ahead, whichever of the two comes first. A dose before an operation
   * that the same call orders is that order's concern.
   */
  private @Nullable Spacing around(
      Operation operation,
      DraftedDrugs order,
      Drug drug,
      LocalDate dose,
      LocalDate asOf,
      WashoutTable.Row row) {
    var day = operation.day();
    if (day == null && operation.stage() == Stage.DRAFTED) {
      day = asOf;
    }
    if (day != null && dose.isAfter(day)) {
      return after(
          new Operation(operation.kind(), operation.stage(), day, operation.source()),
          order,
          drug,
          dose,
          row);
    }
    return orders.operations().contains(operation)
        ? null
        : spacing("before", operation, order, drug, dose, day, row.hard(), row.preferred());
  }

  private static Spacing spacing(
      String where,
      Operation operation,
      DraftedDrugs order,
      Drug drug,
      LocalDate dose,
      @Nullable LocalDate day,
      Limit hard,
      @Nullable Limit preferred) {
    return new Spacing(
        "safety.anti-vegf." + where,
        drug.display(),
        dose,
        day,
        hard,
        preferred != null && preferred.whole() > hard.whole() ? preferred : null,
        Sentence.of("order.the-day-of-the-operation-is-not", operation.kind().words()),
        List.of(order.source(), operation.source()));
  }

  /** The interval of the agent itself, else the one of bevacizumab. */
  private Limit restart(WashoutTable.Row row) {
    return row.restart() == null ? healing() : row.restart();
  }

  /** The class's interval after an operation: that of bevacizumab's label. */
  private Limit healing() {
    return Objects.requireNonNull(table.bevacizumab().restart());
  }

  private static SafetyAlert alert(Drug drug, LocalDate dose, List<Spacing> spacings) {
    var worst =
        spacings.stream()
            .min(Comparator.comparing(Spacing::state).thenComparing(Spacing::days))
            .orElseThrow();
    return new SafetyAlert(
        Kind.ANTI_VEGF,
        drug.code() + " " + dose,
        severity(worst.state()),
        summary(drug, dose, worst),
        spacings.stream().map(Spacing::criterion).toList(),
        spacings.stream()
            .filter(one -> one.state() == State.UNKNOWN)
            .map(one -> Sentence.of("order.record-the-day-of-the-operation", one.why()).whole())
            .distinct()
            .toList(),
        worst.state() == State.BROKEN && worst.isAfterTheOperation() ? worst.hardDate() : null);
  }

  private static Severity severity(State state) {
    return switch (state) {
      case BROKEN -> Severity.BROKEN_INTERVAL;
      case SHORT, UNKNOWN -> Severity.WARNING;
      case KEPT -> Severity.NOTE;
    };
  }

  private static Argument summary(Drug drug, LocalDate dose, Spacing worst) {
    var hard = worst.hard().words();
    if (worst.state() == State.UNKNOWN) {
      return Sentence.of(
              "order.liver-surgery-without-a-known-day", drug.display(), Day.of(dose), hard)
          .whole();
    }
    var where = worst.isAfterTheOperation() ? "order.after" : "order.before";
    var needs = worst.state() == State.BROKEN ? "-liver-surgery-needs" : "-liver-surgery-at-least";
    var words =
        Sentence.of(where + needs, drug.display(), Day.of(dose), Numeral.of(worst.days()), hard);
    return worst.state() == State.SHORT && worst.isAfterTheOperation()
        ? Sentence.of("order.give-it-only-when-the-wound-has-healed", words).whole()
        : words.whole();
  }
}
