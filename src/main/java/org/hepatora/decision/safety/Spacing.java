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
 * @param why why a day is unknown; empty otherwise
 */
record Spacing(
    String rule,
    String agent,
    @Nullable LocalDate dose,
    @Nullable LocalDate operation,
    Limit hard,
    @Nullable Limit preferred,
    String why,
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
        Washout.threshold(hard, preferred) + " between dose and operation",
        citations());
  }

  private Status status() {
    return switch (state()) {
      case BROKEN -> Status.NOT_MET;
      case SHORT, KEPT -> Status.MET;
      case UNKNOWN -> Status.UNKNOWN;
    };
  }

  private String text() {
    var words = Character.toUpperCase(agent.charAt(0)) + agent.substring(1);
    if (state() == State.UNKNOWN) {
      return words + ": the interval is not known, " + why + ".";
    }
    var where =
        isAfterTheOperation() ? " d after the operation of " : " d before the operation of ";
    var text = words + " on " + dose + ", " + days() + where + operation + ".";
    return state() == State.SHORT ? text + " Shorter than the preferred interval." : text;
  }

  private List<String> citations() {
    var citations = new ArrayList<String>();
    citations.add(Citations.of(hard));
    if (preferred != null && !preferred.source().equals(hard.source())) {
      citations.add(Citations.of(preferred));
    }
    return citations;
  }
}
