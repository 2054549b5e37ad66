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
 * @param failure why the patient could not be assessed; null when they were
 */
public record Standing(
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
    @Nullable String failure) {
  /** As urgent as a patient of whom too little is known. */
  static final int NOT_ASSESSABLE = urgency(Disposition.INSUFFICIENT_DATA);

  static Standing of(PatientView.Person person, Answer answer, long plateauDays) {
    return new Standing(
        person.id(),
        person.name(),
        answer.disposition(),
        answer.summary(),
        urgency(answer.disposition()),
        Math.toIntExact(plateauDays),
        answer.earliestDate(),
        answer.nextAssessment(),
        answer.asOf(),
        answer.policyVersion(),
        null);
  }

  /** Days from that day to the earliest date, below zero when it has passed; null without one. */
  public @Nullable Long daysToEarliest(LocalDate today) {
    return earliest == null ? null : ChronoUnit.DAYS.between(today, earliest);
  }

  /** The window is open, then nearly, then what else the board decides on; ours. */
  private static int urgency(Disposition disposition) {
    return switch (disposition) {
      case CANDIDATE_CYTOREDUCTION, CANDIDATE_CONVERSION -> 1;
      case CONSIDER -> 2;
      case NEXT_LINE -> 3;
      case LOCOREGIONAL_NED -> 4;
      case DEFER -> 5;
      case INSUFFICIENT_DATA -> 6;
      case NOT_RECOMMENDED -> 7;
      case CONTINUE_SYSTEMIC -> 8;
      case MAINTAIN_NED -> 9;
      case SUPPORTIVE_CARE -> 10;
      case NOT_APPLICABLE -> 11;
    };
  }
}
