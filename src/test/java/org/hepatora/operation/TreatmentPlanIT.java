// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** {@code $propose-treatment-plan} through HTTP. */
class TreatmentPlanIT {
  private static final String TYPE = "Patient/$propose-treatment-plan";
  private static final Http FHIR = TestServer.shared().fhir();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void proposesOnABundle() {
    var plan = FHIR.post(TYPE + "?asOf=2026-11-20", vignette("V01")).is(200);

    assertThat(plan.at("/resourceType")).isEqualTo("CarePlan");
    assertThat(plan.at("/status")).isEqualTo("draft");
    assertThat(plan.at("/intent")).isEqualTo("proposal");
    assertThat(plan.at("/extension/0/valueCodeableConcept/coding/0/code"))
        .isEqualTo("curative-conversion");
    assertThat(period(plan, "surgery", 0)).isEqualTo("2026-11-20/");
    assertThat(daysFromSurgery(plan, "post-operative-systemic", 1)).isEqualTo("28/56");
    assertThat(plan.header("Location")).isEmpty();
  }

  @Test
  void takesTheBundleAsAParameterAndStoresNothing() {
    var before = FHIR.get("CarePlan?_summary=count").is(200).at("/total");
    var plan =
        FHIR.post(
                TYPE,
                json(
                        "{'resourceType':'Parameters','parameter':[{'name':'asOf','valueDate':"
                            + "'2026-11-20'},{'name':'data','resource':")
                    + vignette("V10")
                    + "}]}")
            .is(200);

    assertThat(plan.at("/extension/1/valueCodeableConcept/coding/0/code")).isEqualTo("supportive");
    assertThat(FHIR.get("CarePlan?_summary=count").is(200).at("/total")).isEqualTo(before);
  }

  @Test
  void proposesOnAStoredPatientAndTheProposalCanBeKept() throws IOException {
    var stored =
        StoredCourse.of((ObjectNode) JSON.readTree(vignette("V02")), TestServer.unique("plan"));
    FHIR.post("", stored.transaction()).is(200);
    var patient = "Patient/" + stored.patient();

    var plan = FHIR.get(patient + "/$propose-treatment-plan?asOf=2026-11-20").is(200);

    assertThat(plan.at("/subject/reference")).isEqualTo(patient);
    assertThat(plan.at("/addresses/0/reference")).startsWith("Condition/plan-");
    assertThat(plan.at("/extension/0/valueCodeableConcept/coding/0/code"))
        .isEqualTo("cytoreductive");
    var kept = FHIR.create(plan.text());
    assertThat(FHIR.get("CarePlan/" + kept).is(200).at("/status")).isEqualTo("draft");
    assertThat(FHIR.get(patient + "/$propose-treatment-plan?asOf=2026-11-20").is(200).text())
        .isEqualTo(plan.text());
  }

  @Test
  void aTrialStoredHereIsNamedToCheckAfterProgression() throws IOException {
    var title = TestServer.unique("A trial after immunotherapy ");
    var trial =
        FHIR.create(
            json(
                "{'resourceType':'ResearchStudy','status':'active','title':'"
                    + title
                    + "','condition':[{'coding':[{'system':'http://snomed.info/sct','code':"
                    + "'109841003'}]}],'keyword':[{'coding':[{'system':"
                    + "'https://w3id.org/hepatora/CodeSystem/study-population','code':"
                    + "'after-immunotherapy'}]}]}"));
    var plan = FHIR.post(TYPE + "?asOf=2026-11-20", vignette("V08")).is(200);
    assertThat(plan.text())
        .contains("Trial on record, to check with its investigators: " + title)
        .doesNotContain("eligible");
    assertThat(FHIR.post(TYPE + "?asOf=2026-11-20", vignette("V01")).is(200).text())
        .doesNotContain(title);
    FHIR.delete("ResearchStudy/" + trial).is(200);
    assertThat(FHIR.post(TYPE + "?asOf=2026-11-20", vignette("V08")).is(200).text())
        .doesNotContain(title);
  }

  @Test
  void saysWhatToObtainWhenTooLittleIsKnown() {
    var plan = FHIR.post(TYPE + "?asOf=2026-11-20", vignette("V15")).is(200);

    assertThat(plan.json().path("extension").isMissingNode()).isTrue();
    assertThat(plan.at("/activity/0/detail/code/coding/0/code")).isEqualTo("obtain-data");
  }

  @Test
  void withoutHccThereIsNoPlan() {
    var refused =
        FHIR.post(
                TYPE,
                json(
                    "{'resourceType':'Bundle','type':'collection','entry':[{'resource':"
                        + "{'resourceType':'Patient','id':'p'}}]}"))
            .is(422);

    assertThat(refused.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(refused.at("/issue/0/code")).isEqualTo("processing");
    assertThat(refused.at("/issue/0/diagnostics")).contains("does not apply");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(FHIR.get("Patient/nobody-here/$propose-treatment-plan").is(404).at("/issue/0/code"))
        .isEqualTo("not-found");
    assertThat(FHIR.post(TYPE + "?asOf=soon", vignette("V01")).is(400).at("/issue/0/expression/0"))
        .isEqualTo("asOf");
    assertThat(
            FHIR.post(TYPE, json("{'resourceType':'Parameters','parameter':[{'name':'when'}]}"))
                .is(400)
                .at("/issue/0/expression/0"))
        .isEqualTo("Parameters.parameter[0].name");
    FHIR.post(TYPE, json("{'resourceType':'Parameters'}")).is(400);
  }

  /** Days after an operation whose day is not known yet, by the code and place of the step. */
  private static String daysFromSurgery(Answer plan, String code, int index) {
    for (var extension : detail(plan, code, index).path("extension")) {
      if (extension.path("url").asText().endsWith("/days-from-surgery")) {
        return extension.at("/valueRange/low/value").asText()
            + "/"
            + extension.at("/valueRange/high/value").asText();
      }
    }
    return "";
  }

  /** First and last day of a step, by its code and place among the steps of that code. */
  private static String period(Answer plan, String code, int index) {
    var period = detail(plan, code, index).path("scheduledPeriod");
    return period.path("start").asText() + "/" + period.path("end").asText();
  }

  private static JsonNode detail(Answer plan, String code, int index) {
    int seen = 0;
    for (var activity : plan.json().path("activity")) {
      var detail = activity.path("detail");
      if (detail.at("/code/coding/0/code").asText().equals(code) && seen++ == index) {
        return detail;
      }
    }
    throw new AssertionError("no such step: " + code);
  }

  private static String vignette(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/patients", name + ".json"));
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
