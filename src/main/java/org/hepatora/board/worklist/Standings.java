package org.hepatora.board.worklist;

import java.time.LocalDate;
import org.hepatora.board.patient.PatientView.Person;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.metrics.Door;
import org.hepatora.outcome.OutcomeRecorder;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where stored patients stand. */
@Component
final class Standings {
  private final Reviews reviews;
  private final OutcomeRecorder outcomes;
  private final DecisionMeter meter;

  Standings(Reviews reviews, OutcomeRecorder outcomes, DecisionMeter meter) {
    this.reviews = reviews;
    this.outcomes = outcomes;
    this.meter = meter;
  }

  /**
   * Where the patient stands; null when no such patient is stored. What became of them is recorded
   * from the same reading.
   */
  @Nullable Standing of(String patient, LocalDate asOf) {
    var stored = reviews.ifStored(patient);
    if (stored == null) {
      outcomes.remove(patient);
      return null;
    }
    var review = reviews.of(stored, asOf);
    meter.decided(Door.WORKLIST, review.answer().disposition(), stored.picture().ledger());
    outcomes.record(patient, stored.record(), stored.picture(), asOf);
    var plateau = review.response().plateau();
    return Standing.of(
        Person.of(patient, stored.record()),
        review.answer(),
        plateau.isReached() ? plateau.days() : 0);
  }
}
