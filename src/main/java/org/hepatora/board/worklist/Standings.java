package org.hepatora.board.worklist;

import java.time.LocalDate;
import org.hepatora.board.patient.PatientView.Person;
import org.hepatora.chart.PatientChart;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.outcome.OutcomeRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where stored patients stand. */
@Component
final class Standings {
  private final PatientChart chart;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final OutcomeRecorder outcomes;

  Standings(
      PatientChart chart,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      OutcomeRecorder outcomes) {
    this.outcomes = outcomes;
    this.chart = chart;
    this.reader = reader;
    this.assessor = assessor;
  }

  /**
   * Where the patient stands; null when no such patient is stored. What became of them is recorded
   * from the same reading.
   */
  @Nullable Standing of(String patient, LocalDate asOf) {
    var resources = chart.everythingOf(patient);
    if (resources == null) {
      outcomes.remove(patient);
      return null;
    }
    var picture = reader.read(resources, patient);
    var assessed = assessor.assessed(picture, asOf);
    outcomes.record(patient, resources, picture, asOf);
    var plateau = assessed.response().plateau();
    return Standing.of(
        Person.of(patient, resources), assessed.answer(), plateau.isReached() ? plateau.days() : 0);
  }
}
