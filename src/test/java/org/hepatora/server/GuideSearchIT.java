// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.operation.StoredCourse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search parameters of the guide find what the examples of the guide hold. */
class GuideSearchIT {
  private static final Http FHIR = TestServer.shared().fhir();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String cytoreduction = "";
  private static String operated = "";

  @BeforeAll
  static void storeTwoCourses() throws IOException {
    cytoreduction = stored("cytoreduction");
    operated = stored("ned-after-surgery");
  }

  private static String stored(String course) throws IOException {
    var bundle = (ObjectNode) example("Bundle-course-" + course);
    var stored = StoredCourse.of(bundle, unique("search"));
    FHIR.post("", stored.transaction()).is(200);
    return stored.patient();
  }

  private static JsonNode example(String name) throws IOException {
    return JSON.readTree(Path.of("profiles/examples", name + ".json").toFile());
  }

  private static int found(String search) {
    return FHIR.get(search + "&_summary=count").is(200).json().path("total").asInt();
  }

  /** Expected counts are those of the course's FSH: two lung lesions, eight cycles of two drugs. */
  @ParameterizedTest(name = "{0}?{1} finds {2}")
  @CsvSource({
    "BodyStructure, lesion-role=target, 3",
    "BodyStructure, lesion-role=new, 0",
    "BodyStructure, lesion-kind=distant, 2",
    "BodyStructure, lesion-kind=primary, 1",
    "MedicationAdministration, line-of-therapy=1, 16",
    "MedicationAdministration, line-of-therapy=ge2, 0",
    "MedicationAdministration, regimen=dda, 16",
    "MedicationAdministration, regimen=t-a, 0"
  })
  void theCourseOfACytoreductiveCandidateIsFound(String type, String parameter, int count) {
    assertThat(found(type + "?patient=" + cytoreduction + "&" + parameter)).isEqualTo(count);
  }

  @ParameterizedTest(name = "{0}?{1} finds {2}")
  @CsvSource({
    "Procedure, procedure-intent=curative-conversion, 1",
    "Procedure, procedure-intent=cytoreductive, 0",
    "CarePlan, treatment-intent=curative-conversion, 1",
    "CarePlan, treatment-pathway=active, 1",
    "CarePlan, treatment-pathway=supportive, 0"
  })
  void theCourseOfAnOperatedPatientIsFound(String type, String parameter, int count) {
    assertThat(found(type + "?patient=" + operated + "&" + parameter)).isEqualTo(count);
  }

  @Test
  void whatWasDoneToALesionIsFoundByTheLesion() {
    var lesions =
        FHIR.get("BodyStructure?lesion-kind=primary&patient=" + operated).is(200).references();
    assertThat(found("Procedure?target-lesion=" + lesions.get(0))).isEqualTo(1);
  }

  @Test
  void adverseEventsAreFoundFromAGradeOn() throws IOException {
    var event = about(example("AdverseEvent-example-adverse-event"));
    event.remove("suspectEntity");
    FHIR.create(event.toString());
    assertThat(found("AdverseEvent?ctcae-grade=ge2&subject=Patient/" + operated)).isEqualTo(1);
    assertThat(found("AdverseEvent?ctcae-grade=ge3&subject=Patient/" + operated)).isZero();
  }

  @Test
  void guidanceAndRequestsAreFoundByTheirDisposition() throws IOException {
    FHIR.create(about(example("GuidanceResponse-example-guidance")).toString());
    var request = about(example("ServiceRequest-example-mdt-request"));
    request.remove("reasonReference");
    request.remove("supportingInfo");
    FHIR.create(request.toString());
    for (String type : new String[] {"GuidanceResponse", "ServiceRequest"}) {
      var ofPatient = type + "?patient=" + operated + "&disposition=";
      assertThat(found(ofPatient + "candidate-conversion")).as(type).isEqualTo(1);
      assertThat(found(ofPatient + "defer")).as(type).isZero();
    }
  }

  /** The example as if it were about the operated patient. */
  private static ObjectNode about(JsonNode example) {
    var resource = (ObjectNode) example;
    resource.remove("id");
    resource.putObject("subject").put("reference", "Patient/" + operated);
    return resource;
  }
}
