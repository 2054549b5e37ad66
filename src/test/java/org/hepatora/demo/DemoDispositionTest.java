// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDispositionTest {
  private static final PatientPictureReader READER = new PatientPictureReader();
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A course holds on the day it was made for and for a week after it. */
  @ParameterizedTest(name = "seed {0}, made for {1}, asked {2} days later")
  @CsvSource({
    "20241123, 2026-11-23, 0",
    "20241123, 2026-11-23, 7",
    "7, 2024-02-29, 0",
    "8, 2027-01-01, 0"
  })
  void everyPatientGetsExactlyTheAnswerIntended(long seed, LocalDate madeFor, int daysLater)
      throws Exception {
    var wrong = new ArrayList<String>();
    for (var patient : new DemoCohort(seed, madeFor).patients(120).toList()) {
      var answer = answer(patient, madeFor.plusDays(daysLater));
      if (!patient.followed() && answer.disposition() != patient.intended()) {
        wrong.add(patient.id() + " " + patient.course() + ": " + answer.summary());
      }
    }
    assertThat(wrong).isEqualTo(List.of());
  }

  private static Answer answer(DemoPatient patient, LocalDate asOf) throws Exception {
    var resources = Bundles.flatten(JSON.readTree(patient.transactionBundle()));
    return ASSESSOR.assess(READER.read(resources, patient.id()), asOf);
  }
}
