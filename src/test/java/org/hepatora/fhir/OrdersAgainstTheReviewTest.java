// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.Operation;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.Operation.Stage;
import org.hepatora.decision.safety.Orders;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.safety.SafetyAssessor;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation ordered for a patient whose review says something else; surgery-safety.md. */
class OrdersAgainstTheReviewTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static SafetyAlert ordered(String file, Kind kind) throws IOException {
    try (var in = OrdersAgainstTheReviewTest.class.getResourceAsStream("/clinical/" + file)) {
      var picture = Ehr.READER.read(Bundles.flatten(FhirJson.mapper().readTree(in)));
      var answer = new EligibilityAssessor(Policy.standard()).assess(picture, DAY);
      var order = new Operation(kind, Stage.DRAFTED, DAY, "ServiceRequest/order");
      var orders = new Orders(List.of(order), List.of(), List.of(), List.of());
      return new SafetyAssessor(Policy.standard()).assess(picture, answer, orders, DAY).get(0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "82-unresectable.json, Continue systemic therapy",
    "84-pd-both.json, Progression: next line of therapy",
    "02-mixed-bone-progression.json, Progression: next line of therapy",
    "83-cr-resection-order.json, Continue systemic therapy"
  })
  void aResectionAgainstTheReviewIsAWarningThatSaysSoFirst(String file, String review)
      throws IOException {
    var alert = ordered(file, Kind.RESECTION);
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(English.of(alert.summary()))
        .startsWith("Review of this patient: " + review + ". ")
        .contains("present to the MDT")
        .doesNotContain("stands against it");
  }

  @Test
  void aResectionTheReviewAsksForIsNotContradicted() throws IOException {
    assertThat(English.of(ordered("00-control.json", Kind.RESECTION).summary()))
        .doesNotContain("Review of this patient");
  }

  @Test
  void anAblationDuringSystemicTherapyIsNoContradiction() throws IOException {
    assertThat(English.of(ordered("82-unresectable.json", Kind.ABLATION).summary()))
        .doesNotContain("Review of this patient");
  }
}
