// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.Asking.about;

import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer carries; decision.md 4. */
class AnswerTest {
  /** One patient for each answer but those of the dead. */
  static Stream<APatient> patients() {
    return Stream.of(
        APatient.candidate(),
        APatient.candidate().resectability(Verdict.CYTOREDUCTIVE_ONLY, "S7"),
        APatient.candidate().resectability(Verdict.UNRESECTABLE),
        APatient.candidate().without(Diagnosis.Kind.HCC),
        APatient.candidate().ecog(3),
        APatient.candidate().ecog(2).futureLiverRemnant("10").icgRetention("40").asaClass(3),
        APatient.candidate().bilirubin("90").ascites(Ascites.MODERATE_SEVERE).platelets("20"),
        APatient.candidate().withoutImaging().lesion("S7", Kind.PRIMARY),
        APatient.candidate().withoutDrugs().given("sorafenib", 196, 30),
        APatient.candidate().resected(5, "S7").diseaseStatus(PatientPicture.DiseaseStatus.NED, 4),
        APatient.candidate().given("lenvatinib", 190, 1).local(Modality.TACE, 3, "S7"),
        APatient.unknown(),
        APatient.withHcc());
  }

  @ParameterizedTest
  @MethodSource("patients")
  void theSummaryIsOneShortSentenceThatNeverSaysToOperate(APatient patient) {
    var answer = about(patient).answer();
    assertThat(English.of(answer.summary())).hasSizeLessThan(140).endsWith(".");
    assertThat(English.of(answer.summary()).toLowerCase()).doesNotContain("operate");
  }

  @ParameterizedTest
  @MethodSource("patients")
  void everyCriterionCanBeRecomputed(APatient patient) {
    for (var criterion : about(patient).answer().criteria()) {
      assertThat(criterion.id()).matches("g([1-9]|10)\\.[a-z0-9.-]+");
      assertThat(English.of(criterion.text())).endsWith(".");
      assertThat(English.of(criterion.threshold())).as(criterion.id()).isNotBlank();
      assertThat(
              Character.isUpperCase(English.of(criterion.text()).charAt(0))
                  || Character.isDigit(English.of(criterion.text()).charAt(0))
                  || English.of(criterion.text()).startsWith("mALBI"))
          .as(English.of(criterion.text()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("patients")
  void itNamesThePolicyAndTheDay(APatient patient) {
    var answer = about(patient).answer();
    assertThat(answer.policyVersion()).isEqualTo(Policy.standard().version());
    assertThat(answer.asOf()).isEqualTo(TODAY);
  }

  @Test
  void aCandidateIsPresentedToTheMdt() {
    var answer = about(APatient.candidate()).answer();
    assertThat(English.of(answer.summary())).startsWith("Present to the MDT");
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.nextAssessment()).isEqualTo(TODAY.plusDays(32));
  }

  @Test
  void aMeasuredCriterionShowsValueUnitDateAndSource() {
    var criterion = about(APatient.candidate()).criterion("g5.bilirubin");
    assertThat(criterion.status()).isEqualTo(Status.MET);
    assertThat(criterion.observed())
        .isEqualTo(new Criterion.Observed.Quantity(new java.math.BigDecimal("14"), "umol/L"));
    assertThat(criterion.date()).isEqualTo(TODAY.minusDays(3));
    assertThat(criterion.sources()).containsExactly("Observation/bilirubin");
    assertThat(English.of(criterion.threshold())).contains("34 µmol/L");
    assertThat(criterion.citations()).isNotEmpty();
  }

  @Test
  void ourThresholdsSaySo() {
    var answer = about(APatient.candidate());
    for (var id :
        List.of(
            "g4.imaging",
            "g5.platelets",
            "g5.malbi",
            "g6.regimen",
            "g7.small-residual",
            "g8.plateau",
            "g9.platelets",
            "g10.washout.atezolizumab")) {
      assertThat(English.of(answer.criterion(id).threshold())).as(id).contains("(house rule)");
    }
    assertThat(English.of(answer.criterion("g10.washout.bevacizumab").threshold()))
        .doesNotContain("(house rule)");
  }

  @ParameterizedTest
  @CsvSource({
    "ecog, g2.ecog",
    "bilirubin, g5.bilirubin",
    "albumin, g5.albumin",
    "inr, g5.inr",
    "creatinine, g5.creatinine",
    "platelets, g5.platelets",
    "ascites, g5.ascites",
    "encephalopathy, g5.encephalopathy",
    "resectability, g8.route",
    "flr, g9.flr"
  })
  void withoutARequiredFactThereIsNoCandidate(String fact, String id) {
    var answer = about(APatient.candidate().without(fact)).is(INSUFFICIENT_DATA);
    assertThat(answer.missingIds()).containsExactly(id);
    assertThat(answer.missing(id)).startsWith("Record ");
  }

  @Test
  void withoutImagingThereIsNoCandidateEither() {
    about(APatient.candidate().withoutImaging())
        .is(INSUFFICIENT_DATA)
        .misses("g4.imaging")
        .misses("g6.baseline");
  }

  @Test
  void factsThatAreNotRequiredNeverBlockByTheirAbsence() {
    var answer = about(APatient.candidate());
    for (var id :
        List.of(
            "g5.asa",
            "g5.pvtt",
            "g9.icg",
            "g7.afp",
            "g10.adverse-event",
            "g10.steroid",
            "g10.varices",
            "g10.antiviral")) {
      assertThat(answer.criterion(id).status()).as(id).isEqualTo(Status.UNKNOWN);
    }
    for (var words :
        List.of("ASA", "Cheng", "ICG", "AFP", "toxicity", "Steroid", "Varices", "HBsAg")) {
      answer.cautions(words);
    }
  }

  @Test
  void whatCouldNotBeReadStaysInTheIssues() {
    var answer = about(APatient.candidate().unreadable("flr").unreadable("inr")).answer();
    assertThat(answer.issues()).hasSize(2);
    assertThat(answer.disposition()).isEqualTo(INSUFFICIENT_DATA);
  }

  @Test
  void missingFactsAreListedWhereverTheAnswerWasDecided() {
    var supportive = about(APatient.candidate().ecog(3).without("flr").without("inr"));
    assertThat(supportive.missingIds()).containsExactly("g5.inr", "g9.flr");
  }
}
