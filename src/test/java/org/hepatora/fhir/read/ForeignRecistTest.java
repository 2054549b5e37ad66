// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.Written;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles in the shapes of other implementation guides; docs/interoperability/mcode.md. They are
 * V01 of vignettes.md (sums 98, 64, 60, 59) with its imaging written in another way.
 */
final class ForeignRecistTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  private static JsonNode bundle(String name) {
    try {
      return FhirJson.mapper()
          .readTree(Path.of("src/test/resources/foreign", name + ".json").toFile());
    } catch (IOException missing) {
      throw new IllegalArgumentException(name, missing);
    }
  }

  private static Answer answer(JsonNode bundle) {
    return ASSESSOR.assess(Ehr.READER.read(Bundles.flatten(bundle)), AS_OF);
  }

  private static List<JsonNode> recist(JsonNode bundle) {
    return Written.of(Bundles.flatten(bundle), AS_OF).under("recist-1.1");
  }

  /** Every Observation of that profile; changes them in place. */
  private static List<ObjectNode> ofProfile(JsonNode bundle, String profile) {
    return bundle.path("entry").findParents("meta").stream()
        .map(ObjectNode.class::cast)
        .filter(each -> each.at("/meta/profile/0").asText().endsWith("/" + profile))
        .toList();
  }

  @Test
  void targetLesionsKnownByAnIdentifierAreMeasuredLikeOurs() {
    var points = recist(bundle("lesion-level-recist"));

    assertThat(points).extracting(Written::category).containsExactly("PR", "PR", "PR");
    assertThat(points)
        .extracting(each -> Written.part(each, "sum-of-diameters"))
        .containsExactly("64 mm", "60 mm", "59 mm");
    assertThat(points)
        .extracting(each -> Written.part(each, "non-target-response"))
        .containsOnly("NON-CR-NON-PD");
  }

  @Test
  void aCourseOfAnotherGuideGetsTheDispositionOfTheVignetteItIs() {
    var answer = answer(bundle("lesion-level-recist"));

    assertThat(answer.issues()).isEmpty();
    assertThat(answer.disposition().code())
        .as(English.of(answer.summary()))
        .isEqualTo("candidate-conversion");
  }

  @Test
  void aNewLesionOfAnotherGuideIsProgression() {
    var bundle = bundle("lesion-level-recist");
    var checks = ofProfile(bundle, "nccp-recist-new-lesion-observation");
    checks.get(checks.size() - 1).put("valueBoolean", true);

    var points = recist(bundle);

    assertThat(points).extracting(Written::category).containsExactly("PR", "PR", "PD");
    assertThat(Written.part(points.get(2), "new-lesion")).isEqualTo("true");
  }

  @ParameterizedTest(name = "{0} makes {1}")
  @CsvSource({"PROGRESSIVE-DISEASE, PD", "COMPLETE-RESPONSE, PR", "NOT-EVALUABLE, PR"})
  void aNonTargetLesionOfAnotherGuideCounts(String code, String overall) {
    var bundle = bundle("lesion-level-recist");
    var checks = ofProfile(bundle, "nccp-recist-non-target-lesion-observation");
    var value = checks.get(checks.size() - 1).withObject("/valueCodeableConcept");
    ((ObjectNode) value.at("/coding/0")).put("code", code);

    var points = recist(bundle);

    assertThat(Written.category(points.get(2))).isEqualTo(overall);
  }

  @Test
  void anOverallResponseOfUnknownVersionIsNamedAndDecidesNothing() {
    var read = Ehr.READER.read(Bundles.flatten(bundle("lesion-level-recist")));

    assertThat(read.imaging().responses())
        .hasSize(3)
        .allMatch(response -> response.criteria() == null && response.category() != null);
  }

  /** The sums stand in our components: neither RadLex nor LOINC has a code for them. */
  @ParameterizedTest
  @ValueSource(strings = {"radlex-responses", "loinc-answers"})
  void reportedResponsesOfAnotherGuideWithTheirSumsAreAResponse(String name) {
    var points = recist(bundle(name));

    assertThat(points).extracting(Written::category).containsExactly("PR", "PR", "PR");
    assertThat(Written.notes(points.get(0)).get(0)).contains("Taken from the reported response");
    assertThat(answer(bundle(name)).criteria())
        .filteredOn(criterion -> criterion.id().equals("g6.response.recist"))
        .singleElement()
        .matches(criterion -> criterion.status().code().equals("met"));
  }

  @ParameterizedTest
  @CsvSource({"RID11511, CR", "RID11513, PR", "RID11514, SD", "RID11515, PD"})
  void radLexValuesAreTheCategories(String code, String category) {
    var bundle = bundle("radlex-responses");
    for (var each : ofProfile(bundle, "recist-assessment-response")) {
      ((ObjectNode) each.at("/valueCodeableConcept/coding/0")).put("code", code);
    }

    var responses = Ehr.READER.read(Bundles.flatten(bundle)).imaging().responses();

    assertThat(responses)
        .hasSize(3)
        .allMatch(each -> each.category() != null && each.category().code().equals(category));
  }

  @Test
  void withoutSumsAReportedResponseDecidesNothingButProgressionCounts() {
    var bundle = bundle("radlex-responses");
    var reports = ofProfile(bundle, "recist-assessment-response");
    reports.forEach(each -> each.remove("component"));
    assertThat(recist(bundle)).isEmpty();

    var measured = bundle("lesion-level-recist");
    ofProfile(measured, "nccp-recist-target-lesion-observation").stream()
        .filter(each -> each.path("effectiveDateTime").asText().equals("2026-11-12"))
        .forEach(each -> each.put("status", "entered-in-error"));
    var progression = reports.get(2);
    ((ObjectNode) progression.at("/valueCodeableConcept/coding/0")).put("code", "RID11515");
    ((ArrayNode) measured.path("entry")).addObject().set("resource", progression);

    assertThat(recist(measured)).last().extracting(Written::category).isEqualTo("PD");
  }

  @Test
  void aRadLexResponseWithoutProfileAndMethodHasNoCriteria() {
    var bundle = bundle("radlex-responses");
    ofProfile(bundle, "recist-assessment-response").forEach(each -> each.remove("meta"));

    var read = Ehr.READER.read(Bundles.flatten(bundle));

    assertThat(read.imaging().responses())
        .hasSize(3)
        .allMatch(response -> response.criteria() == null);
  }

  @Test
  void whatCannotBeReadIsNamedWithItsPath() {
    var bundle = bundle("lesion-level-recist");
    ofProfile(bundle, "nccp-recist-new-lesion-observation").get(0).remove("valueBoolean");
    ofProfile(bundle, "nccp-recist-non-target-lesion-observation")
        .get(0)
        .withObject("/valueCodeableConcept")
        .removeAll();
    var target = ofProfile(bundle, "nccp-recist-target-lesion-observation").get(0);
    target.withObject("/valueQuantity").put("unit", "furlong").put("code", "furlong");

    var problems = Ehr.READER.read(Bundles.flatten(bundle)).problems();

    assertThat(problems)
        .extracting(problem -> English.of(problem.text()))
        .anyMatch(text -> text.contains("neither true nor false"))
        .anyMatch(text -> text.contains("non-target lesion: no answer"))
        .anyMatch(text -> text.contains("not a unit of length"));
  }
}
