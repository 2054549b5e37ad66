// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The courses of the guide lead where the vignettes they are made from lead. */
class CourseTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final PatientPictureReader READER = new PatientPictureReader();

  @ParameterizedTest(name = "{0} is {2} ({3})")
  @CsvFileSource(files = "profiles/examples/courses.csv", numLinesToSkip = 1)
  void everyCourseGetsItsDispositionAndIsReadWithoutProblems(
      String course, LocalDate asOf, String disposition) throws IOException {
    var file = Path.of("profiles/examples", "Bundle-course-" + course + ".json").toFile();
    var picture = READER.read(Bundles.flatten(new ObjectMapper().readTree(file), "Bundle"), "");

    var answer = ASSESSOR.assess(picture, asOf);

    assertThat(picture.problems()).isEmpty();
    assertThat(answer.disposition().code()).as(English.of(answer.summary())).isEqualTo(disposition);
  }
}
