// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** What the CDS Hooks Sandbox was seen to ask, request for request; conformance.md 3. */
class SandboxIT {
  private static final String ORIGIN = "Origin: http://127.0.0.1:8098";
  private static final String DSTU2 = "Accept: application/json+fhir";
  private static final String JWT = "Authorization: Bearer e30.e30.c2ln";
  private static final String ALLOWED = "access-control-allow-origin";
  private static final String PATIENT = "demo-0001";

  private final Http fhir = TestServer.shared().fhir();
  private final Http root = TestServer.shared().root();

  @Test
  void readsTheMetadataThePatientsAndTheConditionsFromAnotherOrigin() {
    var metadata = fhir.get("metadata", ORIGIN, "Accept: application/json").is(200);
    assertThat(metadata.at("/fhirVersion")).isEqualTo("4.0.1");
    readable(metadata);
    readable(fhir.get("Patient", ORIGIN, DSTU2).is(200));
    var patient = readable(fhir.get("Patient/" + PATIENT, ORIGIN, DSTU2).is(200));
    assertThat(patient.at("/name/0/given/0")).isNotBlank();
    var conditions = readable(fhir.get("Condition?patient=" + PATIENT, ORIGIN, DSTU2).is(200));
    assertThat(conditions.at("/entry/0/resource/code/coding/0/code")).isNotBlank();
  }

  @Test
  void asksForTheServicesAfterAPreflightWithATokenNobodyHereKnows() {
    var preflight =
        root.options(
                "cds-services",
                ORIGIN,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: authorization")
            .is(204);
    assertThat(preflight.header("access-control-allow-headers")).contains("authorization");
    var services = readable(root.get("cds-services", ORIGIN, JWT).is(200)).json().get("services");
    assertThat(services).hasSize(3);
    for (JsonNode service : services) {
      assertThat(service.get("id").textValue()).isNotBlank();
      assertThat(service.get("hook").textValue())
          .isIn("patient-view", "order-select", "order-sign");
    }
  }

  @Test
  void fillsEveryTemplateByReadOrPostedSearchAndCallsTheService() {
    var call = callWithPrefetch("patient-view", 0);
    var card = call("hcc-cytoreduction-review", call).at("/cards/0");
    assertThat(card.get("detail").textValue()).contains("Sent by the EHR");
    assertThat(card.get("uuid").textValue()).isNotBlank();
    assertThat(card.at("/source/label").textValue()).isNotBlank();
  }

  @Test
  void anOrderBeforeADrugIsChosenHasNoCard() {
    var call = order(Http.json("{'resourceType':'MedicationRequest','id':'request-123'}"));
    assertThat(call("hcc-surgery-safety-select", call).get("cards")).isEmpty();
  }

  @Test
  void anOrderWithACategoryThatIsNoArrayIsRead() {
    var call =
        order(
            Http.json(
                "{'resourceType':'MedicationRequest','id':'request-123','status':'draft',"
                    + "'category':{'coding':[{'code':'outpatient'}]},'subject':{'reference':'Patient/demo-0001'},'medicationCodeableConcept':{'text':'Bevacizumab"
                    + " 400 MG','coding':[{'display':'bevacizumab','system':"
                    + "'http://www.nlm.nih.gov/research/umls/rxnorm','code':'253337'}]},"
                    + "'dosageInstruction':[{'doseAndRate':[{}],'timing':{'repeat':{}}}]}"));
    assertThat(call("hcc-surgery-safety-select", call).get("cards").isArray()).isTrue();
    call.put("hook", "order-sign");
    ((ObjectNode) call.get("context")).remove("selections");
    assertThat(call("hcc-surgery-safety-sign", call).get("cards").isArray()).isTrue();
  }

  @Test
  void aPractitionerThatDoesNotExistDisturbsNothing() {
    var call = callWithPrefetch("patient-view", 0);
    ((ObjectNode) call.get("prefetch"))
        .set("user", Ehr.failed().put("resourceType", "OperationOutcome"));
    assertThat(call("hcc-cytoreduction-review", call).get("cards").isArray()).isTrue();
  }

  @Test
  void sendsFeedbackToTheServicesOwnAddress() {
    var body =
        Http.json(
            "{'feedback':[{'card':'9368d37b-283f-44a0-93ea-547cebab93ed','outcome':'accepted',"
                + "'acceptedSuggestions':[{'id':'s1'}],'outcomeTimestamp':'2026-06-01T10:00:00.123Z'}]}");
    readable(
        root.post(
                "cds-services/hcc-cytoreduction-review/feedback",
                body,
                ORIGIN,
                JWT,
                "Content-Type: application/json")
            .is(200));
  }

  @Test
  void aRefusalIsReadableFromAnotherOrigin() {
    readable(
        root.post(
                "cds-services/hcc-cytoreduction-review",
                "{}",
                ORIGIN,
                JWT,
                "Content-Type: application/json")
            .is(400));
  }

  private ObjectNode order(String draft) {
    var call = callWithPrefetch("order-select", 1);
    var context = (ObjectNode) call.get("context");
    context.putArray("selections").add("MedicationRequest/request-123");
    var bundle = context.putObject("draftOrders").put("resourceType", "Bundle");
    bundle.putArray("entry").addObject().set("resource", parsed(draft));
    return call;
  }

  private ObjectNode callWithPrefetch(String hook, int service) {
    var call = Ehr.callOf(hook);
    call.put("fhirServer", fhir.base());
    ((ObjectNode) call.get("context"))
        .put("patientId", PATIENT)
        .put("userId", "Practitioner/COREPRACTITIONER1");
    var prefetch = call.putObject("prefetch");
    var templates =
        root.get("cds-services", ORIGIN).json().at("/services/" + service + "/prefetch");
    templates
        .fields()
        .forEachRemaining(
            template ->
                prefetch.set(template.getKey(), fill(template.getValue().textValue()).json()));
    return call;
  }

  private Answer fill(String template) {
    var query = template.replace("{{context.patientId}}", PATIENT);
    int mark = query.indexOf('?');
    if (mark < 0) {
      return readable(fhir.get(query, ORIGIN, DSTU2).is(200));
    }
    var form = new StringBuilder();
    for (String pair : query.substring(mark + 1).split("&")) {
      var value = pair.substring(pair.indexOf('=') + 1);
      form.append(form.length() == 0 ? "" : "&").append(pair, 0, pair.indexOf('=') + 1);
      form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return readable(
        fhir.post(
                query.substring(0, mark) + "/_search",
                form.toString(),
                ORIGIN,
                "Content-Type: application/x-www-form-urlencoded")
            .is(200));
  }

  private JsonNode call(String service, ObjectNode call) {
    var path = "cds-services/" + service;
    root.options(
            path,
            ORIGIN,
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: authorization,content-type")
        .is(204);
    return readable(
            root.post(path, call.toString(), ORIGIN, JWT, "Content-Type: application/json").is(200))
        .json();
  }

  private static JsonNode parsed(String text) {
    try {
      return Ehr.JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A browser on that origin may read it; the FHIR API lets every origin in by default. */
  private static Answer readable(Answer answer) {
    assertThat(answer.header(ALLOWED)).isIn("http://127.0.0.1:8098", "*");
    return answer;
  }
}
