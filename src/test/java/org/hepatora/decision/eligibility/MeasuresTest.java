// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.eligibility.APatient.ago;

import java.math.BigDecimal;
import java.util.List;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scores, stages and endpoints beside the answer; expected values worked by hand. */
final class MeasuresTest {
  private static final EligibilityAssessor ASSESSOR = new EligibilityAssessor(Policy.standard());

  @Test
  void thereIsOneOfEachKindInOrder() {
    assertThat(of(APatient.unknown())).extracting(Measure::kind).containsExactly(Kind.values());
  }

  @Test
  void liverScoresFollowFromTheLabs() {
    var patient = APatient.candidate();

    assertThat(observed(patient, Kind.CHILD_PUGH)).isEqualTo(new Observed.Number(5));
    assertThat(observed(patient, Kind.CHILD_PUGH_CLASS))
        .isEqualTo(new Observed.Text(new Term("A")));
    // 0.66 log10(14) - 0.085 x 41 = -2.729
    assertThat(observed(patient, Kind.ALBI)).isEqualTo(quantity("-2.729", "1"));
    assertThat(observed(patient, Kind.MALBI)).isEqualTo(new Observed.Text(new Term("1")));
    // bilirubin and creatinine below 1 mg/dL: 11.2 ln(1.05) + 6.43 = 6.98
    assertThat(observed(patient, Kind.MELD)).isEqualTo(new Observed.Number(7));
  }

  @Test
  void aScoreWithoutAnInputIsUnknownAndSaysWhich() {
    var measure = of(APatient.candidate(), Kind.MELD_NA);

    assertThat(measure.observed()).isNull();
    assertThat(English.of(measure.text())).contains("sodium");
  }

  @Test
  void childPughWithoutAnInputIsARange() {
    var measure = of(APatient.candidate().without("inr"), Kind.CHILD_PUGH);

    assertThat(measure.observed()).isNull();
    assertThat(English.of(measure.text())).contains("5-7", "INR");
  }

  @Test
  void aSingleNoduleOfFiftyNineMillimetresIsStaged() {
    var patient = APatient.candidate();

    assertThat(observed(patient, Kind.BCLC)).isEqualTo(new Observed.Text(new Term("A")));
    assertThat(observed(patient, Kind.CNLC)).isEqualTo(new Observed.Text(new Term("Ib")));
    assertThat(observed(patient, Kind.MILAN)).isEqualTo(new Observed.Text(Sentence.of("value.no")));
    assertThat(observed(patient, Kind.UP_TO_SEVEN))
        .isEqualTo(new Observed.Text(Sentence.of("value.yes")));
  }

  @Test
  void performanceStatusOneMakesItStageC() {
    assertThat(observed(APatient.candidate().ecog(1), Kind.BCLC))
        .isEqualTo(new Observed.Text(new Term("C")));
  }

  @Test
  void stagesThatRemainPossibleAreNamed() {
    var measure = of(APatient.candidate().without("ecog"), Kind.BCLC);

    assertThat(measure.observed()).isNull();
    assertThat(English.of(measure.text())).contains("A, C, D", "ECOG");
  }

  @Test
  void withoutCurrentImagingThereIsNoStage() {
    var patient =
        APatient.withHcc()
            .fit()
            .lesion("S7", Lesion.Kind.PRIMARY)
            .sizes("S7", new int[] {200, 60}, "98", "64");

    assertThat(of(patient, Kind.BCLC).observed()).isNull();
    assertThat(English.of(of(patient, Kind.MILAN).text())).contains("60 days old, limit 42");
  }

  @Test
  void depthAndDurationOfResponseAreThoseOfTheSums() {
    var patient = APatient.candidate();

    // 98 -> 59 mm
    assertThat(observed(patient, Kind.DEPTH_RECIST)).isEqualTo(quantity("-39.8", "%"));
    // 64 mm of 98 is the first partial response, 136 days ago; last seen 10 days ago
    var duration = of(patient, Kind.DURATION_RECIST);
    assertThat(duration.observed()).isEqualTo(quantity("126", "d"));
    assertThat(duration.atLeast()).isTrue();
    assertThat(duration.date()).isEqualTo(ago(10));
    assertThat(of(patient, Kind.DEPTH_MRECIST).observed()).isNull();
  }

