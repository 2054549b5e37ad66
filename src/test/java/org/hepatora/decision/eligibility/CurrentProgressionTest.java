// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.DEFER;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.answer.Disposition.NEXT_LINE;
import static org.hepatora.decision.answer.Disposition.NOT_RECOMMENDED;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.APatient.ago;
import static org.hepatora.decision.eligibility.Asking.about;
import static org.hepatora.decision.eligibility.Asking.on;

import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G4 of decision.md 2. */
class CurrentProgressionTest {
  private static final int[] SCANS = {199, 136, 73, 10};

  /** Everything but the tumour and its drugs as in the candidate. */
  private static APatient fitPatient() {
    return APatient.candidate().withoutImaging().withoutDrugs();
  }

  /** Growth ten days ago under RECIST 1.1 alone, on a checkpoint inhibitor. */
  private static APatient unconfirmed() {
    return onIci()
        .lesion("S7", Kind.PRIMARY)
        .sizes("S7", SCANS, "88", "70", "58", "74")
        .lesion("S2", Kind.INTRAHEPATIC, Lesion.Role.NON_TARGET)
        .sizes("S2", SCANS, "9", "9", "9", "13");
  }

  private static APatient onIci() {
    return fitPatient().given("atezolizumab", 196, 24).given("bevacizumab", 196, 45);
  }

  @Test
  void growthUnderTheOnlyEvaluableCriterionOnAnIciIsUnconfirmed() {
    var answer =
        about(unconfirmed())
            .is(DEFER)
            .has("g4.recist", Status.NOT_MET)
            .has("g4.mrecist", Status.UNKNOWN);
    assertThat(answer.answer().earliestDate()).isEqualTo(ago(10).plusDays(28));
    assertThat(answer.answer().nextAssessment()).isEqualTo(ago(10).plusDays(28));
    answer.cautions(ago(10).plusDays(56).toString());
  }

  @Test
  void withoutAnIciItIsProgressionAtOnce() {
    about(
            fitPatient()
                .given("lenvatinib", 196, 24)
                .local(Modality.TACE, 190, "S7")
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", SCANS, "88", "70", "58", "74"))
        .is(NEXT_LINE);
  }

  @Test
  void growthUnderBothCriteriaIsProgressionAtOnce() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes(
                    "S7",
                    SCANS,
                    new String[] {"88", "70", "58", "74"},
                    new String[] {"88", "60", "50", "65"}))
        .is(NEXT_LINE);
  }

  @Test
  void growthUnderOneWhileTheOtherIsNotIsUnconfirmed() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes(
                    "S7",
                    SCANS,
                    new String[] {"88", "70", "58", "74"},
                    new String[] {"88", "60", "50", "50"}))
        .is(DEFER)
        .has("g4.mrecist", Status.MET);
  }

  @Test
  void aLargeNewLesionIsProgressionUnderMrecistToo() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", SCANS, "84", "54", "52", "53")
                .lesion("new", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("new", 10, "20", null))
        .is(NEXT_LINE);
  }

  @Test
  void twoSmallNewLesionsAreProgressionToo() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", SCANS, "84", "54", "52", "53")
                .lesion("new", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("new", 10, "10", null)
                .lesion("other", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("other", 10, "12", null))
        .is(NEXT_LINE);
  }

  @Test
  void aSingleOneBelowTwentyMillimetresInAResponseIsScannedAgain() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", SCANS, "84", "54", "52", "53")
                .lesion("new", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("new", 10, "19.9", null))
        .is(DEFER)
        .cautions("A single new lesion below 20 mm (house rule)");
  }

  @Test
  void aSmallerNewLesionIsUnconfirmed() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", SCANS, "84", "54", "52", "53")
                .lesion("new", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("new", 10, "9.9", null))
        .is(DEFER);
  }

  @Test
  void furtherGrowthAfterFourWeeksConfirmsAnUnconfirmedProgression() {
    about(
            onIci()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", new int[] {199, 136, 73, 40, 8}, "88", "70", "58", "74", "80"))
        .is(NEXT_LINE);
  }

  private static APatient oligoprogressive() {
    return onIci()
        .lesion("S8", Kind.PRIMARY)
        .sizes("S8", SCANS, "60", "55", "50", "66")
        .lesion("S2", Kind.INTRAHEPATIC)
        .sizes("S2", SCANS, "30", "15", "10", "10")
        .resectability(Verdict.CYTOREDUCTIVE_ONLY, "S8");
  }

  @Test
  void oneGrowingLesionWhileTheRestRespondsIsBorderline() {
    var answer = about(oligoprogressive()).is(CONSIDER).has("g4.progression", Status.NOT_MET);
    assertThat(English.of(answer.criterion("g4.progression").text())).contains("S8");
    assertThat(answer.answer().evidenceGrade()).isEqualTo(Answer.EvidenceGrade.EXPERT_OPINION);
  }

  @Test
  void itStandsThoughRequiredFactsAreUnknownAndListsThem() {
    about(oligoprogressive().without("flr").without("resectability"))
        .is(CONSIDER)
        .misses("g9.flr")
        .misses("g8.route");
  }

  @Test
  void aBarrierOfStageTwoDefersIt() {
    about(oligoprogressive().ecog(2)).is(DEFER);
  }

  @Test
  void aHardStopComesBeforeAnyProvisionalAnswer() {
    about(oligoprogressive().platelets("40")).is(NOT_RECOMMENDED);
  }

  @Test
  void aBarrierThatOnlyBecameTooOldDoesNotLetItStand() {
    about(oligoprogressive().bilirubin("60", 15)).is(INSUFFICIENT_DATA).misses("g5.bilirubin");
    about(oligoprogressive().ecog(2, 29)).is(INSUFFICIENT_DATA).misses("g2.ecog");
    about(oligoprogressive().bilirubin("14", 15)).is(CONSIDER).misses("g5.bilirubin");
  }

  @Test
  void aNewLesionBesideItIsProgression() {
    about(
            oligoprogressive()
                .lesion("new", Kind.INTRAHEPATIC, Lesion.Role.NEW)
                .measured("new", 10, "15", null))
        .is(NEXT_LINE);
  }

  @Test
  void aReScanThatIsDueIsNotWaitedFor() {
    var patient = unconfirmed();
    var due = ago(10).plusDays(28);

    assertThat(English.of(on(due.minusDays(1), patient).answer().summary()))
        .endsWith("not before " + due + ".");
    assertThat(English.of(on(due, patient).answer().summary()))
        .contains("re-scan from " + due)
        .doesNotContain("not before");
  }

  @Test
  void anOpenUnconfirmedProgressionKeepsItsScanValidForEightWeeks() {
    var patient = unconfirmed();
    on(TODAY.plusDays(46), patient).is(DEFER).has("g4.imaging", Status.MET);
    on(TODAY.plusDays(47), patient).has("g4.imaging", Status.UNKNOWN);
  }

  @Test
  void aScanCountsForSixWeeks() {
    var patient =
        onIci().lesion("S7", Kind.PRIMARY).sizes("S7", new int[] {199, 136, 42}, "98", "64", "60");
    about(patient).has("g4.imaging", Status.MET);
    on(TODAY.plusDays(1), patient)
        .is(INSUFFICIENT_DATA)
        .has("g4.imaging", Status.UNKNOWN)
        .has("g4.progression", Status.UNKNOWN)
        .misses("g4.imaging");
  }
}
