// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The days between a dose and an operation, against the interval the agent needs.
 *
 * @param rule rule id
 * @param agent the name a clinician reads
 * @param dose the day of the dose or session; null when unknown
 * @param operation the day of the operation; null when unknown
 * @param hard days that have to lie between them
 * @param preferred days that had better lie between them; null when there is no second interval
 * @param why why a day is unknown; not said otherwise
 */
record Spacing(
    String rule,
    Argument agent,
    @Nullable LocalDate dose,
    @Nullable LocalDate operation,
    Limit hard,
    @Nullable Limit preferred,
    Argument why,
    List<String> sources) {
  Spacing {
    sources = List.copyOf(new TreeSet<>(sources));
  }

  /** How the days compare with the interval. */
  enum State {
    BROKEN,
    /** Past the hard interval, not the preferred one. */
    SHORT,
    KEPT,
    UNKNOWN
  }

  State state() {
    if (dose == null || operation == null) {
      return State.UNKNOWN;
    }
    if (days() < hard.whole()) {
      return State.BROKEN;
    }
    return preferred != null && days() < preferred.whole() ? State.SHORT : State.KEPT;
  }

  /** Days between the two; both have to be known. */
  long days() {
    return dose == null || operation == null
        ? -1
        : Math.abs(ChronoUnit.DAYS.between(dose, operation));
  }

  boolean isAfterTheOperation() {
    return dose != null && operation != null && dose.isAfter(operation);
  }

  /** The day the hard interval from the earlier of the two has passed; null when unknown. */
  @Nullable LocalDate hardDate() {
    if (dose == null || operation == null) {
      return dose == null ? null : dose.plusDays(hard.whole());
    }
    return (isAfterTheOperation() ? operation : dose).plusDays(hard.whole());
  }

  Criterion criterion() {
    boolean known = state() != State.UNKNOWN;
    return new Criterion(
        rule,
        status(),
        text(),
        known ? new Observed.Quantity(BigDecimal.valueOf(days()), "d") : null,
        dose,
        sources,
        Sentence.of("order.between-dose-and-operation", Washout.threshold(hard, preferred)),
        citations());
  }

  private Status status() {
    return switch (state()) {
      case BROKEN -> Status.NOT_MET;
      case SHORT, KEPT -> Status.MET;
      case UNKNOWN -> Status.UNKNOWN;
    };
  }

  private Argument text() {
    if (dose == null || operation == null) {
      return Sentence.of("order.interval-unknown", agent, why).whole();
    }
    var key = isAfterTheOperation() ? "order.after-the-operation" : "order.before-the-operation";
    var text = Sentence.of(key, agent, Day.of(dose), Numeral.of(days()), Day.of(operation)).whole();
    return state() == State.SHORT
        ? text.then(Sentence.of("order.shorter-than-the-preferred-interval").whole())
        : text;
  }

  private List<Argument> citations() {
    var citations = new ArrayList<Argument>();
    citations.add(Citations.of(hard));
    if (preferred != null && !preferred.source().equals(hard.source())) {
      citations.add(Citations.of(preferred));
    }
    return citations;
  }
}
