// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;
import static org.hepatora.decision.answer.Disposition.DEFER;
import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G10 of decision.md 2; intervals of evidence.md 5, preferred values of decision.md G10. */
class DrugsAndToxicityTest {
  /** On atezolizumab, stopped long enough ago, and whatever else a test adds. */
  private static APatient on(String drug, int lastDaysAgo) {
    return APatient.candidate()
        .withoutDrugs()
        .given("atezolizumab", 196, 60)
        .given("lenvatinib", 196, 60)
        .given(drug, 190, lastDaysAgo);
  }

  @ParameterizedTest(name = "{0}: hard {1}, preferred {2}")
  @CsvSource({
    "bevacizumab, 28, 42",
    "ramucirumab, 28, 28",
    "sorafenib, 10, 14",
    "regorafenib, 14, 14",
    "cabozantinib, 21, 28",
    "apatinib, 7, 30",
    "anlotinib, 28, 28",
    "donafenib, 7, 14",
    "pembrolizumab, 14, 21",
    "ipilimumab, 21, 28"
  })
  void eachDrugHasItsInterval(String drug, int hard, int preferred) {
    var early = about(on(drug, hard - 1)).is(DEFER);
    assertThat(early.answer().earliestDate()).isEqualTo(TODAY.plusDays(1));

    var passed = about(on(drug, hard)).is(CANDIDATE_CONVERSION);
    assertThat(passed.answer().earliestDate()).isNull();
    if (preferred > hard) {
      assertThat(passed.answer().preferredDate()).isEqualTo(TODAY.plusDays(preferred - hard));
      passed.cautions("preferred interval");
    }

    var late = about(on(drug, preferred)).is(CANDIDATE_CONVERSION);
    assertThat(late.answer().preferredDate()).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"TACE, 28", "HAIC, 21", "SBRT, 28", "Y90, 90"})
  void eachLocalTherapyHasItsInterval(Modality modality, int hard) {
    var early = about(APatient.candidate().local(modality, hard - 1, "S7")).is(DEFER);
    assertThat(early.answer().earliestDate()).isEqualTo(TODAY.plusDays(1));
    about(APatient.candidate().local(modality, hard, "S7")).is(CANDIDATE_CONVERSION);
  }

  @Test
  void theEarliestDayIsTheLatestOfAll() {
    var answer =
        about(
                APatient.candidate()
                    .withoutDrugs()
                    .given("atezolizumab", 196, 10)
                    .given("bevacizumab", 196, 20))
            .is(DEFER);
    assertThat(answer.answer().earliestDate()).isEqualTo(TODAY.plusDays(8));
    assertThat(answer.answer().preferredDate()).isEqualTo(TODAY.plusDays(22));
  }

  @Test
  void anOpenEndedStatementIsOngoing() {
    var answer =
        about(
                APatient.candidate()
                    .withoutDrugs()
                    .given("atezolizumab", 196, 60)
                    .taking("lenvatinib", 196))
            .is(DEFER)
            .has("g10.washout.lenvatinib", Status.NOT_MET);
    assertThat(English.of(answer.criterion("g10.washout.lenvatinib").text())).contains("ongoing");
    assertThat(answer.answer().earliestDate()).isEqualTo(TODAY.plusDays(7));
  }

  @Test
  void aDrugWithoutAKnownLastDoseIsUnknown() {
    about(APatient.candidate().undated("sorafenib"))
        .is(INSUFFICIENT_DATA)
        .has("g10.washout.sorafenib", Status.UNKNOWN)
        .misses("g10.washout.sorafenib");
  }

  @Test
  void anUnrecognisedAgentHasAnUnknownInterval() {
    about(APatient.candidate().unrecognisedLine("study drug", 90))
        .is(INSUFFICIENT_DATA)
        .has("g10.washout.unrecognised", Status.UNKNOWN)
        .misses("g10.washout.unrecognised");
  }

  @Test
  void aKnownBarrierWinsOverAnUnknown() {
    about(APatient.candidate().undated("sorafenib").ecog(2))
        .is(DEFER)
        .misses("g10.washout.sorafenib");
  }

  @Test
  void anActiveGrade3EventOfAnyCauseWaits() {
    about(APatient.candidate().adverseEvent("hypertension", 3, false))
        .is(DEFER)
        .has("g10.adverse-event", Status.NOT_MET);
    about(APatient.candidate().adverseEvent("hypertension", 3, false, false, false))
        .is(CANDIDATE_CONVERSION)
        .has("g10.adverse-event", Status.MET);
  }

  @Test
  void anActiveImmuneRelatedGrade2WaitsUnlessStableOnReplacement() {
    about(APatient.candidate().adverseEvent("colitis", 2, true)).is(DEFER);
    about(APatient.candidate().adverseEvent("hypothyroidism", 2, true, true, true))
        .is(CANDIDATE_CONVERSION);
    about(APatient.candidate().adverseEvent("diarrhoea", 2, false)).is(CANDIDATE_CONVERSION);
    about(APatient.candidate().adverseEvent("rash", 1, true)).is(CANDIDATE_CONVERSION);
  }

  @ParameterizedTest
  @CsvSource({"Myocarditis", "pneumonitis", "myasthenia gravis"})
  void theseWaitAtAnyGrade(String name) {
    about(APatient.candidate().adverseEvent(name, 1, true)).is(DEFER);
  }

  @Test
  void anActiveEventWithoutAGradeIsUnknown() {
    about(APatient.candidate().adverseEvent("rash", null, true))
        .is(INSUFFICIENT_DATA)
        .misses("g10.adverse-event");
  }

  @Test
  void unrecordedToxicityIsACautionAndNeverMet() {
    about(APatient.candidate())
        .is(CANDIDATE_CONVERSION)
        .has("g10.adverse-event", Status.UNKNOWN)
        .cautions("ask for toxicity");
  }

  @Test
  void moreThanTenMilligramsOfPrednisoneWait() {
    about(APatient.candidate().steroidDose("10")).is(CANDIDATE_CONVERSION);
    about(APatient.candidate().steroidDose("10.1")).is(DEFER).has("g10.steroid", Status.NOT_MET);
  }

  @Test
  void untreatedHighRiskVaricesWaitAndTreatedOnesAreACaution() {
    about(APatient.candidate().varices(VaricesRisk.HIGH_RISK_UNTREATED))
        .is(DEFER)
        .has("g10.varices", Status.NOT_MET);
    about(APatient.candidate().varices(VaricesRisk.HIGH_RISK_TREATED))
        .is(CANDIDATE_CONVERSION)
        .cautions("Varices");
  }

  @Test
  void hepatitisBWithoutAnAntiviralWaits() {
    about(APatient.candidate().hbsAg(true)).is(DEFER).has("g10.antiviral", Status.NOT_MET);
    about(APatient.candidate().hbsAg(true).taking("entecavir", 300))
        .is(CANDIDATE_CONVERSION)
        .has("g10.antiviral", Status.MET);
    about(APatient.candidate().hbsAg(false)).is(CANDIDATE_CONVERSION);
  }

  @Test
  void recordedHepatitisBWithoutAnAntigenIsACaution() {
    about(APatient.candidate().diagnosis(Diagnosis.Kind.HEPATITIS_B, "active", "confirmed"))
        .is(CANDIDATE_CONVERSION)
        .has("g10.antiviral", Status.UNKNOWN)
        .cautions("Hepatitis B is recorded");
  }
}
