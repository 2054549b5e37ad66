// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CYTOREDUCTION;
import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.DEFER;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.eligibility.APatient.ago;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G8 of decision.md 2. */
class SurgicalRouteTest {
  private static final int[] SCANS = {199, 136, 73, 10};

  private static APatient cytoreductive(String... sums) {
    return APatient.candidate()
        .withoutImaging()
        .lesion("S7", Kind.PRIMARY)
        .sizes("S7", SCANS, sums)
        .resectability(Verdict.CYTOREDUCTIVE_ONLY, "S7");
  }

  private static APatient withMetastases(APatient patient, int count) {
    for (int i = 1; i <= count; i++) {
      patient
          .lesion("lung" + i, Kind.DISTANT, Role.NON_TARGET)
          .sizes("lung" + i, new int[] {199, 10}, "9", "6");
    }
    return patient;
  }

  @Test
  void onTheConversionRouteNoPlateauIsNeeded() {
    about(cytoreductive("100", "68", "60", "52").resectability(Verdict.R0_ACHIEVABLE, "S7"))
        .is(CANDIDATE_CONVERSION)
        .has("g8.plateau", Status.NOT_APPLICABLE);
  }

  @Test
  void onTheCytoreductiveRouteItIs() {
    // NHC 2026: scans every 9 to 12 weeks after the first half year of a line.
    var answer =
        about(cytoreductive("100", "68", "60", "52"))
            .is(CONTINUE_SYSTEMIC)
            .has("g8.plateau", Status.NOT_MET);
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(10).plusDays(84));
    about(cytoreductive("98", "64", "60", "59")).is(CANDIDATE_CYTOREDUCTION);
  }

  @Test
  void theAnswerUnderAShorterAndALongerPlateauIsShown() {
    assertThat(
            English.of(about(cytoreductive("98", "64", "60", "59")).criterion("g8.plateau").text()))
        .contains("asking for 42 d it is reached", "asking for 84 d it is reached");
    // stable since the scan of 73 days ago only: 63 days
    about(cytoreductive("98", "90", "64", "60"))
        .is(CANDIDATE_CYTOREDUCTION)
        .cautions("asking for 84 d instead of 56 d it is not reached");
  }

  @Test
  void aPlateauOfMoreThanHalfAYearAsksForADecision() {
    about(
            APatient.candidate()
                .withoutImaging()
                .withoutDrugs()
                .given("atezolizumab", 300, 24)
                .given("bevacizumab", 300, 45)
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", new int[] {301, 200, 100, 10}, "98", "60", "60", "60")
                .resectability(Verdict.CYTOREDUCTIVE_ONLY, "S7"))
        .is(CANDIDATE_CYTOREDUCTION)
        .cautions("resistance may develop");
  }

  @Test
  void aJudgementBeforeTheLatestScanIsUnknown() {
    var answer =
        about(APatient.candidate().resectability(Verdict.R0_ACHIEVABLE, 11, "S7"))
            .is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g8.route")).contains("before the assessment of " + ago(10));
    about(APatient.candidate().resectability(Verdict.R0_ACHIEVABLE, 10, "S7"))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void anOldUnresectableIsUnknownTooAndBlocksNothing() {
    about(APatient.candidate().resectability(Verdict.UNRESECTABLE, 11)).is(INSUFFICIENT_DATA);
  }

  @Test
  void unresectableGoesOnWithTheLocalTherapiesNamed() {
    about(APatient.candidate().resectability(Verdict.UNRESECTABLE))
        .is(CONTINUE_SYSTEMIC)
        .cautions("TACE, HAIC, SBRT, Y-90");
  }

  @Test
  void r0ThatLeavesAMetastasisOutIsReadAsCytoreductive() {
    about(withMetastases(APatient.candidate(), 1))
        .is(CANDIDATE_CYTOREDUCTION)
        .cautions("read as cytoreductive-only");
    about(
            withMetastases(APatient.candidate(), 1)
                .resectability(Verdict.R0_ACHIEVABLE, "S7", "lung1"))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void aViableLesionOfUnknownSiteCountsAsOutsideTheLiver() {
    about(
            APatient.candidate()
                .lesionSomewhere("X", Role.NON_TARGET)
                .sizes("X", new int[] {199, 10}, "9", "8"))
        .is(CANDIDATE_CYTOREDUCTION)
        .cautions("The site of X is unknown");
  }

  @Test
  void twoMetastasesPassThreeToFiveAreBorderline() {
    about(withMetastases(cytoreductive("98", "64", "60", "59"), 2)).is(CANDIDATE_CYTOREDUCTION);
    about(withMetastases(cytoreductive("98", "64", "60", "59"), 3)).is(CONSIDER);
    about(withMetastases(cytoreductive("98", "64", "60", "59"), 5))
        .is(CONSIDER)
        .has("g8.extrahepatic", Status.NOT_MET);
  }

  @Test
  void aBarrierDefersTheBorderlineAnswerAndAnUnknownDoesNot() {
    about(withMetastases(cytoreductive("98", "64", "60", "59"), 3).ecog(2)).is(DEFER);
    about(withMetastases(cytoreductive("98", "64", "60", "59"), 3).without("flr"))
        .is(CONSIDER)
        .misses("g9.flr");
  }

  /** decision.md G8: borderline is an answer with a plateau; an unknown one creates no answer. */
  @Test
  void threeMetastasesAreNotBorderlineWhereThePlateauIsUnknown() {
    about(
            withMetastases(cytoreductive("100", "68", "60", "52"), 3)
                .lesion("S2", Kind.INTRAHEPATIC, Role.NON_TARGET)
                .sizes("S2", new int[] {199, 73}, "20", "20")
                .seen("S2", 10, State.NOT_EVALUABLE))
        .is(INSUFFICIENT_DATA)
        .misses("g8.plateau")
        .has("g8.resistant-primary", Status.UNKNOWN)
        .has("g8.extrahepatic", Status.NOT_MET);
  }

  @Test
  void residualMetastasesHaveVeryLowEvidence() {
    var answer = about(withMetastases(cytoreductive("98", "64", "60", "59"), 1)).answer();
    assertThat(answer.evidenceGrade()).isEqualTo(EvidenceGrade.VERY_LOW);
    assertThat(English.of(answer.cautions())).anyMatch(text -> text.contains("retrospective"));
  }

  @Test
  void aResponseInTheLiverAloneHasLowEvidence() {
    assertThat(about(APatient.candidate()).answer().evidenceGrade()).isEqualTo(EvidenceGrade.LOW);
  }

  private static APatient withThrombus(String partner) {
    return APatient.candidate()
        .withoutDrugs()
        .given("atezolizumab", 196, 60)
        .given(partner, 196, 60)
        .portalVeinThrombus(PatientPicture.Cheng.II);
  }

  @Test
  void onlyVascularInvasionAfterAtezolizumabAndBevacizumabHasModerateEvidence() {
    assertThat(about(withThrombus("bevacizumab")).answer().evidenceGrade())
        .isEqualTo(EvidenceGrade.MODERATE);
    assertThat(about(withThrombus("lenvatinib")).answer().evidenceGrade())
        .isEqualTo(EvidenceGrade.LOW);
  }

  @Test
  void aMetastasisOnceRecordedTakesTheModerateEvidenceAway() {
    var answer =
        about(
                withThrombus("bevacizumab")
                    .lesion("lung", Kind.DISTANT, Role.NON_TARGET)
                    .sizes("lung", new int[] {199, 10}, "9", "0"))
            .is(CANDIDATE_CONVERSION);
    assertThat(answer.answer().evidenceGrade()).isEqualTo(EvidenceGrade.LOW);
  }

  @Test
  void aMetastasisThatIsGoneDoesNotCount() {
    about(
            cytoreductive("98", "64", "60", "59")
                .lesion("lung", Kind.DISTANT, Role.NON_TARGET)
                .sizes("lung", new int[] {199, 10}, "9", "0")
                .resectability(Verdict.R0_ACHIEVABLE, "S7"))
        .is(CANDIDATE_CONVERSION);
  }
}
