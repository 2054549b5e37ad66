// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.NOT_APPLICABLE;
import static org.hepatora.decision.answer.Disposition.NOT_RECOMMENDED;
import static org.hepatora.decision.answer.Disposition.SUPPORTIVE_CARE;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.Asking.about;
import static org.hepatora.decision.eligibility.Asking.on;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.response.Lesion;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G1, G2 and G5 of decision.md 2. */
class StageOneStopsTest {
  @Test
  void withoutHccTheQuestionDoesNotApplyAndNothingIsAskedFor() {
    var answer = about(APatient.candidate().without(Kind.HCC)).is(NOT_APPLICABLE);
    assertThat(answer.answer().missing()).isEmpty();
    assertThat(answer.answer().cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"active", "recurrence", "relapse", "remission"})
  void theseClinicalStatusesCount(String status) {
    about(APatient.candidate().diagnosis(Kind.HCC, status, "confirmed")).is(CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inactive", "resolved"})
  void theseDoNot(String status) {
    about(APatient.candidate().diagnosis(Kind.HCC, status, "confirmed")).is(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuted", "entered-in-error", "differential", "unconfirmed"})
  void anUnverifiedDiagnosisDoesNotCount(String verification) {
    about(APatient.candidate().diagnosis(Kind.HCC, "active", verification)).is(NOT_APPLICABLE);
  }

  @Test
  void absentStatusesCountAsActiveAndConfirmed() {
    about(APatient.candidate().diagnosis(Kind.HCC, null, null)).is(CANDIDATE_CONVERSION);
  }

  @Test
  void aDiagnosisOfTomorrowIsNotKnownYet() {
    about(APatient.candidate().diagnosis(Kind.HCC, "active", "confirmed", -1)).is(NOT_APPLICABLE);
  }

  @Test
  void theQuestionDoesNotApplyToTheDead() {
    about(APatient.candidate().deceased()).is(NOT_APPLICABLE);
    about(APatient.candidate().ecog(5)).is(NOT_APPLICABLE);
  }

  @Test
  void beforeTheDayOfDeathItDoes() {
    about(APatient.candidate().deceasedOn(TODAY)).is(NOT_APPLICABLE);
    about(APatient.candidate().deceasedOn(TODAY.plusDays(1))).is(CANDIDATE_CONVERSION);
  }

  @Test
  void deathDoesNotBecomeStale() {
    about(APatient.candidate().ecog(5, 300)).is(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void ecog3And4GoToSupportiveCareThoughNothingElseIsKnown(int ecog) {
    var answer = about(APatient.withHcc().ecog(ecog)).is(SUPPORTIVE_CARE);
    answer.misses("g5.bilirubin").misses("g8.route").misses("g9.flr").misses("g4.imaging");
  }

  @Test
  void anOldEcogIsUnknownAndSaysHowOld() {
    var answer = about(APatient.candidate().ecog(3, 29)).is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g2.ecog")).contains("29 days old", "28 days");
    about(APatient.candidate().ecog(3, 28)).is(SUPPORTIVE_CARE);
  }

  @Test
  void childPughCGoesToSupportiveCareAndWithinMilanToTransplantEvaluation() {
    var patient =
        APatient.withHcc()
            .fit()
            .bilirubin("60")
            .albumin("27")
            .ascites(Ascites.MILD)
            .lesion("S7", Lesion.Kind.PRIMARY)
            .measured("S7", 10, "40", null);
    about(patient).is(SUPPORTIVE_CARE).cautions("within the Milan criteria: transplant");

    about(patient.measured("S7", 5, "60", null)).cautions("beyond the Milan criteria");
  }

  @Test
  void aRangeThatOnlyMayReachChildPughCIsUnknown() {
    about(APatient.candidate().without("ascites").without("encephalopathy").bilirubin("60"))
        .has("g2.child-pugh", Status.UNKNOWN);
    about(APatient.candidate().without("ascites").bilirubin("60").albumin("27").inr("2.4"))
        .is(SUPPORTIVE_CARE);
  }

  @Test
  void aDocumentedSupportivePathwayIsFollowed() {
    about(APatient.candidate().supportivePathway(5)).is(SUPPORTIVE_CARE);
    about(APatient.candidate().supportivePathway(-1)).is(CANDIDATE_CONVERSION);
  }

  @Test
  void aPlanThatCannotBeReadIsACautionOnly() {
    about(APatient.candidate().unreadablePathway())
        .is(CANDIDATE_CONVERSION)
        .has("g2.pathway", Status.UNKNOWN)
        .cautions("could not be read");
  }

  @Test
  void withoutImagingTheMilanCriteriaAreUnknown() {
    about(APatient.withHcc().fit().bilirubin("60").albumin("27").ascites(Ascites.MILD))
        .is(SUPPORTIVE_CARE)
        .cautions("within the Milan criteria is unknown");
  }

  @Test
  void childPughEightStopsAndAsksForTheCause() {
    var answer =
        about(APatient.candidate().albumin("30").ascites(Ascites.MILD).inr("1.8"))
            .is(NOT_RECOMMENDED)
            .has("g5.child-pugh", Status.NOT_MET)
            .cautions("biliary obstruction, warfarin, kidney disease, immune hepatitis");
    assertThat(English.of(answer.answer().summary())).contains("Child-Pugh B8", "correctable");
    assertThat(answer.answer().nextAssessment()).isEqualTo(TODAY.plusDays(28));
  }

  @Test
  void aChildPughRangeStopsFromItsMinimumOnly() {
    // 1 + 3 + 2 + 1 and 1 to 3 for the INR: 8 to 10; below 1 + 2 + 2 + 1: 7 to 9
    about(
            APatient.candidate()
                .without("inr")
                .bilirubin("33")
                .albumin("27")
                .ascites(Ascites.MILD)
                .encephalopathy(Encephalopathy.NONE))
        .has("g5.child-pugh", Status.NOT_MET);
    about(APatient.candidate().without("inr").albumin("30").ascites(Ascites.MILD))
        .has("g5.child-pugh", Status.UNKNOWN);
  }

  @Test
  void bilirubinAbove34StopsAnd34DoesNot() {
    about(APatient.candidate().bilirubin("34.1"))
        .is(NOT_RECOMMENDED)
        .has("g5.bilirubin", Status.NOT_MET);
    about(APatient.candidate().bilirubin("34")).has("g5.bilirubin", Status.MET);
  }

  @Test
  void meldElevenStops() {
    // bilirubin and INR are floored at 1; 9.57 ln(145 / 88.4) + 6.43 = 11.17, rounded 11
    about(APatient.candidate().inr("1.0").creatinine("145"))
        .is(NOT_RECOMMENDED)
        .has("g5.meld", Status.NOT_MET);
    // 9.57 ln(120 / 88.4) + 6.43 = 9.36
    about(APatient.candidate().inr("1.0").creatinine("120")).has("g5.meld", Status.MET);
  }

  @Test
  void withoutCreatinineMeldIsUnknown() {
    about(APatient.candidate().without("creatinine"))
        .is(INSUFFICIENT_DATA)
        .has("g5.meld", Status.UNKNOWN)
        .misses("g5.creatinine");
  }

  @Test
  void anyEncephalopathyStops() {
    about(APatient.candidate().encephalopathy(Encephalopathy.GRADE_1_2))
        .is(NOT_RECOMMENDED)
        .has("g5.encephalopathy", Status.NOT_MET);
  }

  @Test
  void moderateAscitesStopsAndMildDoesNot() {
    about(APatient.candidate().ascites(Ascites.MODERATE_SEVERE))
        .is(NOT_RECOMMENDED)
        .has("g5.ascites", Status.NOT_MET);
    about(APatient.candidate().ascites(Ascites.MILD)).has("g5.ascites", Status.MET);
  }

  @Test
  void albiGrade3Stops() {
    // 0.66 log10(33) - 0.085 * 28 = -1.378
    about(APatient.candidate().bilirubin("33").albumin("28"))
        .is(NOT_RECOMMENDED)
        .has("g5.malbi", Status.NOT_MET);
  }

  @Test
  void plateletsBelow50Stop() {
    about(APatient.candidate().platelets("49"))
        .is(NOT_RECOMMENDED)
        .has("g5.platelets", Status.NOT_MET);
    about(APatient.candidate().platelets("50")).is(CANDIDATE_CONVERSION);
  }

  @Test
  void asa4StopsAndAnUnrecordedClassIsACautionOnly() {
    about(APatient.candidate().asaClass(4)).is(NOT_RECOMMENDED).has("g5.asa", Status.NOT_MET);
    about(APatient.candidate())
        .is(CANDIDATE_CONVERSION)
        .has("g5.asa", Status.UNKNOWN)
        .cautions("ASA class");
  }

  @Test
  void chengIvStopsAndIiiIsACaution() {
    about(APatient.candidate().portalVeinThrombus(Cheng.IV))
        .is(NOT_RECOMMENDED)
        .has("g5.pvtt", Status.NOT_MET);
    about(APatient.candidate().portalVeinThrombus(Cheng.III))
        .is(CANDIDATE_CONVERSION)
        .cautions("Cheng type III");
  }

  /** Looked for and not there is known: no caution asks for a type. */
  @Test
  void noThrombusClearsTheCaution() {
    about(APatient.candidate())
        .has("g5.pvtt", Status.UNKNOWN)
        .cautions("Portal vein tumour thrombus");
    about(APatient.candidate().portalVeinThrombus(Cheng.NONE))
        .is(CANDIDATE_CONVERSION)
        .has("g5.pvtt", Status.MET)
        .cautionsNothingOf("Portal vein");
  }

  @Test
  void sixViableExtrahepaticLesionsStopAndFiveDoNot() {
    var patient = APatient.candidate();
    for (int i = 1; i <= 5; i++) {
      patient
          .lesion("lung" + i, Lesion.Kind.DISTANT, Lesion.Role.NON_TARGET)
          .sizes("lung" + i, new int[] {199, 10}, "9", "8");
    }
    about(patient).has("g5.extrahepatic", Status.MET);
    patient
        .lesion("lung6", Lesion.Kind.DISTANT, Lesion.Role.NON_TARGET)
        .sizes("lung6", new int[] {199, 10}, "9", "8");
    about(patient).is(NOT_RECOMMENDED).has("g5.extrahepatic", Status.NOT_MET);
  }

  @Test
  void everyHardStopIsNamed() {
    about(APatient.candidate().platelets("40").bilirubin("50").asaClass(4))
        .is(NOT_RECOMMENDED)
        .has("g5.platelets", Status.NOT_MET)
        .has("g5.bilirubin", Status.NOT_MET)
        .has("g5.asa", Status.NOT_MET);
  }

  @Test
  void twoValuesOfOneDayAreUnknown() {
    var answer = about(APatient.candidate().contradicted("ecog", 4)).is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g2.ecog")).contains("two different values");
  }

  @Test
  void anUnreadableNewestValueIsNotReplacedByAnOlderOne() {
    var answer = about(APatient.candidate().unreadable("bilirubin")).is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g5.bilirubin")).contains("could not be read");
    assertThat(answer.answer().issues()).hasSize(1);
  }

  @Test
  void labsCountForFourteenDays() {
    about(APatient.candidate().bilirubin("14", 14)).is(CANDIDATE_CONVERSION);
    about(APatient.candidate().bilirubin("14", 15)).is(INSUFFICIENT_DATA).misses("g5.bilirubin");
    about(APatient.candidate().bilirubin("60", 15)).is(INSUFFICIENT_DATA);
  }

  @Test
  void aValueOfTomorrowIsNotKnownToday() {
    on(TODAY.minusDays(4), APatient.candidate())
        .is(INSUFFICIENT_DATA)
        .misses("g5.bilirubin")
        .misses("g2.ecog");
  }
}
