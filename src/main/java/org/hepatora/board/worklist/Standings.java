package org.hepatora.board.worklist;

import java.time.LocalDate;
import org.hepatora.board.patient.PatientView.Person;
import org.hepatora.chart.PatientChart;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.fhir.read.PatientPictureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where stored patients stand. */
@Component
final class Standings {
  private final PatientChart chart;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;

  Standings(PatientChart chart, PatientPictureReader reader, EligibilityAssessor assessor) {
    this.chart = chart;
    this.reader = reader;
    this.assessor = assessor;
  }

  /** Where the patient stands; null when no such patient is stored. */
  @Nullable Standing of(String patient, LocalDate asOf) {
    var resources = chart.everythingOf(patient);
    if (resources == null) {
      return null;
    }
    var assessed = assessor.assessed(reader.read(resources, patient), asOf);
    var plateau = assessed.response().plateau();
    return Standing.of(
        Person.of(patient, resources), assessed.answer(), plateau.isReached() ? plateau.days() : 0);
  }
}
