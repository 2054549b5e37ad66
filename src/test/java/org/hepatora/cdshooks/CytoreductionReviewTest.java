// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The whole way from a call to a card, with vignette V01 of vignettes.md. */
class CytoreductionReviewTest {
  private final Ehr ehr = Ehr.deciding();

  @Test
  void presentsTheClearCandidateForConversionAndOffersTheRequest() {
    var card = ehr.card(Vignette.v01());
    assertThat(disposition(card)).isEqualTo("candidate-conversion");
    assertThat(card.get("indicator").textValue()).isEqualTo("warning");
    assertThat(card.get("suggestions").findValuesAsText("label"))
        .containsExactly("Request MDT review", "Draft the treatment plan");
    assertThat(card.get("detail").textValue())
        .contains(
            "Criteria: ",
            " met, 1 not met, 9 unknown",
            "see the links of this card",
            "Policy: 2026-12")
        .doesNotContain("g5.", "Observation/");
    assertThat(card.get("detail").textValue().lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void saysWhatIsMissingWithoutTheLaboratory() {
    var call = Vignette.v01();
    removeObservations(call, "777-3");
    var card = ehr.card(call);
    assertThat(disposition(card)).isEqualTo("insufficient-data");
    assertThat(card.get("detail").textValue()).containsIgnoringCase("platelets");
  }

  @Test
  void hasNoCardWithoutHepatocellularCarcinoma() {
    var call = Vignette.v01();
    Ehr.prefetch(call).putNull("conditions");
    assertThat(Ehr.json(ehr.calls(call)).get("cards")).isEmpty();
  }

  @Test
  void asksForTheDiagnosesWhereTheyWereNotSupplied() {
    var call = Vignette.v01();
    Ehr.prefetch(call).remove("conditions");
    assertThat(disposition(ehr.card(call))).isEqualTo("insufficient-data");
  }

  @Test
  void readsNothingAboutAnotherPatient() {
    var call = Vignette.v01();
    for (JsonNode entry : Ehr.prefetch(call).at("/observations/entry")) {
      ((ObjectNode) entry.at("/resource/subject")).put("reference", "Patient/p2");
    }
    assertThat(disposition(ehr.card(call))).isEqualTo("insufficient-data");
  }

  @Test
  void givesTheSameAnswerWhateverTheOrderOfTheResources() {
    var expected = ehr.card(Vignette.v01());
    for (int seed = 0; seed < 5; seed++) {
      var call = Vignette.v01();
      for (JsonNode value : Ehr.prefetch(call)) {
        if (value.path("entry") instanceof ArrayNode entries) {
          var shuffled = new ArrayList<JsonNode>();
          entries.forEach(shuffled::add);
          Collections.shuffle(shuffled, new Random(seed));
          entries.removeAll().addAll(shuffled);
        }
      }
      assertThat(ehr.card(call)).isEqualTo(expected);
    }
  }

  private static void removeObservations(ObjectNode call, String code) {
    var entries = (ArrayNode) Ehr.prefetch(call).at("/observations/entry");
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).at("/resource/code/coding/0/code").textValue().equals(code)) {
        entries.remove(i);
      }
    }
  }

  private static String disposition(JsonNode card) {
    return card.at("/source/topic/code").textValue();
  }
}
