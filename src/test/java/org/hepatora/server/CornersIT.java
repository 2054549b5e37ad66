// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Refusals.refused;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corners of the API that clients came across: each is kept or refused, never 500. */
class CornersIT {
  private final Http fhir = TestServer.shared().fhir();

  private static String bundle(String type, String request, String resource) {
    return json(
        "{'resourceType':'Bundle','type':'%s','entry':[{'request':{%s},'resource':%s}]}",
        type, request, resource);
  }

  private String patient() {
    String id = unique("corner");
    fhir.put("Patient/" + id, json("{'resourceType':'Patient','id':'%s','gender':'male'}", id))
        .is(201);
    return id;
  }

  @Test
  void anEntryIsOfTheTypeAndIdOfItsAddress() {
    String id = unique("corner");
    String otherId = json("{'resourceType':'Patient','id':'%s-b'}", id);
    String otherType =
        json("{'resourceType':'Observation','status':'final','code':{'text':'%s'}}", id);
    String put = json("'method':'PUT','url':'Patient/%s'", id);
    String post = json("'method':'POST','url':'Patient'");
    refused(fhir.post("", bundle("transaction", put, otherId)), 400, "Bundle.entry[0].resource.id");
    refused(fhir.post("", bundle("transaction", post, otherType)), 400, "Bundle.entry[0].resource");
    refused(
        fhir.post("", bundle("transaction", post, json("{'resourceType':'Group'}"))),
        400,
        "Bundle.entry[0].resource");
    var inBatch = fhir.post("", bundle("batch", put, otherId)).is(200);
    assertThat(inBatch.at("/entry/0/response/status")).startsWith("400");
    assertThat(inBatch.text()).contains("Patient.id");
    for (String wrong : List.of(otherType, json("{'resourceType':'Group'}"))) {
      assertThat(fhir.post("", bundle("batch", post, wrong)).is(200).at("/entry/0/response/status"))
          .startsWith("400");
    }
    fhir.get("Patient/" + id).is(404);
  }

  /** R4 http.html#batch: what one entry meets does not touch the others. */
  @Test
  void aWrongEntryOfABatchStopsNoOther() {
    String id = unique("corner");
    String body =
        json(
            "{'resourceType':'Bundle','type':'batch','entry':[{'request':{'method':'POST','url':'Patient'},'resource':{'resourceType':'Group'}},"
                + "{'request':{'method':'PUT','url':'Patient/%s'},'resource':{'resourceType':'Patient','id':'%s'}}]}",
            id, id);
    var answer = fhir.post("", body).is(200);
    assertThat(answer.at("/entry/0/response/status")).startsWith("400");
    assertThat(answer.at("/entry/1/response/status")).startsWith("201");
    fhir.get("Patient/" + id).is(200);
  }

  /** What is refused by itself is refused so in a batch, and is no fault of the server's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "PUT StructureDefinition/hcc-adverse-event"
            + " {'resourceType':'StructureDefinition','id':'hcc-adverse-event'} 403",
        "POST ValueSet {'resourceType':'ValueSet','url':'https://w3id.org/hepatora/ValueSet/mine'}"
            + " 403"
      })
  void aRefusalIsNoFaultWithinABatch(String method, String url, String resource, String status) {
    String request = json("'method':'" + method + "','url':'" + url + "'");
    var answer = fhir.post("", bundle("batch", request, json(resource))).is(200);
    assertThat(answer.at("/entry/0/response/status")).as(answer.text()).startsWith(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_count=x", "_count=-1", "_offset=x", "_offset=-1"})
  void aNumberOfAnOperationIsRead(String parameter) {
    String id = patient();
    refused(
        fhir.get("Patient/" + id + "/$everything?" + parameter),
        400,
        parameter.replaceFirst("=.*", ""));
  }

  /** One that nobody knows, even with an underscore, does not widen what is found. */
  @ParameterizedTest
  @ValueSource(strings = {"_since", "_lastUpdate", "_type", "_typeFilter", "_foo"})
  void anUnknownParameterOfASearchIsRefused(String name) {
    refused(fhir.get("Patient?" + name + "=2026"), 400, name);
  }

  @Test
  void ifMatchOfWhatIsNotStoredCreatesNothing() {
    String id = unique("corner");
    String body =
        "{\"resourceType\":\"Bundle\",\"type\":\"TYPE\",\"entry\":[{\"request\":{\"method\":\"PUT\",\"url\":\"Patient/"
            + id
            + "\",\"ifMatch\":\"W/\\\"9\\\"\"},\"resource\":{\"resourceType\":\"Patient\",\"id\":\""
            + id
            + "\"}}]}";
    fhir.post("", body.replace("TYPE", "transaction")).is(412);
    assertThat(fhir.post("", body.replace("TYPE", "batch")).is(200).at("/entry/0/response/status"))
        .startsWith("412");
    fhir.get("Patient/" + id).is(404);
  }

