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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $disease-course} through HTTP. */
class DiseaseCourseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("\\d+");

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

  private static JsonNode tree(String text, Object... values) {
    try {
      return JSON.readTree(json(text, values));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A stored copy of a worked patient; answers its operation. */
  private String stored(String vignette) {
    var course = StoredCourse.of(bundle(vignette), unique("course"));
    fhir.post("", course.transaction()).is(200);
    return "Patient/" + course.patient() + "/$disease-course";
  }

  @Test
  void everyFactIsGivenAsTheServerGivesItAlone() {
    var answer = fhir.get(stored("V02")).is(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/fhir+json;charset=UTF-8");
    assertThat(answer.at("/resourceType")).isEqualTo("Bundle");
    assertThat(answer.at("/type")).isEqualTo("collection");
    assertThat(facts(answer)).hasSize(bundle("V02").path("entry").size());
    for (JsonNode entry : answer.json().path("entry")) {
      var resource = entry.path("resource");
      if (!isLedger(resource)) {
        assertThat(comparable(resource))
            .isEqualTo(comparable(fhir.get(entry.path("fullUrl").asText()).is(200).json()));
      }
    }
  }

  /** What is of the record: all but the ledger, which is the last entry and the only one. */
  private static List<JsonNode> facts(Answer answer) {
    var resources = answer.resources();
    int last = resources.size() - 1;
    assertThat(resources).filteredOn(DiseaseCourseIT::isLedger).hasSize(1);
    assertThat(isLedger(resources.get(last))).isTrue();
    return resources.subList(0, last);
  }

  private static boolean isLedger(JsonNode resource) {
    return resource.path("resourceType").asText().equals("OperationOutcome");
  }

  /** With the last update as an instant, which may be written in any zone. */
  private static JsonNode comparable(JsonNode resource) {
    var copy = (ObjectNode) resource.deepCopy();
    var updated = OffsetDateTime.parse(copy.at("/meta/lastUpdated").asText()).toInstant();
    ((ObjectNode) copy.path("meta")).put("lastUpdated", updated.toString());
    return copy;
  }

  @Test
  void profilesTagsAndSecurityLabelsAreGiven() {
    String patient =
        fhir.create(
            json(
                "{'resourceType':'Patient','meta':{'profile':['http://example.org/p'],'tag':["
                    + "{'system':'http://example.org/b','code':'2','display':'two'},"
                    + "{'system':'http://example.org/a','code':'1'}],"
                    + "'security':[{'system':'http://example.org/s','code':'R'}]}}"));
    var shown = fhir.get("Patient/" + patient + "/$disease-course").is(200).resources().get(0);
    assertThat(shown.at("/meta/profile").toString()).isEqualTo("[\"http://example.org/p\"]");
    assertThat(shown.at("/meta/tag/0/code").asText()).isEqualTo("1");
    assertThat(shown.at("/meta/tag/1/display").asText()).isEqualTo("two");
    assertThat(shown.at("/meta/security/0/code").asText()).isEqualTo("R");
    assertThat(shown.at("/meta/versionId").asText()).isEqualTo("1");
  }

  @Test
  void thePatientComesFirstAndTheScansInTheirOrder() {
    var resources = fhir.get(stored("V01")).is(200).resources();

    assertThat(resources.get(0).path("resourceType").asText()).isEqualTo("Patient");
    var days =
        resources.stream()
            .map(each -> each.path("effectiveDateTime").asText())
            .filter(day -> !day.isEmpty())
            .map(day -> day.substring(0, 10))
            .toList();
    assertThat(days).isSorted().hasSizeGreaterThan(10).contains("2026-05-07", "2026-11-12");
  }

  @Test
  void whatIsDatedLaterIsLeftOut() {
    String operation = stored("V01");

    var early = fhir.get(operation + "?asOf=2026-07-09").is(200);

    assertThat(early.text()).contains("2026-07-09").doesNotContain("2026-09-10");
    assertThat(
            fhir.post(
                    operation,
                    json(
                        "{'resourceType':'Parameters','parameter':[{'name':'asOf','valueDate':'2026-07-09'}]}"))
                .is(200)
                .text())
        .isEqualTo(early.text());
  }

  @Test
  void aBundleIsPutInOrderWithoutStoringIt() {
    var answer =
        fhir.post("Patient/$disease-course?asOf=2026-11-20", bundle("V01").toString()).is(200);

    assertThat(facts(answer)).hasSize(bundle("V01").path("entry").size());
    assertThat(answer.at("/entry/0/fullUrl"))
        .isEqualTo("urn:uuid:bb0a1214-afea-5c00-9d75-c98859ce5e6b");
    assertThat(answer.at("/entry/0/resource/resourceType")).isEqualTo("Patient");
  }

  @Test
  void theAnswerComesInXmlPrettyShortenedAndAsAPageToo() {
    String operation = stored("V10");
    int facts = bundle("V10").path("entry").size();

    var xml = fhir.get(operation + "?_format=xml").is(200);
    assertThat(xml.header("Content-Type")).startsWith("application/fhir+xml");
    assertThat(xml.text()).startsWith("<Bundle").contains("<entry>");
    assertThat(fhir.get(operation, "Accept: application/fhir+xml").is(200).text())
        .startsWith("<Bundle");
    var pretty = fhir.get(operation + "?_pretty=true").is(200);
    assertThat(pretty.text()).contains("\n  \"");
    assertThat(facts(pretty)).hasSize(facts);
    assertThat(fhir.get(operation + "?_summary=true").is(200).text()).contains("SUBSETTED");
    var page = fhir.get(operation, "Accept: text/html").is(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(facts(fhir.get(operation, "Accept: application/json").is(200))).hasSize(facts);
  }

  @Test
  void theAnswerIsCompressedWhenTheClientAcceptsIt() throws IOException {
    var answer = fhir.get(stored("V02"), "Accept-Encoding: gzip").is(200);

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).startsWith("{");
    }
  }

  @Test
  void aBrowserApplicationMayReadIt() {
    var answer = fhir.get(stored("V10"), "Origin: https://ehr.example.org").is(200);

    assertThat(answer.header("Access-Control-Allow-Origin")).isNotEmpty();
  }

  @Test
  void anUnknownPatientIsNotFound() {
    var answer = fhir.get("Patient/" + unique("nobody") + "/$disease-course").is(404);

    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource({"asOf=2026-13-01, asOf", "criteria=mrecist, criteria", "data=x, data"})
  void aBadQueryIsRefusedWithTheParameterNamed(String query, String parameter) {
    var answer = fhir.get("Patient/any/$disease-course?" + query).is(400);

    assertThat(answer.at("/issue/0/expression/0")).isEqualTo(parameter);
  }

  @Test
  void aBundleOfTwoPatientsIsRefused() {
    var two =
        json(
            "{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':"
                + "'Patient','id':'1'}},{'resource':{'resourceType':'Patient','id':'2'}}]}");

    assertThat(fhir.post("Patient/$disease-course", two).is(400).at("/issue/0/diagnostics"))
        .contains("2 Patient resources");
  }

  @Test
  void aStoredRequestForTheBoardIsPartOfTheCourse() {
    String patient = fhir.create(json("{'resourceType':'Patient'}"));
    String request =
        fhir.create(
            json(
                "{'resourceType':'ServiceRequest','status':'draft','intent':'proposal','authoredOn':"
                    + "'2026-11-01','subject':{'reference':'Patient/%s'}}",
                patient));

    var course = fhir.get("Patient/" + patient + "/$disease-course").is(200);
    assertThat(facts(course))
        .extracting(each -> each.path("resourceType").asText() + "/" + each.path("id").asText())
        .containsExactly("Patient/" + patient, "ServiceRequest/" + request);
  }

  @Test
  void theLedgerAtTheEndCountsEveryResourceAndNamesWhatWasNotUnderstood() {
    var course = bundle("V10");
    int resources = course.path("entry").size();
    ((ArrayNode) course.path("entry"))
        .addObject()
        .set(
            "resource",
            tree(
                "{'resourceType':'Procedure','id':'open','status':'in-progress','subject':{"
                    + "'reference':'Patient/%s'},'code':{'text':'right hepatectomy'}}",
                course.at("/entry/0/resource/id").asText()));

    var answer = fhir.post("Patient/$disease-course?asOf=2026-11-20", course.toString()).is(200);

    assertThat(facts(answer)).hasSize(resources + 1);
    var entry = answer.json().path("entry").get(resources + 1);
    assertThat(entry.path("fullUrl").asText()).startsWith("urn:uuid:");
    var issues = entry.at("/resource/issue");
    var counts = NUMBER.matcher(issues.at("/0/diagnostics").asText()).results().toList();
    assertThat(counts.stream().mapToInt(each -> Integer.parseInt(each.group())).sum())
        .isEqualTo(resources + 1);
    assertThat(counts.get(2).group()).isEqualTo("1");
    assertThat(issues).hasSize(2);
    assertThat(issues.at("/1/code").asText()).isEqualTo("not-supported");
    assertThat(issues.at("/1/diagnostics").asText()).startsWith("Procedure/open: ");
  }
}
