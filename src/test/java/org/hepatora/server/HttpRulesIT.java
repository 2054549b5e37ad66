// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of FHIR R4's page on HTTP (3.1.0) that HAPI does not keep by itself. */
class HttpRulesIT {
  private static final String PATIENT = "{'resourceType':'Patient','id':'%s','active':%s}";

  private final Http fhir = TestServer.shared().fhir();

  private String stored() {
    String id = unique("rules");
    fhir.put("Patient/" + id, json(PATIENT, id, true)).is(201);
    return id;
  }

  /** As curl and several FHIR clients send it: system|code with the bar unescaped. */
  @Test
  void aBarInASearchNeedNotBeEscaped() throws IOException {
    var server = URI.create(TestServer.shared().address());
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      String call =
          "GET /fhir/Observation?code=http://loinc.org|1834-1&_count=1 HTTP/1.1\r\nHost: "
              + server.getAuthority()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
    }
  }

  /** 3.1.0.1: what GET may ask, HEAD may ask. */
  @ParameterizedTest
  @ValueSource(strings = {"Patient?_count=1", "metadata", "Patient/%s", "Patient/%s/_history"})
  void headIsAnsweredWithoutABody(String path) {
    var answer = fhir.head(path.formatted(stored())).is(200);
    assertThat(answer.text()).isEmpty();
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
  }

  /** R4 search: the self link says what was searched by. */
  @Test
  void aPostedSearchSaysWhatItSearchedBy() {
    var posted =
        fhir.post(
            "Patient/_search?_count=1",
            "gender=male",
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(posted.is(200).link("self")).isEqualTo(fhir.base() + "Patient?_count=1&gender=male");
  }

  @Test
  void anEmptyBodyIsCalledSo() {
    assertThat(
            fhir.call("POST", "Patient", "", "Content-Type: application/fhir+json").is(400).text())
        .contains("The body is empty");
  }

  /** 3.1.0.1.10: 406 for a format that is not served. */
  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "image/png", "application/fhir+json; fhirVersion=3.0", "nonsense"})
  void aFormatThatIsNotServedIsNotAcceptable(String accept) {
    assertThat(fhir.get("Patient/" + stored(), "Accept: " + accept).is(406).at("/resourceType"))
        .isEqualTo("OperationOutcome");
  }

  @Test
  void anUnknownFormatParameterIsNotAcceptable() {
    fhir.get("Patient?_format=csv").is(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json+fhir",
        "text/plain, application/fhir+json",
        "application/fhir+json; fhirVersion=4.0"
      })
  void whatIncludesAServedFormatIsAnswered(String accept) {
    fhir.get("Patient/" + stored(), "Accept: " + accept).is(200);
  }

  @Test
  void aBodyOfAnotherFhirVersionIsNotSupported() {
    fhir.post(
            "Patient",
            json("{'resourceType':'Patient'}"),
            "Content-Type: application/fhir+json; fhirVersion=3.0")
        .is(415);
  }

  /** 3.1.0.1.7: 304 to the Last-Modified that was given out. */
  @Test
  void aReadSinceItsLastChangeIsNotModified() {
    String address = "Patient/" + stored();
    String changed = fhir.get(address).header("Last-Modified");
    fhir.get(address, "If-Modified-Since: " + changed).is(304);
    fhir.get(address, "If-Modified-Since: Thu, 01 Jan 2015 00:00:00 GMT").is(200);
  }

  /** 3.1.0.5: If-Match names one version, or any that exists. */
  @ParameterizedTest(name = "If-Match: {0} is {1}")
  @CsvSource({"nonsense,400", "W/\"abc\",412", "W/\"7\",412", "*,200", "W/\"1\",200"})
  void ifMatchIsReadAsItIs(String stated, int status) {
    String id = stored();
    fhir.put("Patient/" + id, json(PATIENT, id, false), "If-Match: " + stated).is(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "W/\"1\""})
  void nothingIsCreatedWhereAVersionHadToExist(String stated) {
    String id = unique("none");
    fhir.put("Patient/" + id, json(PATIENT, id, true), "If-Match: " + stated).is(412);
    fhir.get("Patient/" + id).is(404);
  }

  /** 3.1.0.4.3: one match whose id is not the one in the body. */
  @Test
  void aConditionalUpdateIntoAnotherIdIsRefused() {
    String mrn = unique("mrn");
    String body = "{'resourceType':'Patient',%s'identifier':[{'value':'%s'}]}";
    fhir.create(json(body, "", mrn));
    fhir.put("Patient?identifier=" + mrn, json(body, "'id':'another','active':false,", mrn))
        .is(400);
    fhir.put("Patient?identifier=" + mrn, json(body, "'active':true,", mrn)).is(200);
  }

  /** R4 search, reference: [param]=[url], also where the url is one of this server. */
  @ParameterizedTest
  @ValueSource(strings = {"subject", "patient", "subject:Patient"})
  void aResourceIsFoundByTheWholeAddressOfItsSubject(String parameter) {
    String address = fhir.base() + "Patient/" + stored();
    String id =
        fhir.create(
            json(
                "{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'%s'}}",
                address));
    assertThat(fhir.get("Observation?" + parameter + "=" + address).is(200).references())
        .containsExactly("Observation/" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "transaction"})
  void whatNamesItsPatientByTheWholeAddressIsPartOfTheRecord(String type) {
    String patient = "Patient/" + stored();
    fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'%s','entry':[{'request':{'method':'POST','url':'Observation'},"
                    + "'resource':{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'%s'}}}]}",
                type, fhir.base() + patient))
        .is(200);
    assertThat(fhir.get("Observation?subject=" + patient).is(200).references()).hasSize(1);
    assertThat(fhir.get(patient + "/$everything").is(200).references()).hasSize(2);
  }

  @Test
  void anEntryIsReferredToByItsWholeAddressInATransaction() {
    String name = unique("new");
    String temporary = fhir.base() + "Patient/" + name;
    var answer =
        fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'transaction','entry':["
                    + "{'fullUrl':'%s','request':{'method':'POST','url':'Patient'},'resource':{'resourceType':'Patient','active':true}},"
                    + "{'request':{'method':'POST','url':'Observation'},'resource':{'resourceType':'Observation','status':'final',"
                    + "'code':{'text':'x'},'subject':{'reference':'%s'}}}]}",
                temporary, temporary));
    String patient =
        answer.is(200).at("/entry/0/response/location").replaceFirst("/_history.*", "");
    assertThat(fhir.get("Observation?subject=" + patient).is(200).references()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"_count=-1", "_summary=some", "_total=roughly"})
  void aChoiceThatDoesNotExistIsNamed(String query) {
    assertThat(fhir.get("Patient?" + query).is(400).at("/issue/0/expression/0"))
        .isEqualTo(query.replaceFirst("=.*", ""));
  }

  /** 3.1.0.8: 415 for patches in a format that is not served. */
  @Test
  void patchesAreRefusedInOurWords() {
    String address = "Patient/" + stored();
    fhir.patch(address, "{}", "Content-Type: application/merge-patch+json").is(415);
    var wrong = "[{\"op\":\"jump\",\"path\":\"/active\"}]";
    assertThat(
            fhir.patch(address, wrong, "Content-Type: application/json-patch+json").is(400).text())
        .doesNotContain("com.github");
    var xml = "<diff><add sel=\"Patient\"><gender value=\"male\"/></add></diff>";
    fhir.patch(address, xml, "Content-Type: application/xml-patch+xml").is(400);
  }

  /** The type level of an operation stores nothing (fhir-model.md 2), inside a batch either. */
  @Test
  void anOperationPostedInsideABatchIsNotStored() {
    String name = unique("family");
    String batch =
        json(
            "{'resourceType':'Bundle','type':'batch','entry':[{'request':{'method':'POST','url':'Patient/$disease-course'},"
                + "'resource':{'resourceType':'Parameters','parameter':[{'name':'%s','valueString':'x'}]}}]}",
            name);
    assertThat(fhir.post("", batch).is(400).at("/issue/0/expression/0"))
        .isEqualTo("Bundle.entry[0].request.url");
  }

  @Test
  void aBundleWithoutATypeIsNoTransaction() {
    assertThat(fhir.post("", json("{'resourceType':'Bundle'}")).is(400).at("/issue/0/expression/0"))
        .isEqualTo("Bundle.type");
  }

  /** Bundle.entry.response.etag is the ETag of the HTTP header. */
  @ParameterizedTest
  @ValueSource(strings = {"batch", "transaction"})
  void anEntryOfAnAnswerHasItsETag(String type) {
    String id = unique("etag");
    var answer =
        fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'%s','entry':[{'resource':%s,'request':{'method':'PUT','url':'Patient/%s'}}]}",
                type, PATIENT.formatted(id, true), id));
    assertThat(answer.is(200).at("/entry/0/response/etag")).isEqualTo("W/\"1\"");
  }

  @Test
  void aRefusalInsideABatchHasTheCodeOfItsStatus() {
    var answer =
        fhir.post(
            "",
            json(
                "{'resourceType':'Bundle','type':'batch','entry':[{'request':{'method':'GET','url':'Patient/%s'}}]}",
                unique("absent")));
    assertThat(answer.is(200).at("/entry/0/response/outcome/issue/0/code")).isEqualTo("not-found");
  }
}
