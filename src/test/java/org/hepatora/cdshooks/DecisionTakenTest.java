// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision of the MDT is shown and respected. */
final class DecisionTakenTest {
  private final Ehr ehr = Ehr.deciding();

  @ParameterizedTest
  @CsvSource({
    "active, plan, accepted",
    "on-hold, proposal, deferred",
    "revoked, proposal, declined"
  })
  void theSameAdviceIsNotGivenAgain(String status, String intent, String said)
      throws JsonProcessingException {
    var card = ehr.card(decided(status, intent));

    assertThat(card.get("summary").textValue())
        .isEqualTo(
            "MDT decided on 2026-05-31: "
                + said
                + ". Unchanged since: Candidate for conversion resection.");
    assertThat(card.get("indicator").textValue()).isEqualTo("info");
    assertThat(card.has("suggestions")).isFalse();
    assertThat(card.get("detail").textValue())
        .contains("**MDT:** Decided on 2026-05-31: " + said + "; nothing that decides has changed");
  }

  /** Platelets fall below the hard stop after the decision: the answer is given again. */
  @Test
  void aFactThatChangesBringsTheAnswerBack() throws JsonProcessingException {
    var call = decided("active", "plan");
    for (JsonNode entry : Ehr.prefetch(call).at("/observations/entry")) {
      var resource = (ObjectNode) entry.get("resource");
      if (resource.at("/code/coding/0/code").asText().equals("777-3")) {
        resource.put("effectiveDateTime", "2026-06-01");
        ((ObjectNode) resource.get("valueQuantity")).put("value", 30);
      }
    }
    var card = ehr.card(call);

    assertThat(card.at("/source/topic/code").textValue()).isEqualTo("not-recommended");
    assertThat(card.get("summary").textValue()).doesNotStartWith("MDT decided");
    assertThat(card.get("detail").textValue())
        .contains("Decided on 2026-05-31: accepted; the answer has changed since");
  }

  @Test
  void anOpenRequestIsShownAndNotOfferedAgain() throws JsonProcessingException {
    var call = Vignette.v01();
    Ehr.prefetch(call)
        .set(
            "requests",
            Ehr.JSON.readTree(
                """
                {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
                  {"resourceType": "ServiceRequest", "id": "r", "status": "active",
                   "intent": "order", "subject": {"reference": "Patient/p1"},
                   "authoredOn": "2026-05-30", "code": {"coding": [{"system":
                   "https://w3id.org/hepatora/CodeSystem/hcc-observation", "code": "mdt-review"}]}}}]}
                """));
    var card = ehr.card(call);

    assertThat(card.get("detail").textValue())
        .contains("Review requested on 2026-05-30, not decided yet.");
    assertThat(card.get("suggestions").findValuesAsText("label"))
        .doesNotContain("Request MDT review");
  }

  private static ObjectNode decided(String status, String intent) throws JsonProcessingException {
    var call = Vignette.v01();
    Ehr.prefetch(call)
        .set(
            "carePlans",
            Ehr.JSON.readTree(
                """
                {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
                  {"resourceType": "CarePlan", "id": "c", "status": "%s", "intent": "%s",
                   "meta": {"profile":
                     ["https://w3id.org/hepatora/StructureDefinition/hcc-treatment-plan"]},
                   "subject": {"reference": "Patient/p1"}, "created": "2026-05-31",
                   "supportingInfo": [{"reference": "GuidanceResponse/g"}]}}]}
                """
                    .formatted(status, intent)));
    return call;
  }
}
