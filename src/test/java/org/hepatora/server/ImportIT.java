// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;
import static org.hepatora.server.Refusals.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files taken in by {@code $import}: nothing is lost, and every line has its fate. */
class ImportIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENTS = 150;
  private static final int EACH = 6;

  private final Http fhir = TestServer.shared().fhir();
  private final String id = unique("taken-in");

  /** The files come in the wrong order, and facts refer to facts on later lines. */
  @Test
  void whatOvertakesWhatItRefersToIsStored() throws Exception {
    var patients = new StringBuilder();
    var facts = new StringBuilder();
    for (int i = 0; i < PATIENTS; i++) {
      patients.append(patient(id + "-" + i, "male")).append('\n');
    }
    for (int j = 0; j < EACH; j++) {
      for (int i = 0; i < PATIENTS; i++) {
        var name = id + "-" + i + "-" + j;
        var next = j + 1 < EACH ? id + "-" + i + "-" + (j + 1) : null;
        facts.append(observation(name, id + "-" + i, next)).append('\n');
      }
    }

    var report =
        imported(
            Map.of("/facts", facts.toString(), "/patients", patients.toString()),
            List.of("Observation /facts", "Patient /patients"));

    assertThat(report.path("error")).isEmpty();
    assertThat(report.at("/output/0/count").asInt()).isEqualTo(PATIENTS * EACH);
    assertThat(report.at("/output/1/count").asInt()).isEqualTo(PATIENTS);
    for (int i : List.of(0, PATIENTS - 1)) {
      assertThat(
              fhir.get("Observation?_summary=count&subject=Patient/" + id + "-" + i)
                  .is(200)
                  .at("/total"))
          .isEqualTo(String.valueOf(EACH));
    }
  }

  /** Beside a line that waits in vain an earlier line waits too, and the later one is stored. */
  @Test
  void anEarlierLineIsNeverStoredOverALater() throws Exception {
    var earlier = observation(id + "-twice", id, null);
    var facts =
        String.join(
            "\n",
            earlier,
            observation(id + "-waits", id, id + "-nowhere"),
            earlier.replace("AFP", "PIVKA-II"));

    var report =
        imported(
            Map.of("/facts", facts, "/patients", patient(id, "male")),
            List.of("Observation /facts", "Patient /patients"));

    assertThat(report.at("/output/0/count").asInt()).isEqualTo(2);
    assertThat(fhir.get("Observation/" + id + "-twice").is(200).at("/code/text"))
        .isEqualTo("PIVKA-II");
    fhir.get("Observation/" + id + "-waits").is(404);
  }

  @Test
  void everyLineHasItsFate() throws Exception {
    var facts =
        String.join(
            "\r\n",
            "\uFEFF" + observation(id + "-1", id, null),
            "",
            "{ not JSON }",
            json("{'resourceType':'Observation','status':'final','colour':'red'}"),
            observation(id + "-2", "nobody-" + id, null),
            json(
                "{'resourceType':'Condition','id':'%s-3','subject':{'reference':'Patient/%s'}}",
                id, id),
            json("{'resourceType':'Observation','id':'%s-4','stat", id));

    var report =
        imported(
            Map.of(
                "/facts",
                facts,
                "/patients",
                patient(id, "male") + "\n",
                "/again",
                patient(id, "female") + "\n"),
            List.of("Observation /facts", "Patient /patients", "Patient /again"));

    var told = report.at("/output/0/extension");
    assertThat(told.path("lines").asInt()).isEqualTo(7);
    assertThat(told.path("blank").asInt()).isEqualTo(1);
    assertThat(told.path("notStored").asInt()).isEqualTo(4);
    assertThat(report.at("/output/0/count").asInt()).isEqualTo(2);
    assertThat(report.at("/output/2/extension/again").asInt()).isEqualTo(1);
    fhir.get("Observation/" + id + "-1").is(200);
    fhir.get("Condition/" + id + "-3").is(200);
    assertThat(fhir.get("Patient/" + id).is(200).at("/gender")).isEqualTo("female");

    assertThat(report.path("error")).hasSize(1);
    var lines = fhir.get(report.at("/error/0/url").asText()).is(200);
    assertThat(lines.header("Content-Type")).startsWith("application/fhir+ndjson");
    assertThat(lines.text().lines().map(ImportIT::fate))
        .containsExactly(
            "3 structure not-json",
            "4 structure not-fhir",
            "5 not-found missing-reference",
            "7 structure cut-off");
  }

  /**
   * As in a body: not well-formed, no such element, no such value, twice, a reference to nobody.
   */
  @Test
  void aLineThatIsNotStoredNamesTheElement() throws Exception {
    var start = "{'resourceType':'Observation','status':'final','code':{'text':'x'},";
    var facts =
        json(
            String.join(
                "\n",
                start + "'valueQuantity':{'value':1.}}",
                start + "'valueQuantity':{'value':'10.5'}}",
                start + "'component':[{'code':{'text':'a'},'colour':'red'}]}",
                "{'resourceType':'Observation','status':'nonsense','code':{'text':'x'}}",
                start + "'status':'final'}",
                start + "'extension':[{'url':'urn:x'}]}"));

    var report = imported(Map.of("/facts", facts), List.of("Observation /facts"));

    var lines = fhir.get(report.at("/error/0/url").asText()).is(200).text();
    assertThat(lines.lines().map(ImportIT::place))
        .containsExactly(
            "Observation.valueQuantity.value",
            "Observation.valueQuantity.value",
            "Observation.component[0].colour",
            "Observation.status",
            "Observation.status",
            "Observation.extension[0]");
  }

  private static String place(String outcome) {
    try {
      return JSON.readTree(outcome).at("/issue/0/expression/0").asText();
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** What an outcome says: line, code, reason. */
  private static String fate(String outcome) {
    try {
      var issue = JSON.readTree(outcome).at("/issue/0");
      var line = issue.at("/location/0").asText().replaceFirst(".*:", "");
      return line + " " + issue.path("code").asText() + " " + issue.at("/details/text").asText();
    } catch (java.io.IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void aFileThatCannotBeFetchedKeepsNoOtherOut() throws Exception {
    String gone;
    try (var closed = new Listener()) {
      gone = closed.address();
    }
    try (var elsewhere = new Listener()) {
      elsewhere.serve("/patients", patient(id, "male"));
      var report =
          report(
              ask(
                  List.of(
                      input("Observation", gone + "/facts"),
                      input("Patient", elsewhere.address() + "/patients"))));

      assertThat(report.at("/output/1/count").asInt()).isEqualTo(1);
      assertThat(fhir.get(report.at("/error/0/url").asText()).is(200).text())
          .contains("not-fetched");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'input','part':[{'name':'type','valueCode':'Patient'},{'name':'url','valueUri':'file:///etc/passwd'}]}|"
            + " Parameters.parameter[0].part(url)",
        "{'name':'input','part':[{'name':'type','valueCode':'Person1'},{'name':'url','valueUri':'http://a.example/b'}]}|"
            + " Parameters.parameter[0].part(type)",
        "{'name':'inputFormat','valueCode':'text/csv'} | Parameters.parameter[0].valueCode",
        "{'name':'nonsense','valueCode':'x'} | Parameters.parameter[0].name",
        "{'name':'inputSource','valueUri':'http://a.example'} | Parameters.parameter.input"
      })
  void whatCannotBeTakenInIsRefusedAtOnce(String parameter, String expression) {
    refused(
        fhir.post(
            "$import",
            json("{'resourceType':'Parameters','parameter':[%s]}", json(parameter)),
            "Prefer: respond-async"),
        400,
        expression);
  }

  @Test
  void itIsAskedForAsynchronouslyAndByItsName() {
    refused(fhir.post("$import", json("{'resourceType':'Parameters'}")), 400, "Prefer");
    refused(fhir.get("$import-poll-status?_jobId=nobody"), 404, "_jobId");
    refused(fhir.get("$import-report?_jobId=nobody"), 404, "_jobId");
  }

  /** The files in that order, each as "Type /path". */
  private JsonNode imported(Map<String, String> texts, List<String> files) throws Exception {
    try (var elsewhere = new Listener()) {
      texts.forEach(elsewhere::serve);
      var inputs = new ArrayList<String>();
      for (var file : files) {
        var words = file.split(" ");
        inputs.add(input(words[0], elsewhere.address() + words[1]));
      }
      return report(ask(inputs));
    }
  }

  private String ask(List<String> inputs) {
    return fhir.post(
            "$import",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'inputFormat','valueCode':'application/fhir+ndjson'},%s]}",
                String.join(",", inputs)),
            "Prefer: respond-async")
        .is(202)
        .header("Content-Location");
  }

  private JsonNode report(String poll) throws Exception {
    eventually("the import", () -> fhir.get(poll).status() == 200);
    return fhir.get(poll).is(200).json();
  }

  private static String input(String type, String url) {
    return json(
        "{'name':'input','part':[{'name':'type','valueCode':'%s'},{'name':'url','valueUri':'%s'}]}",
        type, url);
  }

  private static String patient(String id, String gender) {
    return json("{'resourceType':'Patient','id':'%s','gender':'%s'}", id, gender);
  }

  private static String observation(String id, String patient, @Nullable String member) {
    var members =
        member == null ? "" : json(",'hasMember':[{'reference':'Observation/%s'}]", member);
    return json(
        "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'AFP'},'subject':{'reference':'Patient/%s'}%s}",
        id, patient, members);
  }
}
