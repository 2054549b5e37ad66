// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;
import static org.hepatora.server.Eventually.eventually;
import static org.hepatora.server.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk data: out by $export at the three levels, in by $import. */
class BulkIT {
  private static final String ID = unique("bulk");
  private static final Http FHIR = TestServer.shared().fhir();

  @BeforeAll
  static void store() {
    for (String each : List.of("in", "out")) {
      String id = ID + "-" + each;
      FHIR.put(
              "Patient/" + id,
              json("{'resourceType':'Patient','id':'%s','identifier':[{'value':'%s'}]}", id, ID))
          .is(201);
      FHIR.put(
              "Observation/" + id,
              json(
                  "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'AFP'},'subject':{'reference':'Patient/%s'}}",
                  id, id))
          .is(201);
    }
    FHIR.put(
            "Organization/" + ID,
            json("{'resourceType':'Organization','id':'%s','name':'%s'}", ID, ID))
        .is(201);
    FHIR.put(
            "Group/" + ID,
            json(
                "{'resourceType':'Group','id':'%s','type':'person','actual':true,'member':[{'entity':{'reference':'Patient/%s-in'}}]}",
                ID, ID))
        .is(201);
  }

  /** Kicks off, polls until done, downloads every file: the lines of all of them. */
  private static List<String> export(String kickOff) throws Exception {
    String poll =
        FHIR.get(kickOff, "Prefer: respond-async", "Accept: application/fhir+json")
            .is(202)
            .header("Content-Location");
    eventually("the export", () -> FHIR.get(poll).status() == 200);
    var manifest = FHIR.get(poll).is(200);
    assertThat(manifest.at("/request")).contains("$export");
    assertThat(manifest.at("/transactionTime")).isNotEmpty();
    assertThat(manifest.json().path("requiresAccessToken").asBoolean()).isTrue();
    var lines = new ArrayList<String>();
    for (var file : manifest.json().path("output")) {
      var content = FHIR.get(file.path("url").asText(), "Accept: application/fhir+ndjson").is(200);
      for (String accept : List.of("*/*", "application/fhir+json", "application/fhir+xml")) {
        assertThat(FHIR.get(file.path("url").asText(), "Accept: " + accept).is(200).bytes())
            .isEqualTo(content.bytes());
      }
      assertThat(content.header("Content-Type")).startsWith("application/fhir+ndjson");
      String type = "\"resourceType\":\"" + file.path("type").asText() + "\"";
      assertThat(content.text().lines()).isNotEmpty().allMatch(each -> each.contains(type));
      content.text().lines().forEach(lines::add);
    }
    return lines;
  }

  private static boolean holds(List<String> lines, String type, String id) {
    return lines.stream()
        .anyMatch(
            each ->
                each.contains("\"resourceType\":\"" + type + "\"")
                    && each.contains("\"id\":\"" + id + "\""));
  }

  @Test
  void ofTheServerWithTypesAndAFilter() throws Exception {
    var lines =
        export(
            "$export?_type=Patient,Organization&_typeFilter=Patient%3Fidentifier%3D"
                + ID
                + ",Organization%3Fname%3D"
                + ID);
    assertThat(holds(lines, "Patient", ID + "-in")).isTrue();
    assertThat(holds(lines, "Patient", ID + "-out")).isTrue();
    assertThat(holds(lines, "Organization", ID)).isTrue();
    assertThat(lines).hasSize(3);
  }

  @Test
  void ofAllPatientsHoldsTheirChartsSinceThen() throws Exception {
    String before = java.time.Instant.now().minusSeconds(120).toString();
    var lines = export("Patient/$export?_type=Patient,Observation&_since=" + before);
    assertThat(holds(lines, "Patient", ID + "-in")).isTrue();
    assertThat(holds(lines, "Observation", ID + "-out")).isTrue();
    assertThat(holds(lines, "Organization", ID)).isFalse();
  }

  @Test
  void ofAGroupHoldsItsMembersOnly() throws Exception {
    var lines = export("Group/" + ID + "/$export?_type=Patient,Observation");
    assertThat(holds(lines, "Patient", ID + "-in")).isTrue();
    assertThat(holds(lines, "Observation", ID + "-in")).isTrue();
    assertThat(holds(lines, "Patient", ID + "-out")).isFalse();
    assertThat(holds(lines, "Observation", ID + "-out")).isFalse();
  }

  @Test
  void anExportCanBeCalledOff() {
    String poll =
        FHIR.get("$export?_type=Organization", "Prefer: respond-async")
            .is(202)
            .header("Content-Location");
    assertThat(FHIR.delete(poll).status()).isIn(202, 404);
  }

  @Test
  void anExportMustBeAskedForAsynchronously() {
    assertThat(FHIR.get("$export?_type=Organization").is(400).at("/resourceType"))
        .isEqualTo("OperationOutcome");
  }

  @Test
  void linesOfAFileElsewhereAreImported() throws Exception {
    String id = unique("imported");
    try (var elsewhere = new Listener()) {
      elsewhere.serve(
          "/patients.ndjson",
          json("{'resourceType':'Patient','id':'%s-1','active':true}\n", id)
              + json("{'resourceType':'Patient','id':'%s-2','active':true}\n", id));
      String poll = imported(elsewhere, "Patient", "patients");
      eventually("the import", () -> FHIR.get(poll).status() == 200);
      FHIR.get("Patient/" + id + "-1").is(200);
      FHIR.get("Patient/" + id + "-2").is(200);
    }
  }

  /** An import is a door like the others: what nobody could read is not stored, and said. */
  @Test
  void aLineThatCannotBeReadIsNotImported() throws Exception {
    String id = unique("unreadable");
    try (var elsewhere = new Listener()) {
      String line =
          "{'resourceType':'Observation','id':'%s','status':'final','code':{'text':'x'},'valueQuantity':{'value':%s}}\n";
      elsewhere.serve("/bad.ndjson", json(line, id, "'1.'"));
      String poll = imported(elsewhere, "Observation", "bad");
      eventually("the end of the import", () -> FHIR.get(poll).status() != 202);
      assertThat(FHIR.get(poll).text()).contains("OperationOutcome").doesNotContain("\"1.\"");
      FHIR.get("Observation/" + id).is(404);
    }
  }

  private static String imported(Listener elsewhere, String type, String file) {
    return FHIR.post(
            "$import",
            json(
                "{'resourceType':'Parameters','parameter':[{'name':'inputFormat','valueCode':'application/fhir+ndjson'},{'name':'inputSource','valueUri':'%s'},"
                    + "{'name':'input','part':[{'name':'type','valueCode':'%s'},{'name':'url','valueUri':'%s/%s.ndjson'}]}]}",
                elsewhere.address(), type, elsewhere.address(), file),
            "Prefer: respond-async")
        .is(202)
        .header("Content-Location");
  }

  @ParameterizedTest
  @CsvSource({
    "_typeFilter=Patient%3Fnonsense%3D1,_typeFilter",
    "_typeFilter=rubbish,_typeFilter",
    "_type=Patient&_typeFilter=Observation%3Fcode%3Dx,_typeFilter",
    "_typeFilter=Patient%3Ffamily%3Dx%2CObservation%3Fnonsense%3Dx,_typeFilter",
    "_elements=id,_elements",
    "nonsense=1,nonsense"
  })
  void whatCannotBeExportedIsRefusedAtOnce(String query, String expression) {
    refused(FHIR.get("$export?" + query, "Prefer: respond-async"), 400, expression);
  }
}
