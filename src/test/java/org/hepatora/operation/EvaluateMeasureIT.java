// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.outcome.KnownCohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 400 patients with known days of operation and death, sent as plain R4: the report gives what R
 * survival gives for the same days (src/test/r/cohort.R, "http").
 */
class EvaluateMeasureIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERIOD = "?periodStart=2005-01-01&periodEnd=2005-01-31";
  private static final String SURVIVAL =
      "Measure/cytoreduction-outcomes/$evaluate-measure" + PERIOD;
  private static final String RESPONSE =
      "Measure/systemic-response/$evaluate-measure?periodStart=2004-06-01&periodEnd=2004-07-31";
  private static final Offset<Double> CLOSE = within(1e-9);

  private static Http fhir;
  private static JsonNode report;

  @BeforeAll
  static void store() {
    KnownCohort.store();
    fhir = TestServer.shared().fhir();
    report = fhir.get(SURVIVAL).is(200).json();
  }

  /** By HL7's validator, which also holds a report to the groups and stratifiers of its measure. */
  @Test
  void theReportIsValid() {
    var issues =
        fhir.post("MeasureReport/$validate", report.toString()).is(200).json().path("issue");
    assertThat(issues)
        .filteredOn(
            issue -> !List.of("information", "warning").contains(issue.path("severity").asText()))
        .isEmpty();
  }

  @Test
  void theFlowCountsEverybody() {
    assertThat(flow("eligible")).isEqualTo(400);
    assertThat(flow("followed-to-landmark")).isEqualTo(338);
    assertThat(count("surgery", "denominator")).isEqualTo(145);
    assertThat(count("surgery", "numerator")).isEqualTo(83);
    assertThat(count("systemic", "numerator")).isEqualTo(98);
    assertThat(count("all", "initial-population")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "all, kaplan-meier, 548, 0.4995148101051, 0.4432684166010, 0.5531105380286",
    "all, kaplan-meier, 730, 0.3845248283763, 0.3270185436447, 0.4416522274014",
    "systemic, landmark, 548, 0.5469158167191, 0.4649702798031, 0.6215456215755",
    "systemic, landmark, 730, 0.4325800536283, 0.3483650413019, 0.5137966565014",
    "surgery, landmark, 548, 0.5911926895932, 0.4970309335922, 0.6735609213520",
    "surgery, landmark, 730, 0.4399494362533, 0.3416239401487, 0.5338082815556"
  })
  void survivalAndItsInterval(
      String group, String method, int day, double survival, double low, double high) {
    var estimate = estimate(group, method, day);

    assertThat(number(estimate, "estimate")).isCloseTo(survival, CLOSE);
    assertThat(number(estimate, "low")).isCloseTo(low, CLOSE);
    assertThat(number(estimate, "high")).isCloseTo(high, CLOSE);
    assertThat(part(estimate, "interval-type").path("valueCode").asText()).isEqualTo("log-log");
  }

  @ParameterizedTest
  @CsvSource({
    "systemic, 548, 0.5596628725049",
    "systemic, 730, 0.4523327887317",
    "surgery, 548, 0.4667593708826",
    "surgery, 730, 0.3487015143047"
  })
  void simonAndMakuch(String group, int day, double survival) {
    assertThat(number(estimate(group, "simon-makuch", day), "estimate")).isCloseTo(survival, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "landmark, difference-548, 0.044276872874130",
    "landmark, difference-730, 0.007369382624988",
    "landmark, log-rank-chi2, 0.5411274021676",
    "landmark, hazard-ratio, 1.1159995957707",
    "simon-makuch, mantel-byar-chi2, 5.204521921167"
  })
  void surgeryAgainstSystemic(String method, String measure, double expected) {
    assertThat(number(contrast(method, measure), "estimate")).isCloseTo(expected, CLOSE);
  }

  @Test
  void theIntervalOfADifference() {
    double half = 1.959963984540054 * 0.060449241049145;
    var difference = contrast("landmark", "difference-548");

    assertThat(number(difference, "high")).isCloseTo(0.044276872874130 + half, CLOSE);
    assertThat(number(difference, "low")).isCloseTo(0.044276872874130 - half, CLOSE);
  }

  @Test
  void nobodyIsNamedAndNoSingleDayIsTold() {
    assertThat(report.path("type").asText()).isEqualTo("summary");
    assertThat(report.toString()).doesNotContain("Patient/").doesNotContain("2005-01-03");
    for (var group : report.path("group")) {
      for (var extension : group.path("extension")) {
        int day = part(extension, "day").path("valueInteger").asInt();
        assertThat(day % 30 == 0 || day == 365 || day == 548 || day == 730).isTrue();
      }
    }
  }

  @Test
  void itComesLaterWhereThatIsPreferredAndTheGridIsACsvToo() throws InterruptedException {
    var accepted = fhir.get(SURVIVAL + "&_format=text/csv", "Prefer: respond-async").is(202);
    var where = accepted.header("Content-Location");
    var answer = fhir.get(where);
    for (int tries = 0; answer.status() == 202 && tries < 300; tries++) {
      assertThat(answer.header("X-Progress")).endsWith("%");
      Thread.sleep(500);
      answer = fhir.get(where);
    }
    assertThat(answer.is(200).header("Content-Type")).startsWith("text/csv");
    assertThat(answer.text())
        .startsWith("group,outcome,method,day,estimate,low,high,interval_type,at_risk,events\n")
        .contains("\nall,os,kaplan-meier,548,0.4995148");
    fhir.get("Measure/$evaluate-measure-status?job=nobody").is(404);
  }

  @Test
  void responseIsTheShareOfTheEvaluable() {
    var answer = fhir.get(RESPONSE).is(200).json();
    var group = answer.at("/group/1");

    assertThat(group.at("/code/coding/0/code").asText()).isEqualTo("t-a");
    assertThat(group.at("/code/coding/1/code").asText()).isEqualTo("recist-1.1");
    assertThat(group.at("/measureScore/value").asDouble()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "cytoreduction-outcomes, periodEnd=2005-01-31, 400, periodStart",
    "cytoreduction-outcomes, periodStart=2005-01-01, 400, periodEnd",
    "cytoreduction-outcomes, periodStart=2005-01-31&periodEnd=2005-01-01, 400, periodEnd",
    "cytoreduction-outcomes, periodStart=soon&periodEnd=2005-01-01, 400, periodStart",
    "cytoreduction-outcomes, periodStart=1950-01-01&periodEnd=1950-01-31, 422, periodStart",
    "systemic-response, periodStart=1950-01-01&periodEnd=1950-01-31, 422, periodStart",
    "cytoreduction-outcomes, periodStart=2005-01-01&periodEnd=2005-01-31&grace=0, 400, grace",
    "cytoreduction-outcomes, periodStart=2005-01-01&periodEnd=2005-01-31&grace=-9, 400, grace",
    "cytoreduction-outcomes, periodStart=2005-01-01&periodEnd=2005-01-31&grace=9.5, 400, grace",
    "cytoreduction-outcomes, periodStart=2005-01-01&periodEnd=2005-01-31&minimumCell=4, 400,"
        + " minimumCell",
    "cytoreduction-outcomes, periodStart=2005-01-01&periodEnd=2005-01-31&subject=x, 400, subject",
    "no-such-measure, periodStart=2005-01-01&periodEnd=2005-01-31, 404, Measure.id"
  })
  void badInputNamesTheParameter(String measure, String query, int status, String element) {
    var answer = fhir.get("Measure/" + measure + "/$evaluate-measure?" + query).is(status);

    assertThat(answer.at("/issue/0/expression/0")).isEqualTo(element);
  }

  @Test
  void theMeasureTellsTheTrialInWordsAndIsReadOnly() {
    var measure = fhir.get("Measure/cytoreduction-outcomes").is(200);

    assertThat(measure.at("/description")).contains("time zero").contains("liver resection");
    assertThat(measure.at("/disclaimer")).startsWith("Patients were not assigned.");
    fhir.put("Measure/cytoreduction-outcomes", measure.text()).is(403);
    fhir.get("Measure/systemic-response").is(200);
  }

  private static JsonNode estimate(String group, String method, int day) {
    return stream(group(group).path("extension"))
        .filter(one -> is(one, "method", method) && is(one, "outcome", "os"))
        .filter(one -> part(one, "day").path("valueInteger").asInt() == day)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode contrast(String method, String measure) {
    return stream(report.path("extension"))
        .filter(one -> one.path("url").asText().endsWith("/contrast"))
        .filter(one -> is(one, "method", method) && is(one, "measure", measure))
        .filter(one -> is(one, "outcome", "os") && is(one, "of", "surgery"))
        .filter(one -> part(one, "subgroup").isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode group(String code) {
    return stream(report.path("group"))
        .filter(one -> one.at("/code/coding/0/code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static int count(String group, String population) {
    return stream(group(group).path("population"))
        .filter(one -> one.at("/code/coding/0/code").asText().equals(population))
        .findFirst()
        .orElseThrow()
        .path("count")
        .asInt();
  }

  private static int flow(String step) {
    return flow(report, step);
  }

  private static int flow(JsonNode report, String step) {
    return stream(report.path("extension"))
        .filter(one -> is(one, "step", step))
        .map(one -> part(one, "count").path("valueInteger").asInt())
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonNode extension, String name, String code) {
    return part(extension, name).path("valueCode").asText().equals(code);
  }

  private static double number(JsonNode extension, String name) {
    return part(extension, name).path("valueDecimal").asDouble();
  }

  private static JsonNode part(JsonNode extension, String name) {
    return stream(extension.path("extension"))
        .filter(one -> one.path("url").asText().equals(name))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
