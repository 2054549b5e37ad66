// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Located;
import org.hepatora.language.English;
import org.hepatora.language.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A candidate whose record holds one thing more that no rule judges, and what a board has to be
 * told of each. A liver abscess stops a candidate as well, until it is recorded as over
 * (docs/facts.md).
 */
final class UnjudgedTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String PATIENT = "urn:uuid:bb0a1214-afea-5c00-9d75-c98859ce5e6b";

  record Case(JsonNode row) {
    @Override
    public String toString() {
      return row.path("case").asText();
    }
  }

  static List<Case> cases() throws IOException {
    var cases = new ArrayList<Case>();
    try (var file = UnjudgedTest.class.getResourceAsStream("/cases/record/unjudged.json")) {
      FhirJson.mapper().readTree(file).forEach(row -> cases.add(new Case(row)));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isToldBesideTheAnswerAndCountedInItsSentence(Case one) {
    var before = answer();
    var answer = answer(one.row().path("resource"));

    boolean stops = one.row().path("kind").asText().equals("infection");
    assertThat(answer.disposition())
        .isEqualTo(stops ? Disposition.INSUFFICIENT_DATA : Disposition.CANDIDATE_CONVERSION);
    assertThat(answer.unjudged())
        .extracting(each -> each.matter().concept())
        .containsExactly(one.row().path("kind").asText());
    assertThat(English.of(answer.unjudged().get(0).text()))
        .isEqualTo(one.row().path("text").asText());
    assertThat(before.unjudged()).isEmpty();
    assertThat(English.of(before.summary())).endsWith(", 0 recorded but not judged.");
    if (!stops) {
      assertThat(English.of(answer.summary())).endsWith(", 1 recorded but not judged.");
    }
  }

  /** "no listed barrier; n cautions, m unknown, k recorded but not judged", nothing more. */
  @Test
  void theSentenceCountsWhatTheAnswerLists() {
    var answer = answer();
    var unknown = answer.those(Status.UNKNOWN).size();

    assertThat(English.of(answer.summary()))
        .isEqualTo(
            "Present to the MDT for conversion resection: R0 judged achievable; no listed barrier; "
                + answer.ownCautions().size()
                + (answer.ownCautions().size() == 1 ? " caution, " : " cautions, ")
                + unknown
                + " unknown, 0 recorded but not judged.")
        .doesNotContain("no barrier");
    assertThat(answer.remarks()).isNotEmpty();
  }

  @Test
  void anAnticoagulantIsACautionAsWell() {
    var answer = answer(statement("warfarin 3 mg", "\"start\":\"2026-01-01\""));

    assertThat(English.of(answer.ownCautions()))
        .anyMatch(caution -> caution.startsWith("Anticoagulant recorded (warfarin 3 mg)"));
  }

  @Test
  void whatIsNamedNowhereIsToldInItsOwnWords() {
    var answer =
        answer(
            condition("Chronic obstructive pulmonary disease", "active", "confirmed"),
            statement("pantoprazole 40 mg", "\"start\":\"2026-01-01\""));

    assertThat(answer.unjudged())
        .extracting(Unjudged::text)
        .map(English::of)
        .containsExactly(
            "Other condition: Chronic obstructive pulmonary disease",
            "Other medication: pantoprazole 40 mg");
    assertThat(Speech.say(answer.unjudged().get(0).text(), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("其他疾病：Chronic obstructive pulmonary disease");
  }

  @Test
  void whatIsOverRefutedOrLongStoppedIsNotTold() {
    var answer =
        answer(
            condition("Pneumonia", "resolved", "confirmed"),
            condition("Heart failure", "active", "refuted"),
            statement("warfarin 3 mg", "\"start\":\"2026-01-01\",\"end\":\"2026-11-05\""));

    assertThat(answer.unjudged()).isEmpty();
  }

  @Test
  void aMedicationStoppedWithinTwoWeeksAndAPastInfarctionAreTold() {
    var answer =
        answer(
            condition("Myocardial infarction", "resolved", "confirmed"),
            statement("warfarin 3 mg", "\"start\":\"2026-01-01\",\"end\":\"2026-11-06\""));

    assertThat(answer.unjudged())
        .extracting(each -> each.matter().concept())
        .containsExactly("coronary-disease", "anticoagulant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hepatocellular carcinoma",
        "Family history of colon cancer",
        "Lung metastases of the cancer",
        "Immune-mediated cholangitis",
        "No heart failure",
        "Pregnancy test",
      })
  void falseFriendsAreNoNamedMatter(String words) {
    assertThat(answer(condition(words, "active", "confirmed")).unjudged())
        .noneMatch(each -> each.matter().isNamed());
  }

  private static Answer answer(JsonNode... added) {
    var resources = Ehr.patient("V01");
    for (int i = 0; i < added.length; i++) {
      resources.add(new Located(added[i], "Bundle.entry[" + (60 + i) + "].resource", null));
    }
    return ASSESSOR.assess(Ehr.READER.read(resources), TODAY);
  }

  private static JsonNode condition(String text, String clinical, String verification) {
    return Ehr.json(
        "{resourceType:'Condition',id:'"
            + text.replace(' ', '-')
            + "',subject:{reference:'"
            + PATIENT
            + "'},code:{text:'"
            + text
            + "'},clinicalStatus:{coding:[{code:'"
            + clinical
            + "'}]},verificationStatus:{coding:[{code:'"
            + verification
            + "'}]}}");
  }

  private static JsonNode statement(String text, String period) {
    return Ehr.json(
        "{resourceType:'MedicationStatement',id:'"
            + text.replace(' ', '-')
            + "',status:'active',subject:{reference:'"
            + PATIENT
            + "'},medicationCodeableConcept:{text:'"
            + text
            + "'},effectivePeriod:{"
            + period
            + "}}");
  }
}
