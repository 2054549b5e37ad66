// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.MAINTAIN_NED;
import static org.hepatora.decision.eligibility.APatient.ago;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G3 of decision.md 2. */
class AfterSurgeryTest {
  /** Resected 40 days ago, last scanned a month before. */
  private static APatient operated() {
    return APatient.candidate()
        .withoutImaging()
        .lesion("S7", Lesion.Kind.PRIMARY)
        .sizes("S7", new int[] {199, 136, 73}, "98", "64", "60")
        .resected(40, "S7");
  }

  @Test
  void nedAfterTheResectionIsMaintainedAndSurveillanceIsDue() {
    var answer = about(operated().diseaseStatus(DiseaseStatus.NED, 5)).is(MAINTAIN_NED);
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(5).plusDays(90));
  }

  @Test
  void aStatusOfTheDayOfTheResectionCounts() {
    about(APatient.candidate().resected(5, "S7").diseaseStatus(DiseaseStatus.NED, 5))
        .is(MAINTAIN_NED);
  }

  @Test
  void aStatusBeforeTheResectionDoesNotCount() {
    about(APatient.candidate().resected(5, "S7").diseaseStatus(DiseaseStatus.NED, 6))
        .is(INSUFFICIENT_DATA)
        .misses("g3.after-surgery");
  }

  @Test
  void withoutImagingOrStatusSinceTheResectionNothingCanBeSaid() {
    var answer = about(APatient.candidate().resected(8, "S7")).is(INSUFFICIENT_DATA);
    assertThat(answer.missing("g3.after-surgery")).contains("post-operative imaging");
  }

  @Test
  void aLesionSeenAfterTheNedStatusEndsIt() {
    about(
            operated()
                .diseaseStatus(DiseaseStatus.NED, 20)
                .lesion("S3", Lesion.Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("S3", 5, "12", null))
        .has("g3.after-surgery", Status.MET);
  }

  @Test
  void aLesionRecordedAsAbsentDoesNotEndIt() {
    about(operated().diseaseStatus(DiseaseStatus.NED, 20).seen("S7", 5, State.ABSENT))
        .is(MAINTAIN_NED);
  }

  @Test
  void aNodeOfNormalSizeDoesNotEndIt() {
    about(
            operated()
                .diseaseStatus(DiseaseStatus.NED, 20)
                .seen("S7", 5, State.ABSENT)
                .lesion("node", Lesion.Kind.LYMPH_NODE, Lesion.Role.NON_TARGET)
                .measured("node", 5, "9", null))
        .is(MAINTAIN_NED);
  }

  @Test
  void anUnreadableLesionAfterNedIsUnknown() {
    about(operated().diseaseStatus(DiseaseStatus.NED, 20).seen("S7", 5, State.NOT_EVALUABLE))
        .has("g3.after-surgery", Status.UNKNOWN)
        .misses("g3.after-surgery");
  }

  @Test
  void aLaterStatusOtherThanNedEndsIt() {
    about(operated().diseaseStatus(DiseaseStatus.NED, 20).diseaseStatus(DiseaseStatus.OTHER, 5))
        .has("g3.after-surgery", Status.MET);
  }

  @Test
  void twoStatusesOfOneDayAreUnknown() {
    about(
            operated()
                .diseaseStatus(DiseaseStatus.NED, 5)
                .contradicted("status", DiseaseStatus.OTHER))
        .has("g3.after-surgery", Status.UNKNOWN);
  }

  @Test
  void aResectedLesionIsNoLongerATarget() {
    about(
            APatient.candidate()
                .resected(30, "S7")
                .seen("S7", 9, State.ABSENT)
                .alphaFetoprotein("3", 5)
                .diseaseStatus(DiseaseStatus.OTHER, 5))
        .is(CONTINUE_SYSTEMIC)
        .has("g7.target", Status.NOT_MET);
  }

  @Test
  void aResectionWithoutADayIsUnknown() {
    about(APatient.candidate().resectedSomeDay("S7"))
        .is(INSUFFICIENT_DATA)
        .has("g3.after-surgery", Status.UNKNOWN)
        .misses("g3.after-surgery");
  }

  @Test
  void afterTwoYearsSurveillanceIsDueEverySixMonths() {
    var answer =
        about(
                APatient.withHcc()
                    .lesion("S7", Lesion.Kind.PRIMARY)
                    .measured("S7", 900, "40", null)
                    .resected(800, "S7")
                    .diseaseStatus(DiseaseStatus.NED, 30))
            .is(MAINTAIN_NED);
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(30).plusDays(180));
  }

  @Test
  void beforeTheFirstScanItIsDueSixWeeksAfterTheResection() {
    var answer = about(operated().diseaseStatus(DiseaseStatus.NED, 39)).is(MAINTAIN_NED);
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(40).plusDays(42));
  }

  @Test
  void overdueSurveillanceIsDueToday() {
    var answer =
        about(APatient.withHcc().resected(300, "S7").diseaseStatus(DiseaseStatus.NED, 120))
            .is(MAINTAIN_NED);
    assertThat(answer.answer().nextAssessment()).isEqualTo(APatient.TODAY);
  }

  @Test
  void theComputedStatusStandsBesideTheRecordedOne() {
    assertThat(
            English.of(
                about(
                        operated()
                            .seen("S7", 5, State.ABSENT)
                            .alphaFetoprotein("3", 5)
                            .diseaseStatus(DiseaseStatus.NED, 5))
                    .is(MAINTAIN_NED)
                    .criterion("g3.after-surgery")
                    .text()))
        .contains("Computed: no viable lesion, AFP not raised");
    assertThat(
            English.of(
                about(
                        operated()
                            .seen("S7", 5, State.ABSENT)
                            .alphaFetoprotein("300", 5)
                            .diseaseStatus(DiseaseStatus.NED, 5))
                    .criterion("g3.after-surgery")
                    .text()))
        .contains("AFP at or above 20 ng/mL");
  }

  @Test
  void aResectionPlannedForTomorrowHasNotHappened() {
    about(APatient.candidate().resected(-1, "S7")).is(CANDIDATE_CONVERSION);
  }
}
