// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Category;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.junit.jupiter.api.Test;

/**
 * What surgery removed has not responded to drugs; clinical review of 0.1.0, A 20 (demo-0008,
 * -0020).
 */
class ResponseEndsAtResectionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @Test
  void bestResponseDepthAndPlateauEndAtTheResection() throws IOException {
    var operated = new ArrayList<String>();
    for (var patient : new DemoCohort(20241123, DAY).patients(36).toList()) {
      var picture =
          new PatientPictureReader()
              .read(
                  Bundles.flatten(new ObjectMapper().readTree(patient.transactionBundle())),
                  patient.id());
      var response = new EligibilityAssessor(Policy.standard()).response(picture, DAY);
      var recist = response.history().recist();
      var day = recist.operated();
      if (day == null) {
        continue;
      }
      operated.add(patient.id());
      if (recist.best().date() != null) {
        assertThat(recist.best().date()).as(patient.id()).isBeforeOrEqualTo(day);
      }
      assertThat(recist.best().category()).as(patient.id()).isNotEqualTo(Category.CR);
      if (recist.depth() != null) {
        assertThat(recist.depth()).as(patient.id()).isGreaterThan(new BigDecimal("-100"));
      }
      if (response.plateau().until() != null) {
        assertThat(response.plateau().until()).as(patient.id()).isBeforeOrEqualTo(day);
      }
    }
    assertThat(operated).isNotEmpty();
  }
}
