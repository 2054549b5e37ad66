// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hepatora.board.patient.PatientView;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Where one patient stands, as the worklist shows it.
 *
 * @param urgency the lower the sooner to be looked at
 * @param plateauDays days of the plateau reached; 0 without one
 * @param agenda what a coordinator needs beside it
 * @param failure why the patient could not be assessed; null when they were
 */
public record WorklistEntry(
    String patient,
    String name,
    Disposition disposition,
    Argument summary,
    int urgency,
    int plateauDays,
    @Nullable LocalDate earliest,
    @Nullable LocalDate next,
    LocalDate asOf,
    String policy,
    Agenda agenda,
    @Nullable String failure) {
  private static final int NEAR = 2;

  /** As urgent as a patient of whom too little is known. */
  static final int NOT_ASSESSABLE = urgency(Disposition.INSUFFICIENT_DATA);

  /** From here on the question does not apply; such patients are shown when asked for. */
  static final int NOT_SHOWN = urgency(Disposition.NOT_APPLICABLE);

  /**
   * @param near whether nothing but a few facts keeps the patient from being a candidate
   */
  static WorklistEntry of(
      PatientView.Person person, Answer answer, long plateauDays, boolean near, Agenda agenda) {
    boolean operated = answer.disposition() == Disposition.MAINTAIN_NED;
    return new WorklistEntry(
        person.id(),
        person.name(),
        answer.disposition(),
        answer.summary(),
        near ? NEAR : urgency(answer.disposition()),
        operated ? 0 : Math.toIntExact(plateauDays),
        answer.earliestDate(),
        next(answer),
        answer.asOf(),
        answer.policyVersion(),
        agenda,
        null);
  }

  /**
   * A progression waits for a decision, not for a scan: a day that is always today says nothing.
   */
  private static @Nullable LocalDate next(Answer answer) {
    var next = answer.nextAssessment();
    boolean today = next != null && !next.isAfter(answer.asOf());
    return answer.disposition() == Disposition.NEXT_LINE && today ? null : next;
  }

  /** Days from that day to the earliest date, below zero when it has passed; null without one. */
  public @Nullable Long daysToEarliest(LocalDate today) {
    return earliest == null ? null : ChronoUnit.DAYS.between(today, earliest);
  }

  /** The window is open, {@link #NEAR}, then what else the board decides on; ours. */
  private static int urgency(Disposition disposition) {
    return switch (disposition) {
      case CANDIDATE_CYTOREDUCTION, CANDIDATE_CONVERSION -> 1;
      case CONSIDER -> 3;
      case NEXT_LINE -> 4;
      case LOCOREGIONAL_NED -> 5;
      case DEFER -> 6;
      case INSUFFICIENT_DATA -> 7;
      case NOT_RECOMMENDED -> 8;
      case CONTINUE_SYSTEMIC -> 9;
      case MAINTAIN_NED -> 10;
      case SUPPORTIVE_CARE -> 11;
      case NOT_APPLICABLE -> 12;
    };
  }
}
