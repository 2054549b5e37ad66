// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code $cytoreduction-eligibility} through HTTP: the worked patients of evidence.md, and bad
 * input.
 */
class EligibilityIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = "Patient/$cytoreduction-eligibility";

  private final Http fhir = TestServer.shared().fhir();

  private static ObjectNode bundle(String vignette) {
    try {
      return (ObjectNode)
          JSON.readTree(
              Files.readString(Path.of("src/test/resources/patients", vignette + ".json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String parameters(JsonNode bundle, String asOf) {
    var parameters = JSON.createObjectNode().put("resourceType", "Parameters");
    var list = parameters.putArray("parameter");
    list.addObject().put("name", "asOf").put("valueDate", asOf);
    list.addObject().put("name", "data").set("resource", bundle);
    return parameters.toString();
  }

  private Answer ask(JsonNode bundle, String asOf) {
    return fhir.post(OPERATION, parameters(bundle, asOf));
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void theWorkedPatientsGetTheirDispositions(String vignette, String asOf, String disposition) {
    var answer = ask(bundle(vignette), asOf).is(200);
    assertThat(answer.parameter("disposition").path("code").asText()).isEqualTo(disposition);
    assertThat(answer.parameter("asOf").asText()).isEqualTo(asOf);
    assertThat(answer.parameter("policyVersion").asText()).isEqualTo("2026-12");
    assertThat(answer.parameter("summary").asText()).isNotBlank().hasSizeLessThan(140);
  }

  @Test
  void theOrderOfTheResourcesChangesNothingInTheAnswer() {
    var first = ask(bundle("V01"), "2026-11-20").is(200).text();
    for (int seed = 0; seed < 5; seed++) {
      var shuffled = bundle("V01");
      var entries = (ArrayNode) shuffled.get("entry");
      List<JsonNode> order = new java.util.ArrayList<>();
      entries.forEach(order::add);
      Collections.shuffle(order, new Random(seed));
      entries.removeAll().addAll(order);
      assertThat(ask(shuffled, "2026-11-20").is(200).text()).isEqualTo(first);
    }
  }

  @Test
  void theBundleAloneIsABodyTooWithTheDayInTheQuery() {
    var answer = fhir.post(OPERATION + "?asOf=2026-11-20", bundle("V10").toString()).is(200);
    assertThat(answer.parameter("disposition").path("code").asText()).isEqualTo("supportive-care");
  }

  @Test
  void aStoredPatientGetsTheSameAnswerAsTheirBundle() {
    var bundle = StoredCourse.of(bundle("V01"), unique("v01"));
    fhir.post("", bundle.transaction()).is(200);
    var stored =
        fhir.get("Patient/" + bundle.patient() + "/$cytoreduction-eligibility?asOf=2026-11-20")
            .is(200);
    assertThat(stored.parameter("disposition").path("code").asText())
        .isEqualTo("candidate-conversion");
    var posted =
        fhir.post(
                "Patient/" + bundle.patient() + "/$cytoreduction-eligibility",
                json(
                    "{'resourceType':'Parameters','parameter':[{'name':'asOf','valueDate':'2026-11-20'}]}"))
            .is(200);
    assertThat(posted.text()).isEqualTo(stored.text());
  }

  @Test
  void anAnswerCarriesWhatIsNeededToRecomputeIt() {
    var answer = ask(bundle("V01"), "2026-11-20").is(200).json();
    int complete = 0;
    for (var parameter : answer.path("parameter")) {
      if (parameter.path("name").asText().equals("criterion")) {
        var names = parameter.path("part").findValuesAsText("name");
        assertThat(names).contains("id", "status", "text", "threshold");
        if (names.containsAll(List.of("observed", "date", "source", "citation"))) {
          complete++;
        }
      }
    }
    assertThat(complete).isGreaterThan(15);
  }

  @Test
  void xmlInAndXmlOutAreUnderstood() {
    String xml =
        "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name"
            + " value=\"data\"/><resource><Bundle><type"
            + " value=\"collection\"/><entry><resource><Patient><id"
            + " value=\"x\"/></Patient></resource></entry>"
            + "</Bundle></resource></parameter></Parameters>";
    var answer = fhir.post(OPERATION, xml, "Accept: application/fhir+xml").is(200);
    assertThat(answer.text()).startsWith("<Parameters").contains("not-applicable");
  }

  @Test
  void aFactThatCannotBeReadIsUnknownAndNamedAndTheAnswerStillComes() {
    var damaged = bundle("V01");
    String path = null;
    for (int i = 0; i < damaged.get("entry").size(); i++) {
      var resource = (ObjectNode) damaged.get("entry").get(i).get("resource");
      if (resource.toString().contains("\"14631-6\"")
          || resource.toString().contains("\"1975-2\"")) {
        ((ObjectNode) resource.get("valueQuantity")).put("unit", "furlong").put("code", "furlong");
        path = "entry[" + i + "].resource.valueQuantity";
      }
    }
    var answer = ask(damaged, "2026-11-20").is(200);
    assertThat(answer.parameter("disposition").path("code").asText())
        .isEqualTo("insufficient-data");
    assertThat(answer.text()).contains(path).contains("g5.bilirubin");
  }

  @ParameterizedTest(name = "{1} -> {2} at {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'resourceType':'Parameters','parameter':[]} | data missing | 400 | data
          {'resourceType':'Parameters','parameter':[{'name':'foo','valueString':'secret-x'}]} | unknown parameter | 400 | Parameters.parameter[0].name
          {'resourceType':'Parameters','parameter':[{'name':'data','resource':{'resourceType':'Patient'}}]} | not a Bundle | 400 | Parameters.parameter[0].resource
          {'resourceType':'Parameters','parameter':[{'name':'data','resource':{'resourceType':'Bundle','type':'collection'}},{'name':'asOf','valueDate':'secret-x'}]} | bad day | 400 | Parameters.parameter[1].valueDate
          {'resourceType':'Parameters','parameter':[{'name':'data','resource':{'resourceType':'Bundle','type':'collection'}}]} | no patient | 400 | data
          {'resourceType':'Patient'} | not Parameters | 400 | Parameters
          {'resourceType':'Parameters','parameter':[{'name':'data','resource':{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient'}},{'resource':{'resourceType':'Patient'}}]}}]} | two patients | 400 | data
          {'resourceType':'Parameters', | malformed | 400 |
          {'resourceType':'Parameters','x':1e99999999999} | number without bounds | 400 |
          """)
  void badInputIsRefusedWithTheElementNamed(String body, String why, int status, String element) {
    var answer = fhir.post(OPERATION, body.replace('\'', '"')).is(status);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/issue/0/diagnostics")).isNotBlank();
    assertThat(answer.text()).doesNotContain("secret-x");
    if (element != null) {
      assertThat(answer.at("/issue/0/expression/0")).contains(element);
    }
  }

  @Test
  void anUnknownPatientIsNotFound() {
    fhir.get("Patient/" + unique("nobody") + "/$cytoreduction-eligibility").is(404);
  }

  @Test
  void anUnreadableDayInTheQueryIsRefused() {
    var answer = fhir.get("Patient/any/$cytoreduction-eligibility?asOf=secret-x").is(400);
    assertThat(answer.text()).doesNotContain("secret-x");
    assertThat(answer.at("/issue/0/expression/0")).isEqualTo("asOf");
  }

  @Test
  void aBodyThatIsNotFhirIsAnUnsupportedMediaType() {
    fhir.post(OPERATION, "hello", "Content-Type: text/plain").is(415);
  }

  @Test
  void aBundleOfTwentyMegabytesIsTooLarge() {
    String large =
        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"data\",\"resource\":{\"resourceType\":\"Bundle\",\"x\":\""
            + "a".repeat(20 * 1024 * 1024)
            + "\"}}]}";
    assertThat(fhir.post(OPERATION, large).is(413).at("/resourceType"))
        .isEqualTo("OperationOutcome");
  }
}
