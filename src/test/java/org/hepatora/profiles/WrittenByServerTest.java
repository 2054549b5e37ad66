// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.AnswerWriter;
import org.hepatora.fhir.write.MeasureWriter;
import org.hepatora.fhir.write.PlanWriter;
import org.hepatora.fhir.write.ResponseWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the operations write of the fifteen worked patients is what its profile says. */
class WrittenByServerTest {
  private static final String PATIENT = "Patient/p1";
  private static final String WORKED = "/patients/index.csv";

  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final PatientPictureReader READER = new PatientPictureReader();

  private static PatientPicture picture(String vignette) throws IOException {
    var file = Path.of("src/test/resources/patients", vignette + ".json").toFile();
    return READER.read(Bundles.flatten(new ObjectMapper().readTree(file), "Bundle"), "");
  }

  private static IParser json() {
    return FhirContext.forR4Cached().newJsonParser();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = WORKED, numLinesToSkip = 1)
  void responsesAndPhase(String vignette, LocalDate asOf) throws IOException {
    var response = ASSESSOR.response(picture(vignette), asOf);
    var all = EnumSet.allOf(ResponseCriteria.class);
    var written = new ResponseWriter().observations(response, all, List.of(), PATIENT);
    assertThat(written).isNotEmpty();
    for (var observation : written) {
      var text = json().encodeResourceToString(observation);
      assertThat(text).contains("StructureDefinition/hcc-");
      assertThat(ProfileValidation.errors(text)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = WORKED, numLinesToSkip = 1)
  void guidance(String vignette, LocalDate asOf) throws IOException {
    var answer = ASSESSOR.assess(picture(vignette), asOf);
    var text = json().encodeResourceToString(new AnswerWriter().guidance(answer, PATIENT));
    assertThat(text).contains("StructureDefinition/hcc-guidance");
    assertThat(ProfileValidation.errors(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = WORKED, numLinesToSkip = 1)
  void scoresStagesAndEndpoints(String vignette, LocalDate asOf) throws IOException {
    var measures = ASSESSOR.measures(picture(vignette), asOf);
    var written = new MeasureWriter().write(measures, asOf, PATIENT);
    assertThat(written).isNotEmpty();
    for (var observation : written) {
      var text = json().encodeResourceToString(observation);
      assertThat(text).contains("StructureDefinition/hcc-score");
      assertThat(ProfileValidation.errors(text)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = WORKED, numLinesToSkip = 1)
  void treatmentPlan(String vignette, LocalDate asOf) throws IOException {
    var picture = picture(vignette);
    var answer = ASSESSOR.assess(picture, asOf);
    var plan =
        Objects.requireNonNull(
            new TreatmentPlanner(Policy.standard())
                .plan(answer, ASSESSOR.situation(picture, asOf)));
    var text = json().encodeResourceToString(new PlanWriter().write(plan, answer, PATIENT));
    assertThat(text).contains("StructureDefinition/hcc-treatment-plan");
    assertThat(ProfileValidation.errors(text)).isEmpty();
  }
}
