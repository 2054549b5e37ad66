// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.DraftedDrugs;
import org.hepatora.decision.safety.Orders;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAssessor;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drug ordered for a patient whose review speaks about it; clinical review of 0.1.0, A 24. */
class DemoOrdersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource({
    "demo-0010, bevacizumab, Child-Pugh B8",
    "demo-0017, atezolizumab, progression on",
    "demo-0027, durvalumab, Immune-mediated hepatitis",
    "demo-0011, atezolizumab, Supportive care pathway"
  })
  void theReviewIsTheFirstSentence(String id, String drug, String words) throws IOException {
    var alerts = ordered(id, drug);

    assertThat(alerts).isNotEmpty();
    assertThat(English.of(alerts.get(0).summary())).contains(words);
  }

  /** Lenvatinib is what a next line after atezolizumab and bevacizumab may be. */
  @ParameterizedTest
  @CsvSource({"demo-0017, lenvatinib", "demo-0003, sintilimab"})
  void whatTheReviewSaysNothingAboutIsNotToldOf(String id, String drug) throws IOException {
    assertThat(ordered(id, drug)).isEmpty();
  }

  private static List<SafetyAlert> ordered(String id, String code) throws IOException {
    var patient =
        new DemoCohort(20241123, DAY)
            .patients(36)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    var bundle = new ObjectMapper().readTree(patient.transactionBundle());
    var picture = new PatientPictureReader().read(Bundles.flatten(bundle), id);
    var answer = new EligibilityAssessor(Policy.standard()).assess(picture, DAY);
    var drug =
        Knowledge.standard().formulary().drugs().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    var order = new DraftedDrugs(List.of(drug), DAY, true, "MedicationRequest/order");
    var orders = new Orders(List.of(), List.of(), List.of(order), List.of());
    return new SafetyAssessor(Policy.standard()).assess(picture, answer, orders, DAY);
  }
}