  @Test
  void aProgressionEndsTheResponseAndTheProgressionFreeTime() {
    var patient =
        APatient.withHcc()
            .lesion("S7", Lesion.Kind.PRIMARY)
            .sizes("S7", new int[] {199, 136, 73, 10}, "98", "64", "60", "75")
            .given("atezolizumab", 196, 24)
            .given("bevacizumab", 196, 45);

    // 60 -> 75 mm: +25 % and 15 mm above the nadir
    var duration = of(patient, Kind.DURATION_RECIST);
    assertThat(duration.observed()).isEqualTo(quantity("126", "d"));
    assertThat(duration.atLeast()).isFalse();
    var free = of(patient, Kind.PROGRESSION_FREE);
    assertThat(free.observed()).isEqualTo(quantity("186", "d"));
    assertThat(free.atLeast()).isFalse();
    assertThat(observed(patient, Kind.DEPTH_RECIST)).isEqualTo(quantity("-38.8", "%"));
  }

  @Test
  void whoIsNotKnownToHaveDiedIsCountedToTheLastAssessmentOnly() {
    var survival = of(APatient.candidate(), Kind.SURVIVAL);

    assertThat(survival.observed()).isEqualTo(quantity("186", "d"));
    assertThat(survival.atLeast()).isTrue();
  }

  @Test
  void deathEndsSurvivalAndProgressionFreeTime() {
    var patient = APatient.candidate().deceasedOn(ago(4));

    assertThat(of(patient, Kind.SURVIVAL).observed()).isEqualTo(quantity("192", "d"));
    assertThat(of(patient, Kind.SURVIVAL).atLeast()).isFalse();
    assertThat(of(patient, Kind.PROGRESSION_FREE).observed()).isEqualTo(quantity("192", "d"));
  }

  @Test
  void withoutAFirstDoseNothingIsCounted() {
    var patient = APatient.withHcc();

    assertThat(of(patient, Kind.SURVIVAL).observed()).isNull();
    assertThat(English.of(of(patient, Kind.PROGRESSION_FREE).text()))
        .contains("first day is not known");
  }

  @Test
  void recurrenceFreeTimeRunsFromTheOperationThatLeftNoDisease() {
    var free = of(operated().diseaseStatus(DiseaseStatus.NED, 60), Kind.RECURRENCE_FREE);

    assertThat(free.observed()).isEqualTo(quantity("60", "d"));
    assertThat(free.atLeast()).isTrue();
  }

  @Test
  void aLesionSeenAfterNedEndsIt() {
    var patient =
        operated()
            .diseaseStatus(DiseaseStatus.NED, 60)
            .lesion("S2", Lesion.Kind.INTRAHEPATIC, Lesion.Role.NEW)
            .sizes("S2", new int[] {20}, "14");

    var free = of(patient, Kind.RECURRENCE_FREE);
    assertThat(free.observed()).isEqualTo(quantity("100", "d"));
    assertThat(free.atLeast()).isFalse();
  }

  @Test
  void withoutNedThereIsNoRecurrenceFreeTime() {
    assertThat(of(operated(), Kind.RECURRENCE_FREE).observed()).isNull();
  }

  @Test
  void aStatusThatIsNoLongerNedWithoutALesionLeavesItUnknown() {
    var patient =
        operated().diseaseStatus(DiseaseStatus.NED, 60).diseaseStatus(DiseaseStatus.OTHER, 30);

    var free = of(patient, Kind.RECURRENCE_FREE);
    assertThat(free.observed()).isNull();
    assertThat(English.of(free.text())).contains("no longer NED on " + ago(30));
  }

  private static APatient operated() {
    return APatient.withHcc().resected(120);
  }

  private static Observed quantity(String value, String ucum) {
    return new Observed.Quantity(new BigDecimal(value), ucum);
  }

  private static @Nullable Observed observed(APatient patient, Kind kind) {
    return of(patient, kind).observed();
  }

  private static Measure of(APatient patient, Kind kind) {
    return of(patient).get(kind.ordinal());
  }

  private static List<Measure> of(APatient patient) {
    return ASSESSOR.measures(patient.picture(), APatient.TODAY);
  }
}
