// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/**
 * A further cycle is being ordered while the patient is in the window for surgery: each dose moves
 * the earliest day of an operation away, so the board should see the patient first.
 */
record NextCycleCheck(Answer answer) {
  private static final String RULE = "safety.next-cycle";
  private static final String WASHOUT = "g10.washout.";

  /** Gates whose criteria have to be met for a candidate. */
  private static final List<String> STAGE_TWO = List.of("g9.", "g10.");

  /** The alert; null when the patient is not in the window. */
  @Nullable SafetyAlert of(DraftedDrugs order, LocalDate asOf) {
    boolean cycle = order.drugs().stream().anyMatch(Drug::isSystemicTherapy);
    if (!order.asked() || !cycle || !isInTheWindow()) {
      return null;
    }
    var dose = order.dayFrom(asOf);
    var names = new Joined(order.drugs().stream().map(Drug::display).toList(), Joint.COMMA);
    return new SafetyAlert(
        Kind.NEXT_CYCLE,
        RULE,
        Severity.WARNING,
        Sentence.of("order.in-the-window", Day.of(dose), names).whole(),
        List.of(
            new Criterion(
                RULE,
                Status.NOT_MET,
                Sentence.of("order.a-further-cycle-is-ordered", answer.summary()),
                new Criterion.Observed.Text(new Term(answer.disposition().code())),
                dose,
                List.of(order.source()),
                Sentence.of("order.presented-to-the-mdt-before"),
                List.of())),
        List.of(),
        null);
  }

  /** A candidate, or one whom nothing but the interval since the last dose keeps from it. */
  private boolean isInTheWindow() {
    return switch (answer.disposition()) {
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION -> true;
      case DEFER -> waitsForWashoutOnly();
      case NOT_APPLICABLE,
          SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NEXT_LINE,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          INSUFFICIENT_DATA ->
          false;
    };
  }

  private boolean waitsForWashoutOnly() {
    boolean waits = false;
    for (Criterion criterion : answer.criteria()) {
      boolean barrier =
          criterion.status() == Status.NOT_MET
              && STAGE_TWO.stream().anyMatch(criterion.id()::startsWith);
      if (barrier && !criterion.id().startsWith(WASHOUT)) {
        return false;
      }
      waits |= barrier;
    }
    return waits && answer.missing().isEmpty();
  }
}
