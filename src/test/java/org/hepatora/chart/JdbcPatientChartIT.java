// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Located;
import org.hepatora.operation.StoredCourse;
import org.junit.jupiter.api.Test;

/** The chart read from HAPI's tables holds what HAPI's own API gives. */
class JdbcPatientChartIT {
  private static final ObjectMapper JSON = FhirJson.mapper();

  private final Http fhir = TestServer.shared().fhir();
  private final PatientChart chart = TestServer.shared().bean(PatientChart.class);

  private Map<String, JsonNode> chartOf(String patient) {
    var found = new TreeMap<String, JsonNode>();
    for (Located each : requireNonNull(chart.everythingOf(patient))) {
      var resource = (ObjectNode) each.resource().deepCopy();
      resource.remove("meta");
      found.put(each.path(), resource);
    }
    return found;
  }

  @Test
  void itHoldsEveryResourceOfThePatientExactlyAsTheApiGivesIt() throws Exception {
    var bundle =
        (ObjectNode)
            JSON.readTree(Files.readString(Path.of("src/test/resources/patients/V02.json")));
    var course = StoredCourse.of(bundle, unique("chart"));
    fhir.post("", course.transaction()).is(200);
    var stored = chartOf(course.patient());
    assertThat(stored.size()).isEqualTo(bundle.path("entry").size());
    stored.forEach(
        (reference, resource) -> {
          var api = tree(fhir.get(reference).is(200).text());
          api.remove("meta");
          assertThat(resource).as(reference).isEqualTo(api);
        });
  }

  @Test
  void itLeavesOutTheTypesNobodyAskedFor() throws Exception {
    var bundle =
        (ObjectNode)
            JSON.readTree(Files.readString(Path.of("src/test/resources/patients/V02.json")));
    var course = StoredCourse.of(bundle, unique("chart"));
    fhir.post("", course.transaction()).is(200);
    var leftOut = Set.of("Patient", "Observation");
    var expected =
        chartOf(course.patient()).keySet().stream()
            .filter(reference -> !leftOut.contains(reference.split("/")[0]))
            .toList();
    assertThat(requireNonNull(chart.everythingOf(course.patient(), leftOut)))
        .extracting(Located::path)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(chart.everythingOf(unique("nobody"), leftOut)).isNull();
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void itHoldsTheCurrentVersionAndNothingThatWasDeleted() {
    String patient = fhir.create("{\"resourceType\":\"Patient\"}");
    String kept = fhir.create(observation(patient, "1"));
    String gone = fhir.create(observation(patient, "2"));
    fhir.put(
            "Observation/" + kept,
            observation(patient, "3")
                .replace("{\"resourceType", "{\"id\":\"" + kept + "\",\"resourceType"))
        .is(200);
    fhir.delete("Observation/" + gone).is(200);
    var stored = chartOf(patient);
    assertThat(stored).containsOnlyKeys("Patient/" + patient, "Observation/" + kept);
    assertThat(requireNonNull(stored.get("Observation/" + kept)).path("valueInteger").asInt())
        .isEqualTo(3);
  }

  @Test
  void itHoldsAReferencedMedicationAndNothingOfAnotherPatient() {
    String medication =
        fhir.create(json("{'resourceType':'Medication','code':{'text':'bevacizumab'}}"));
    String patient = fhir.create("{\"resourceType\":\"Patient\"}");
    String other = fhir.create("{\"resourceType\":\"Patient\"}");
    String dose =
        fhir.create(
            json(
                "{'resourceType':'MedicationAdministration','status':'completed',"
                    + "'medicationReference':{'reference':'Medication/%s'},'subject':{'reference':'Patient/%s'},"
                    + "'effectiveDateTime':'2026-11-01'}",
                medication, patient));
    fhir.create(
        json(
            "{'resourceType':'Observation','status':'final','code':{'text':'x'},"
                + "'subject':{'reference':'Patient/%s'},'focus':[{'reference':'Patient/%s'}]}",
            other, patient));
    assertThat(chartOf(patient))
        .containsOnlyKeys(
            "Patient/" + patient, "MedicationAdministration/" + dose, "Medication/" + medication);
  }

  @Test
  void itHoldsNothingOfAnUnknownOrDeletedPatient() {
    String patient = fhir.create("{\"resourceType\":\"Patient\"}");
    fhir.delete("Patient/" + patient).is(200);
    assertThat(chart.everythingOf(patient)).isNull();
    assertThat(chart.everythingOf(unique("nobody"))).isNull();
  }

  @Test
  void aLargeResourceIsHeldWhole() {
    String patient = fhir.create("{\"resourceType\":\"Patient\"}");
    String text = "long ".repeat(60_000);
    String id =
        fhir.create(
            json(
                "{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':"
                    + "{'reference':'Patient/%s'},'valueString':'%s'}",
                patient, text.trim()));
    assertThat(
            requireNonNull(chartOf(patient).get("Observation/" + id)).path("valueString").asText())
        .isEqualTo(text.trim());
  }

  private static String observation(String patient, String value) {
    return json(
        "{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':"
            + "{'reference':'Patient/%s'},'valueInteger':%s}",
        patient, value);
  }
}
