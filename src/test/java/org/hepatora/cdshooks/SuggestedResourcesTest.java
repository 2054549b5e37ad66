// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.profiles.ProfileValidation;
import org.junit.jupiter.api.Test;

/** Requirements 36 and 39-42 of conformance.md 1: what a card suggests is what its profile says. */
class SuggestedResourcesTest {
  private final Ehr ehr = Ehr.deciding();

  @Test
  void requirement42TheMdtRequestAndThePlanAreValidAgainstOurProfiles() {
    var suggested = resources(ehr.card(Vignette.v01()));
    assertThat(suggested)
        .extracting(resource -> resource.at("/meta/profile/0").textValue())
        .containsExactly(
            "https://w3id.org/hepatora/StructureDefinition/hcc-mdt-request",
            "https://w3id.org/hepatora/StructureDefinition/hcc-treatment-plan");
    suggested.forEach(
        resource -> assertThat(ProfileValidation.errors(resource.toString())).isEmpty());
  }

  @Test
  void requirement42AnOrderOfAMissingTestIsValidR4() {
    var call = Vignette.v01();
    var observations = (ArrayNode) Ehr.prefetch(call).at("/observations/entry");
    for (int i = observations.size() - 1; i >= 0; i--) {
      var code = observations.get(i).at("/resource/code/coding/0/code").textValue();
      if (List.of("777-3", "6301-6", "future-liver-remnant").contains(code)) {
        observations.remove(i);
      }
    }
    var card = ehr.card(call);
    assertThat(card.at("/source/topic/code").textValue()).isEqualTo("insufficient-data");
    assertThat(card.get("suggestions").findValuesAsText("label"))
        .contains(
            "Order platelet count", "Order INR", "Order volumetry of the future liver remnant");
    var orders = resources(card);
    assertThat(orders)
        .extracting(order -> order.at("/code/coding/0/code").asText())
        .contains("777-3");
    orders.forEach(order -> assertThat(ProfileValidation.errors(order.toString())).isEmpty());
    orders.forEach(
        order -> assertThat(order.at("/subject/reference").textValue()).isEqualTo("Patient/p1"));
  }

  @Test
  void requirement42TheMdtRequestNamesTheResponseAsItsReason() {
    var request = resources(ehr.card(Vignette.v01())).get(0);
    assertThat(request.get("reasonReference").findValuesAsText("reference"))
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("Observation/"));
  }

  @Test
  void requirement42APlanOfEveryVignetteIsADraft() {
    var plan = resources(ehr.card(Vignette.v01())).get(1);
    assertThat(plan.get("resourceType").textValue()).isEqualTo("CarePlan");
    assertThat(plan.get("status").textValue()).isEqualTo("draft");
    assertThat(plan.get("intent").textValue()).isEqualTo("proposal");
    assertThat(plan.at("/subject/reference").textValue()).isEqualTo("Patient/p1");
    assertThat(plan.get("activity")).isNotEmpty();
  }

  @Test
  void requirement36SeveralSuggestionsMayBeTakenTogether() {
    assertThat(ehr.card(Vignette.v01()).get("selectionBehavior").textValue()).isEqualTo("any");
  }

  @Test
  void requirements39To41EverySuggestionCreatesSomethingAndIsNamedForFeedback() {
    for (JsonNode suggestion : ehr.card(Vignette.v01()).get("suggestions")) {
      assertThat(suggestion.get("label").textValue()).isNotBlank();
      assertThat(suggestion.get("uuid").textValue()).matches("[0-9a-f-]{36}");
      for (JsonNode action : suggestion.get("actions")) {
        assertThat(action.get("type").textValue()).isEqualTo("create");
        assertThat(action.get("description").textValue()).isNotBlank();
        assertThat(action.get("resource").isObject()).isTrue();
        assertThat(action.get("resource").has("id")).isFalse();
      }
    }
  }

  private static List<ObjectNode> resources(JsonNode card) {
    var resources = new ArrayList<ObjectNode>();
    for (JsonNode suggestion : card.get("suggestions")) {
      resources.add((ObjectNode) suggestion.at("/actions/0/resource"));
    }
    return resources;
  }
}
