// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.profiles.ProfileValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The courses of the guide, asked about as they are and stored as an EHR would. */
class CourseIT {
  private static final String COURSES = "profiles/examples/courses.csv";

  private final Http fhir = TestServer.shared().fhir();

  private static ObjectNode course(String name) throws IOException {
    var file = Path.of("profiles/examples", "Bundle-course-" + name + ".json").toFile();
    return (ObjectNode) new ObjectMapper().readTree(file);
  }

  @ParameterizedTest(name = "{0} is {2} ({3})")
  @CsvFileSource(files = COURSES, numLinesToSkip = 1)
  void aCourseInABundleGetsItsDisposition(String name, String asOf, String disposition)
      throws IOException {
    var answer =
        fhir.post("Patient/$cytoreduction-eligibility?asOf=" + asOf, course(name).toString());

    assertThat(answer.is(200).parameter("disposition").path("code").asText())
        .isEqualTo(disposition);
  }

  @ParameterizedTest(name = "{0} is {2} ({3})")
  @CsvFileSource(files = COURSES, numLinesToSkip = 1)
  void aStoredCourseIsAcceptedByItsProfilesAndGetsTheSameDisposition(
      String name, String asOf, String disposition) throws IOException {
    var stored = StoredCourse.of(course(name), unique(name));
    fhir.post("", stored.transaction()).is(200);

    var answer =
        fhir.get("Patient/" + stored.patient() + "/$cytoreduction-eligibility?asOf=" + asOf);

    assertThat(answer.is(200).parameter("disposition").path("code").asText())
        .isEqualTo(disposition);
  }

  @Test
  void theCourseAnsweredIsACourseOfTheGuide() throws IOException {
    var stored = StoredCourse.of(course("ned-after-surgery"), unique("course"));
    fhir.post("", stored.transaction()).is(200);

    var answer = fhir.get("Patient/" + stored.patient() + "/$disease-course?asOf=2027-02-01");

    assertThat(ProfileValidation.errors(answer.is(200).text(), "hcc-course")).isEmpty();
  }

  @Test
  void aCourseInTheShapeOfAnotherGuideGetsTheDispositionOfTheVignetteItIs() throws IOException {
    var bundle = Files.readString(Path.of("src/test/resources/foreign/lesion-level-recist.json"));

    var answer = fhir.post("Patient/$cytoreduction-eligibility?asOf=2026-11-20", bundle).is(200);

    assertThat(answer.parameter("disposition").path("code").asText())
        .isEqualTo("candidate-conversion");
  }
}