  @Test
  void aPatchOfAStaleVersionIs412() {
    fhir.patch(
            "Patient/" + patient(),
            json("[{'op':'replace','path':'/gender','value':'female'}]"),
            "Content-Type: application/json-patch+json",
            "If-Match: W/\"9\"")
        .is(412);
  }

  @ParameterizedTest
  @CsvSource({
    "add,Patient,foo,valueString,'\"x\"'",
    "replace,Patient.id,,valueString,'\"x\"'",
    "add,Patient,birthDate,valueBoolean,true",
    "replace,Patient.meta.versionId,,valueString,'\"9\"'",
    "delete,Patient,,,"
  })
  void aFhirPathPatchThatCannotBeAppliedIsRefused(
      String type, String path, String name, String valueType, String value) {
    String id = patient();
    var parts = new StringBuilder();
    parts.append(
        json("{'name':'type','valueCode':'%s'},{'name':'path','valueString':'%s'}", type, path));
    if (name != null) {
      parts.append(json(",{'name':'name','valueString':'%s'}", name));
    }
    if (valueType != null) {
      parts.append(json(",{'name':'value','%s':%s}", valueType, value));
    }
    var answer =
        fhir.patch(
            "Patient/" + id,
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[%s]}]}",
                parts));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    for (String bundle : List.of("batch", "transaction")) {
      var within =
          fhir.post(
              "",
              bundle(
                  bundle,
                  "'method':'PATCH','url':'Patient/" + id + "'",
                  json(
                      "{'resourceType':'Parameters','parameter':[{'name':'operation','part':[%s]}]}",
                      parts)));
      String status =
          bundle.equals("batch")
              ? within.is(200).at("/entry/0/response/status")
              : "" + within.status();
      assertThat(status).as(within.text()).startsWith("400");
    }
    assertThat(fhir.get("Patient/" + id).is(200).at("/gender")).isEqualTo("male");
  }

  @Test
  void aNarrativeThatIsNotXhtmlIsRefusedAndNamed() {
    String body =
        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div"
            + " xmlns=\\\"http://www.w3.org/1999/xhtml\\\">Lab &amp; imaging<br>a & b</div>\"}}";
    refused(fhir.post("Patient", body), 400, "Patient.text.div");
  }

  @Test
  void conditionalHeadersTakeListsAndAnyVersion() {
    String id = patient();
    String body = json("{'resourceType':'Patient','id':'%s','gender':'female'}", id);
    fhir.put("Patient/" + id, body, "If-None-Match: *").is(412);
    String fresh = unique("corner");
    fhir.put(
            "Patient/" + fresh,
            json("{'resourceType':'Patient','id':'%s'}", fresh),
            "If-None-Match: *")
        .is(201);
    fhir.get("Patient/" + id, "If-None-Match: W/\"7\", W/\"1\"").is(304);
    fhir.get("Patient/" + id, "If-None-Match: *").is(304);
    fhir.get("Patient/" + id, "If-None-Match: W/\"7\"").is(200);
    // RFC 9110 13.1.3: a recipient must ignore it
    fhir.get("Patient/" + id, "If-Modified-Since: rubbish").is(200);
  }

  @Test
  void anOperationTakesTheParametersItHas() {
    String id = patient();
    fhir.get("Patient/" + id + "/$everything?_count=5").is(200);
    refused(fhir.get("Patient/" + id + "/$everything?nonsense=1"), 400, "nonsense");
    for (String operation :
        List.of(
            "CodeSystem/$lookup?system=urn:x&code=y&",
            "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&",
            "Patient/" + id + "/$meta?",
            "Patient/" + id + "/$summary?",
            "Patient/" + id + "/$export?",
            "Patient/" + id + "/$disease-course?")) {
      refused(fhir.get(operation + "nonsense=1"), 400, "nonsense");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Observation?code-value-quantity=http://loinc.org|1834-1,code-value-quantity",
    "Observation?component-code-value-quantity=8480-6,component-code-value-quantity",
    "Observation?_offset=-1,_offset",
    "Observation?_count=99999999999,_count",
    "Patient?_has:Observation=x,_has",
    "Patient?_has:Observation:patient=x,_has",
    "Patient?family=a\u0001b,family",
    "Patient?family=a\u0000b,family"
  })
  void aSearchThatMeansNothingIsRefused(String search, String expression) {
    int equals = search.indexOf('=');
    String encoded =
        search.substring(0, equals + 1)
            + URLEncoder.encode(search.substring(equals + 1), StandardCharsets.UTF_8);
    refused(fhir.get(encoded), 400, expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observation?value-quantity=1e400",
        "Observation?value-quantity=gt1e999999999",
        "RiskAssessment?probability=1e400",
        "Observation?code-value-quantity=x$1e400"
      })
  void aNumberTooLargeIsRefused(String search) {
    fhir.get(search.replace("$", "%24")).is(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{PatientList{nonsense}}", "{Patient(id:\"x\"){id"})
  void aGraphQlQueryThatCannotBeAnsweredIsRefused(String query) {
    int status =
        fhir.get("$graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).status();
    assertThat(status).isEqualTo(400);
  }
}
