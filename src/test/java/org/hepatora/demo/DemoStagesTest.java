// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measures;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** A stage says what it is the stage of; clinical review of 0.1.0, A 31. */
class DemoStagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @Test
  void underTherapyItIsThatOfWhatIsLeft() throws IOException {
    assertThat(said("demo-0009", Measure.Kind.BCLC))
        .isEqualTo("BCLC stage C, of the disease that is left under or after therapy.");
  }

  @Test
  void aLiverThatIsNotPreservedIsNamed() throws IOException {
    assertThat(said("demo-0010", Measure.Kind.BCLC)).contains("not preserved (Child-Pugh B8");
    assertThat(said("demo-0010", Measure.Kind.CNLC)).doesNotContain("preserved");
  }

  @Test
  void untreatedDiseaseIsStagedAsItIs() throws IOException {
    assertThat(said("demo-0032", Measure.Kind.BCLC))
        .startsWith("BCLC stage")
        .doesNotContain("left");
  }

  @Test
  void whatIsNoHepatocellularCarcinomaHasNoStage() throws IOException {
    for (var measure : measures("demo-0012")) {
      if (measure.kind() == Measure.Kind.BCLC || measure.kind() == Measure.Kind.CNLC) {
        assertThat(measure.observed()).isNull();
      }
    }
  }

  private static String said(String id, Measure.Kind kind) throws IOException {
    return measures(id).stream()
        .filter(one -> one.kind() == kind)
        .map(one -> English.of(one.text()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Measure> measures(String id) throws IOException {
    var patient =
        new DemoCohort(20241123, DAY)
            .patients(36)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    var bundle = new ObjectMapper().readTree(patient.transactionBundle());
    var picture = new PatientPictureReader().read(Bundles.flatten(bundle), id);
    var assessed = new EligibilityAssessor(Policy.standard()).assessed(picture, DAY);
    return Measures.of(assessed.patient(), Policy.standard());
  }
}
