// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code $assess-response} through HTTP; vector R4 of response-criteria.md is the worked patient
 * V01.
 */
class AssessResponseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ON_BUNDLE = "Patient/$assess-response";
  private static final String AS_OF = "asOf=2026-11-20";

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

  /** A stored copy of the worked patient; answers its operation. */
  private String storedV01() {
    var course = StoredCourse.of(bundle("V01"), unique("resp"));
    fhir.post("", course.transaction()).is(200);
    return "Patient/" + course.patient() + "/$assess-response";
  }

  private static String code(JsonNode concept) {
    return concept.path("coding").path(0).path("code").asText();
  }

  private static List<JsonNode> under(String criteria, Answer answer) {
    return answer.resources().stream()
        .filter(each -> code(each.path("method")).equals(criteria))
        .toList();
  }

  private static List<String> sums(List<JsonNode> points) {
    return points.stream()
        .map(each -> each.at("/component/0/valueQuantity/value").asText())
        .toList();
  }

  private static JsonNode phase(Answer answer) {
    return answer.resources().stream()
        .filter(each -> code(each.path("code")).equals("response-phase"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWorkedResponderHasThreePartialResponsesAndAPlateau() {
    var answer = fhir.post(ON_BUNDLE + "?" + AS_OF, bundle("V01").toString()).is(200);

    assertThat(answer.at("/resourceType")).isEqualTo("Bundle");
    assertThat(answer.at("/type")).isEqualTo("collection");
    var points = under("recist-1.1", answer);
    assertThat(points)
        .extracting(each -> code(each.path("valueCodeableConcept")))
        .containsExactly("PR", "PR", "PR");
    assertThat(sums(points)).containsExactly("64", "60", "59");
    assertThat(points)
        .extracting(each -> each.path("effectiveDateTime").asText())
        .containsExactly("2026-07-09", "2026-09-10", "2026-11-12");
    assertThat(under("irecist", answer)).hasSize(3);
    var phase = phase(answer);
    assertThat(code(phase.path("valueCodeableConcept"))).isEqualTo("plateau");
    assertThat(phase.at("/component/0/valueDateTime").asText()).isEqualTo("2026-07-09");
    assertThat(phase.at("/component/1/valueInteger").asInt()).isEqualTo(126);
    assertThat(answer.text()).contains("best response PR on 2026-07-09, confirmed on 2026-09-10");
  }

  @ParameterizedTest(name = "{0} ends in {1} under RECIST 1.1 and is in phase {2}")
  @CsvSource({"V01,PR,plateau", "V03,PR,plateau", "V07,PR,shrinking", "V08,PD,progression"})
  void theWorkedPatientsAreWhereTheirStoriesSay(String vignette, String category, String phase) {
    var answer = fhir.post(ON_BUNDLE + "?" + AS_OF, bundle(vignette).toString()).is(200);

    var points = under("recist-1.1", answer);
    assertThat(code(points.get(points.size() - 1).path("valueCodeableConcept")))
        .isEqualTo(category);
    assertThat(code(phase(answer).path("valueCodeableConcept"))).isEqualTo(phase);
  }

  @Test
  void onlyTheCriteriaAskedForAreAnswered() {
    var body =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'asOf','valueDate':'2026-11-20'},"
                + "{'name':'criteria','valueCode':'mrecist'},{'name':'criteria','valueCode':'irecist'},"
                + "{'name':'data','resource':%s}]}",
            bundle("V01"));
    var answer = fhir.post(ON_BUNDLE, body).is(200);

    assertThat(under("recist-1.1", answer)).isEmpty();
    assertThat(under("mrecist", answer)).isNotEmpty();
    assertThat(under("irecist", answer)).isNotEmpty();
  }

  @Test
  void getAndPostGiveTheSameBytesAndStoreNothing() {
    String operation = storedV01();
    var got = fhir.get(operation + "?" + AS_OF + "&criteria=recist-1.1").is(200);
    var posted =
        fhir.post(
                operation,
                json(
                    "{'resourceType':'Parameters','parameter':[{'name':'asOf','valueDate':'2026-11-20'},"
                        + "{'name':'criteria','valueCode':'recist-1.1'},{'name':'store','valueBoolean':false}]}"))
            .is(200);

    assertThat(posted.text()).isEqualTo(got.text());
    assertThat(got.resources()).hasSize(4);
    assertThat(search(operation)).isEmpty();
  }

  private List<String> search(String operation) {
    return fhir.get(
            "Observation?_count=50&_sort=_id&category=computed&subject="
                + operation.replace("/$assess-response", ""))
        .is(200)
        .references();
  }

  @Test
  void storingTwiceStoresOnce() {
    String operation = storedV01();

    var first = fhir.post(operation + "?store=true&" + AS_OF, "{\"resourceType\":\"Parameters\"}");
    var second = fhir.post(operation + "?store=true&" + AS_OF, "{\"resourceType\":\"Parameters\"}");

    assertThat(second.is(200).text()).isEqualTo(first.is(200).text());
    var points = under("recist-1.1", first);
    assertThat(points).extracting(each -> each.at("/meta/versionId").asText()).containsOnly("1");
    assertThat(points)
        .extracting(each -> each.at("/meta/profile/0").asText())
        .containsOnly("https://w3id.org/hepatora/StructureDefinition/hcc-tumor-response");
    assertThat(search(operation)).hasSize(10);
    for (JsonNode entry : first.json().path("entry")) {
      if (entry.at("/resource/resourceType").asText().equals("Observation")) {
        assertThat(fhir.get(entry.path("fullUrl").asText()).is(200).json())
            .isEqualTo(entry.path("resource"));
      }
    }
  }

  @Test
  void whatIsStoredChangesNoLaterAnswer() {
    String operation = storedV01();
    String eligibility = operation.replace("assess-response", "cytoreduction-eligibility");
    var before = fhir.get(operation + "?" + AS_OF).is(200).text();
    var decided = withoutLedger(fhir.get(eligibility + "?" + AS_OF).is(200));

    fhir.post(operation + "?store=true&" + AS_OF, "").is(200);

    assertThat(fhir.get(operation + "?" + AS_OF).is(200).text()).isEqualTo(before);
    var again = fhir.get(eligibility + "?" + AS_OF).is(200);
    assertThat(withoutLedger(again)).isEqualTo(decided);
  }

  /** The answer but for the count of resources, which grows with what is stored. */
  private static List<JsonNode> withoutLedger(Answer answer) {
    var parameters = new ArrayList<JsonNode>();
    answer.json().path("parameter").forEach(parameters::add);
    assertThat(parameters.removeIf(each -> each.path("name").asText().equals("ledger"))).isTrue();
    assertThat(parameters).isNotEmpty();
    return parameters;
  }

  @Test
  void aResponseWhoseScanWasWithdrawnIsMarkedAsEnteredInError() {
    String operation = storedV01();
    var stored = fhir.post(operation + "?store=true&" + AS_OF, "").is(200);
    var last = under("recist-1.1", stored).get(2);
    for (JsonNode source : last.path("derivedFrom")) {
      String address = source.path("reference").asText();
      var measurement = (ObjectNode) fhir.get(address).is(200).json();
      fhir.put(address, measurement.put("status", "entered-in-error").toString()).is(200);
    }

    var again = fhir.post(operation + "?store=true&" + AS_OF, "").is(200);

    assertThat(sums(under("recist-1.1", again))).containsExactly("64", "60");
    assertThat(fhir.get("Observation/" + last.path("id").asText()).is(200).at("/status"))
        .isEqualTo("entered-in-error");
  }

  @Test
  void twoWhoStoreAtOnceStoreOnce() {
    String operation = storedV01();
    var answers =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(each -> fhir.post(operation + "?store=true&" + AS_OF, ""))
            .toList();

    assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 409);
    assertThat(search(operation)).hasSize(10);
  }

  @Test
  void aMeasurementInsideAStoredReportIsFoundAndItsResponseStored() {
    String patient = fhir.create(json("{'resourceType':'Patient'}"));
    String lesion =
        fhir.create(
            json(
                "{'resourceType':'BodyStructure','location':{'text':'liver'},'patient':{'reference':"
                    + "'Patient/%s'}}",
                patient));
    report(patient, lesion, "2026-05-07", "100");
    report(patient, lesion, "2026-07-09", "70");

    var answer = fhir.post("Patient/" + patient + "/$assess-response?store=true&" + AS_OF, "");

    assertThat(sums(under("recist-1.1", answer.is(200)))).containsExactly("70");
  }

  private void report(String patient, String lesion, String day, String size) {
    fhir.create(
        json(
            "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'CT'},'subject':"
                + "{'reference':'Patient/%s'},'effectiveDateTime':'%s','result':[{'reference':'#o'}],"
                + "'contained':[{'resourceType':'Observation','id':'o','status':'final','code':{'coding':"
                + "[{'system':'http://loinc.org','code':'21889-1'}]},'focus':[{'reference':"
                + "'BodyStructure/%s'}],'valueQuantity':{'value':%s,'unit':'mm','system':"
                + "'http://unitsofmeasure.org','code':'mm'}}]}",
            patient, day, lesion, size));
  }

  @ParameterizedTest(name = "{0} -> {1} at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'name':'criteria','valueCode':'secret-x'} | 400 | Parameters.parameter[1].valueCode
          {'name':'criteria','valueString':'mrecist'} | 400 | Parameters.parameter[1].valueCode
          {'name':'store','valueBoolean':true} | 400 | Parameters.parameter[1].valueBoolean
          {'name':'store','valueString':'secret-x'} | 400 | Parameters.parameter[1].valueBoolean
          {'name':'asOf','valueDate':'secret-x'} | 400 | Parameters.parameter[1].valueDate
          {'name':'secret','valueDate':'2026-11-20'} | 400 | Parameters.parameter[1].name
          """)
  void badInputIsRefusedWithTheElementNamed(String parameter, int status, String element) {
    var body =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'data','resource':{'resourceType':'Bundle',"
                + "'type':'collection','entry':[{'resource':{'resourceType':'Patient'}}]}},%s]}",
            parameter);
    var answer = fhir.post(ON_BUNDLE, body).is(status);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/issue/0/expression/0")).isEqualTo(element);
    assertThat(answer.text()).doesNotContain("secret-x");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "store=true, 405, store",
    "store=perhaps, 400, store",
    "criteria=who, 400, criteria",
    "asOf=2026-13-01, 400, asOf",
    "data=x, 400, data"
  })
  void aBadQueryIsRefusedWithTheParameterNamed(String query, int status, String parameter) {
    var answer = fhir.get("Patient/any/$assess-response?" + query).is(status);
    assertThat(answer.at("/issue/0/expression/0")).isEqualTo(parameter);
    assertThat(answer.at("/issue/0/diagnostics")).isNotBlank();
  }

  @Test
  void anUnknownPatientIsNotFound() {
    fhir.get("Patient/" + unique("nobody") + "/$assess-response").is(404);
  }

  @Test
  void theAnswerComesInXmlToo() {
    var answer =
        fhir.post(
            ON_BUNDLE + "?" + AS_OF, bundle("V01").toString(), "Accept: application/fhir+xml");
    assertThat(answer.is(200).text()).startsWith("<Bundle").contains("hcc-tumor-response");
  }
}
