// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.DEFER;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.eligibility.APatient.ago;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G6 of decision.md 2. */
class TherapyResponseTest {
  private static final int[] SCANS = {199, 136, 73, 10};

  private static APatient with(String... sums) {
    return APatient.candidate()
        .withoutImaging()
        .lesion("S7", Kind.PRIMARY)
        .sizes("S7", SCANS, sums);
  }

  @Test
  void withoutSystemicTherapyThereIsNoAnswer() {
    var answer = about(APatient.candidate().withoutDrugs()).is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g6.regimen")).contains("systemic therapy");
  }

  @Test
  void withoutAFollowUpThereIsNoAnswer() {
    about(
            APatient.candidate()
                .withoutImaging()
                .lesion("S7", Kind.PRIMARY)
                .measured("S7", 10, "60", null))
        .is(INSUFFICIENT_DATA)
        .misses("g6.baseline");
  }

  @Test
  void aBaselineMoreThanSixtyDaysBeforeTherapyIsNone() {
    var patient =
        APatient.candidate()
            .withoutImaging()
            .lesion("S7", Kind.PRIMARY)
            .sizes("S7", new int[] {257, 10}, "98", "59");
    about(patient).is(INSUFFICIENT_DATA).misses("g6.baseline");
    about(
            APatient.candidate()
                .withoutImaging()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", new int[] {256, 10}, "98", "59"))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void aReportWithoutCriteriaIsNamedAndNotUsed() {
    about(APatient.candidate().withoutImaging().reported(null, Category.PR, 10))
        .is(INSUFFICIENT_DATA)
        .cautions("names no criteria");
  }

  @Test
  void aReportWithCriteriaAndItsSumIsAResponse() {
    about(
            APatient.candidate()
                .withoutImaging()
                .reported(ResponseCriteria.MRECIST, Category.PR, 10, "60", "-40"))
        .has("g6.response.mrecist", Status.MET);
  }

  @Test
  void anUndatedTherapyHasNoBaseline() {
    about(APatient.candidate().withoutDrugs().undated("atezolizumab").undated("bevacizumab"))
        .is(INSUFFICIENT_DATA)
        .misses("g6.baseline")
        .misses("g10.washout.bevacizumab");
  }

  @Test
  void aTyrosineKinaseInhibitorAloneDoesNotQualify() {
    var answer =
        about(APatient.candidate().withoutDrugs().given("lenvatinib", 196, 30))
            .is(CONTINUE_SYSTEMIC)
            .has("g6.regimen", Status.NOT_MET);
    assertThat(English.of(answer.answer().summary())).contains("lenvatinib");
  }

  @Test
  void aCheckpointInhibitorAloneDoesNotQualify() {
    about(APatient.candidate().withoutDrugs().given("nivolumab", 196, 30)).is(CONTINUE_SYSTEMIC);
  }

  @Test
  void withTaceInTheSameLineItDoes() {
    about(
            APatient.candidate()
                .withoutDrugs()
                .given("nivolumab", 196, 30)
                .local(Modality.TACE, 100, "S7"))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void aKinaseInhibitorWithTaceQualifiesWithACaution() {
    about(
            APatient.candidate()
                .withoutDrugs()
                .given("lenvatinib", 196, 30)
                .local(Modality.TACE, 100, "S7"))
        .is(CANDIDATE_CONVERSION)
        .cautions("not immunotherapy based");
  }

  @Test
  void leap012IsShownWithBothItsGainAndItsMissedSurvival() {
    about(
            APatient.candidate()
                .withoutDrugs()
                .given("lenvatinib", 196, 30)
                .given("pembrolizumab", 196, 40)
                .local(Modality.TACE, 100, "S7"))
        .is(CANDIDATE_CONVERSION)
        .cautions("progression-free survival was longer")
        .cautions("overall survival was not longer");
  }

  @Test
  void exactlyThirtyPercentIsAResponse() {
    about(with("100", "90", "72", "70")).is(CANDIDATE_CONVERSION);
    about(with("100", "90", "72", "70.1")).is(CONSIDER);
  }

  @Test
  void aResponseUnderMrecistAloneIsEnough() {
    about(
            APatient.candidate()
                .withoutImaging()
                .lesion("S7", Kind.PRIMARY)
                .sizes(
                    "S7",
                    SCANS,
                    new String[] {"98", "90", "85", "84"},
                    new String[] {"98", "60", "50", "48"}))
        .is(CANDIDATE_CONVERSION)
        .has("g6.response.recist", Status.NOT_MET)
        .has("g6.response.mrecist", Status.MET);
  }

  @Test
  void anUnconfirmedResponseCountsAndSaysSo() {
    about(
            APatient.candidate()
                .withoutImaging()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", new int[] {199, 10}, "98", "59"))
        .is(CANDIDATE_CONVERSION)
        .cautions("confirmatory scan");
  }

  @Test
  void stableDiseaseWithTenPercentShrinkageAfterHalfAYearIsBorderline() {
    // first dose 196 days ago, latest scan 10 days ago: 186 days
    about(with("100", "95", "92", "90")).is(CONSIDER).has("g6.durable-stability", Status.MET);
    about(with("100", "95", "92", "90.1")).is(CONTINUE_SYSTEMIC);
  }

  @Test
  void stableDiseaseOfLessThanHalfAYearGoesOn() {
    var patient =
        with("100", "95", "92", "85")
            .withoutDrugs()
            .given("atezolizumab", 189, 24)
            .given("bevacizumab", 189, 45);
    var answer = about(patient).is(CONTINUE_SYSTEMIC);
    // NHC 2026: every 6 to 8 weeks in the first half year
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(10).plusDays(56));

    about(
            with("100", "95", "92", "85")
                .withoutDrugs()
                .given("atezolizumab", 190, 24)
                .given("bevacizumab", 190, 45))
        .is(CONSIDER);
  }

  @Test
  void aBarrierDefersDurableStableDisease() {
    about(with("100", "95", "92", "85").ecog(2)).is(DEFER);
  }

  @Test
  void durableStableDiseaseThatIsUnresectableGoesOn() {
    about(with("100", "95", "92", "85").resectability(Verdict.UNRESECTABLE)).is(CONTINUE_SYSTEMIC);
  }

  @Test
  void durableStableDiseaseNeedsNoPlateau() {
    about(with("100", "95", "92", "85").resectability(Verdict.CYTOREDUCTIVE_ONLY, "S7"))
        .is(CONSIDER);
  }

  @Test
  void staleStableDiseaseIsNotBorderlineButUnknown() {
    about(
            APatient.candidate()
                .withoutImaging()
                .withoutDrugs()
                .given("atezolizumab", 290, 24)
                .given("bevacizumab", 290, 45)
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", new int[] {292, 150, 43}, "100", "90", "85"))
        .is(INSUFFICIENT_DATA)
        .misses("g4.imaging");
  }

  @Test
  void noShrinkageAtAllGoesOn() {
    about(with("100", "101", "99", "100")).is(CONTINUE_SYSTEMIC);
  }

  @Test
  void everyShownResponseNamesItsCriterion() {
    var answer = about(APatient.candidate());
    assertThat(English.of(answer.criterion("g6.response.recist").text())).contains("RECIST 1.1");
    assertThat(English.of(answer.answer().cautions())).noneMatch(text -> text.contains("ORR"));
  }

  @Test
  void aReportThatDisagreesIsNamedAndTheComputedCategoryIsUsed() {
    about(APatient.candidate().reported(ResponseCriteria.RECIST_1_1, Category.SD, 10))
        .is(CANDIDATE_CONVERSION)
        .cautions("Reported as SD, computed as PR under RECIST 1.1");
  }

  @Test
  void aLatestScanThatCouldNotBeEvaluatedIsNamed() {
    about(APatient.candidate().seen("S7", 4, Measurement.State.NOT_EVALUABLE))
        .is(INSUFFICIENT_DATA)
        .misses("g7.target")
        .cautions("could not be evaluated");
  }

  @Test
  void aNewAgentAfterAComputedProgressionStartsALine() {
    // 60 -> 80 mm is PD on the scan of 73 days ago, lenvatinib starts 60 days ago
    var patient = with("98", "60", "80", "78").withoutDrugs();
    about(
            patient
                .given("atezolizumab", 196, 75)
                .given("bevacizumab", 196, 75)
                .given("lenvatinib", 60, 30))
        .is(CONTINUE_SYSTEMIC)
        .has("g6.regimen", Status.NOT_MET);
  }

  @Test
  void theConfirmationOfTheResponseIsReported() {
    assertThat(English.of(about(APatient.candidate()).criterion("g6.response.recist").text()))
        .contains("-34.7 % from baseline", "confirmed on " + ago(73));
  }

  @Test
  void aLesionRecordedTwiceWithTwoSizesIsReported() {
    about(
            APatient.candidate()
                .lesion("S2", Kind.INTRAHEPATIC, Lesion.Role.NON_TARGET)
                .measured("S2", 10, "9", null)
                .measured("S7", 10, "70", null))
        .cautions("Two different values");
  }
}
