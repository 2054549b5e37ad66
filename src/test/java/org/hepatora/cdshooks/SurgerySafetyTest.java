// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two safety services on vignette V01: washed out on 1 June 2026, last bevacizumab 17 April,
 * last atezolizumab 8 May. Requirements 17, 31-38 and 54 of conformance.md 1.
 */
class SurgerySafetyTest {
  private static final String HEPATECTOMY =
      "{'resourceType':'ServiceRequest','id':'s','status':'draft','intent':'order',"
          + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'107963000'}]}}";
  private static final String BEVACIZUMAB =
      "{'resourceType':'MedicationRequest','id':'m','medicationCodeableConcept':{'text':"
          + "'bevacizumab'}}";

  private final Ehr ehr = Ehr.deciding();

  @Test
  void requirement32ABrokenIntervalIsCriticalWhenSignedAndAWarningWhenSelected() {
    var call = on("2026-05-10", HEPATECTOMY);
    var signed = cards(Ehr.SIGN, call);
    assertThat(signed).hasSize(1);
    assertThat(signed.at("/0/indicator").textValue()).isEqualTo("critical");
    assertThat(signed.at("/0/summary").textValue())
        .contains("Liver resection on 2026-05-10", "earliest 2026-05-22");
    assertThat(cards(Ehr.SELECT, call).at("/0/indicator").textValue()).isEqualTo("warning");
  }

  @Test
  void requirement34ShowsIntervalsReserveRemnantAndToxicity() {
    var card = cards(Ehr.SIGN, on("2026-06-01", HEPATECTOMY)).get(0);
    assertThat(card.get("indicator").textValue()).isNotEqualTo("critical");
    assertThat(card.get("detail").textValue())
        .contains(
            "Bevacizumab on 2026-04-17, 45 d before the operation of 2026-06-01.",
            "Future liver remnant 46 %",
            "adverse event",
            "Atezolizumab on",
            "Policy: 2026-12");
  }

  @Test
  void requirement32TheNextCycleInTheWindowNudgesTheBoard() {
    for (String service : List.of(Ehr.SELECT, Ehr.SIGN)) {
      var cards = cards(service, on("2026-06-01", BEVACIZUMAB));
      assertThat(cards).hasSize(1);
      assertThat(cards.at("/0/summary").textValue()).contains("MDT before the cycle");
      assertThat(cards.at("/0/indicator").textValue()).isEqualTo("warning");
      assertThat(cards.at("/0/suggestions/0/label").textValue()).isEqualTo("Request MDT review");
    }
  }

  @Test
  void requirement32TheCycleOfAPatientWhoWaitsForTheWashoutAloneNudgesToo() {
    var call = on("2026-06-01", BEVACIZUMAB.replace("bevacizumab", "Tecentriq"));
    var lately = Ehr.prefetch(call).at("/administrations/entry/0/resource").deepCopy();
    ((ObjectNode) lately).put("id", "lately").put("effectiveDateTime", "2026-05-28");
    ((ObjectNode) lately).putObject("medicationCodeableConcept").put("text", "atezolizumab");
    ((ArrayNode) Ehr.prefetch(call).at("/administrations/entry"))
        .addObject()
        .set("resource", lately);
    var cards = cards(Ehr.SIGN, call);
    assertThat(cards.at("/0/source/topic/code").textValue()).isEqualTo("defer");
    assertThat(cards.findValuesAsText("summary")).anyMatch(text -> text.contains("MDT before"));
  }

  @Test
  void requirement32AnAntiVegfAgentBeforeAPlannedOperationIsCriticalWhenSigned() {
    var call = on("2026-06-01", BEVACIZUMAB);
    var planned = parsed(HEPATECTOMY).put("status", "active");
    planned.putObject("subject").put("reference", "Patient/p1");
    planned.put("occurrenceDateTime", "2026-06-20");
    Ehr.prefetch(call).set("requests", Ehr.bundle(planned));
    var cards = cards(Ehr.SIGN, call);
    assertThat(cards.at("/0/indicator").textValue()).isEqualTo("critical");
    assertThat(cards.at("/0/summary").textValue()).contains("19 d before liver surgery", "28 d");
    assertThat(cards(Ehr.SELECT, call).at("/0/indicator").textValue()).isEqualTo("warning");
  }

  @Test
  void requirement32AnAntiVegfAgentAfterAnOperationIsCriticalWhenSigned() {
    var call = on("2026-06-01", BEVACIZUMAB);
    var done = parsed(HEPATECTOMY).put("resourceType", "Procedure").put("status", "completed");
    done.putObject("subject").put("reference", "Patient/p1");
    done.put("performedDateTime", "2026-05-20");
    Ehr.prefetch(call).set("procedures", Ehr.bundle(done));
    var card = cards(Ehr.SIGN, call).get(0);
    assertThat(card.get("indicator").textValue()).isEqualTo("critical");
    assertThat(card.get("detail").textValue()).contains("**Earliest date:** 2026-06-17.");
  }

  @Test
  void requirement32AnUnknownDoseIsNeverCritical() {
    var call = on("2026-06-01", HEPATECTOMY);
    Ehr.prefetch(call).set("administrations", Ehr.failed());
    var card = cards(Ehr.SIGN, call).get(0);
    assertThat(card.get("indicator").textValue()).isEqualTo("warning");
    assertThat(card.get("detail").textValue()).contains("Failed at the EHR: administrations");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType':'MedicationRequest','id':'m'}",
        "{'resourceType':'MedicationRequest','id':'m','medicationCodeableConcept':{'text':'aspirin'}}",
        "{'resourceType':'ServiceRequest','id':'m','code':{'text':'CT of the chest'}}"
      })
  void requirement29AnythingElseHasNoCardAndNeedsNoData(String order) {
    var call = on("2026-06-01", order);
    call.remove("prefetch");
    assertThat(cards(Ehr.SIGN, call)).isEmpty();
    assertThat(cards(Ehr.SELECT, call)).isEmpty();
  }

  @Test
  void requirement29NoHepatocellularCarcinomaHasNoCard() {
    var call = on("2026-05-10", HEPATECTOMY);
    Ehr.prefetch(call).putNull("conditions");
    assertThat(cards(Ehr.SIGN, call)).isEmpty();
  }

  @Test
  void requirement17OnlySelectedOrdersAreAskedAbout() {
    var call = on("2026-05-10", HEPATECTOMY, "{'resourceType':'MedicationRequest','id':'m'}");
    ((ObjectNode) call.get("context")).putArray("selections").add("MedicationRequest/m");
    assertThat(cards(Ehr.SELECT, call)).isEmpty();
    ((ObjectNode) call.get("context")).putArray("selections").add("ServiceRequest/s");
    assertThat(cards(Ehr.SELECT, call)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "draftOrders; null; context.draftOrders",
        "draftOrders; []; context.draftOrders",
        "draftOrders; {'resourceType':'Patient'}; context.draftOrders",
        "draftOrders; {'resourceType':'Bundle','entry':{}}; context.draftOrders.entry",
        "draftOrders; {'resourceType':'Bundle','entry':[{'resource':3}]};"
            + " context.draftOrders.entry[0].resource",
        "selections; null; context.selections",
        "selections; 'ServiceRequest/s'; context.selections",
        "selections; [7]; context.selections[0]",
        "selections; ['ServiceRequest/other']; context.selections[0]"
      })
  void requirement17RefusesAContextThatDoesNotHoldTogether(String name, String value, String path)
      throws Exception {
    var call = on("2026-06-01", HEPATECTOMY);
    ((ObjectNode) call.get("context")).set(name, Ehr.JSON.readTree(value.replace('\'', '"')));
    var response = ehr.calls(Ehr.SELECT, bytes(call, "order-select"), "application/json");
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(Ehr.json(response).at("/issue/0/expression/0").textValue()).isEqualTo(path);
  }

  @Test
  void requirement17ABundleWithoutTypeAndEntriesIsNoError() {
    var call = on("2026-06-01");
    ((ObjectNode) call.at("/context/draftOrders")).remove("entry");
    assertThat(cards(Ehr.SIGN, call)).isEmpty();
  }

  @Test
  void requirement54AnOrderOfAnotherFhirVersionIs400() {
    var call = on("2026-06-01", "{'resourceType':'MedicationOrder','id':'m'}");
    var response = ehr.calls(Ehr.SIGN, bytes(call, "order-sign"), "application/json");
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(Ehr.json(response).at("/issue/0/diagnostics").textValue()).contains("FHIR R4");
  }

  @Test
  void requirement38TheUuidIsStableAndTellsServicesAndOrdersApart() {
    var first = uuid(Ehr.SIGN, on("2026-05-10", HEPATECTOMY));
    assertThat(uuid(Ehr.SIGN, on("2026-05-10", HEPATECTOMY))).isEqualTo(first);
    assertThat(uuid(Ehr.SELECT, on("2026-05-10", HEPATECTOMY))).isNotEqualTo(first);
    assertThat(uuid(Ehr.SIGN, on("2026-05-11", HEPATECTOMY))).isNotEqualTo(first);
  }

  @Test
  void requirement34WordsOfAnOrderBecomeNoMarkup() throws JsonProcessingException {
    var call = on("2026-05-10", HEPATECTOMY);
    for (JsonNode entry : Ehr.prefetch(call).at("/administrations/entry")) {
      ((ObjectNode) entry.get("resource")).put("id", "<img src=x onerror=alert(1)>|x");
    }
    Ehr.prefetch(call)
        .set(
            "statements",
            Ehr.JSON.readTree(
                """
                {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
                  {"resourceType": "MedicationStatement", "id": "m", "status": "active",
                   "subject": {"reference": "Patient/p1"},
                   "medicationCodeableConcept": {"text": "<img src=x onerror=alert(1)>|x"}}}]}
                """));
    var detail = cards(Ehr.SIGN, call).at("/0/detail").textValue();
    assertThat(detail).doesNotContain("<img").contains("&lt;img");
  }

  private String uuid(String service, ObjectNode call) {
    return cards(service, call).at("/0/uuid").textValue();
  }

  private JsonNode cards(String service, ObjectNode call) {
    var hook = service.equals(Ehr.SIGN) ? "order-sign" : "order-select";
    var response = ehr.calls(service, bytes(call, hook), "application/json");
    assertThat(response.getStatus()).isEqualTo(200);
    return Ehr.json(response).get("cards");
  }

  private static byte[] bytes(ObjectNode call, String hook) {
    return call.deepCopy()
        .put("hook", hook)
        .toString()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static ObjectNode on(String day, String... orders) {
    var call = Vignette.call(Ehr.callOf("order-select"), Vignette.resources());
    call.putObject("extension").put("org.hepatora.as-of", day);
    var context = (ObjectNode) call.get("context");
    ArrayNode selections = context.putArray("selections");
    var entries = context.putObject("draftOrders").put("resourceType", "Bundle").putArray("entry");
    for (String order : orders) {
      var resource = parsed(order);
      selections.add(
          resource.get("resourceType").textValue() + "/" + resource.get("id").textValue());
      entries.addObject().set("resource", resource);
    }
    return call;
  }

  private static ObjectNode parsed(String text) {
    try {
      return (ObjectNode) Ehr.JSON.readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
