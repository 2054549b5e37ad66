// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.eligibility.APatient.TODAY;
import static org.hepatora.decision.eligibility.Asking.about;

import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** The fifteen patients of vignettes.md. Expected answers are those of the two pages. */
class VignettesTest {
  /** Weeks 0, 9, 18 and 27; the last scan is ten days old. */
  private static final int[] NINE_WEEKLY = {199, 136, 73, 10};

  @Test
  void v01ResponderOnPlateauWithVascularInvasionIsPresentedForConversion() {
    var answer =
        about(
            APatient.candidate()
                .lesion("PVTT", Kind.VASCULAR_THROMBUS, Role.NON_TARGET)
                .seen("PVTT", 199, State.PRESENT)
                .seen("PVTT", 10, State.PRESENT)
                .resectability(Verdict.R0_ACHIEVABLE, "S7", "PVTT")
                .portalVeinThrombus(Cheng.II)
                .alphaFetoprotein("1200", 199)
                .alphaFetoprotein("35", 10)
                .hbsAg(true)
                .taking("entecavir", 400)
                .icgRetention("8"));

    answer.is(Disposition.CANDIDATE_CONVERSION).has("g8.plateau", Status.MET);
    assertThat(English.of(answer.criterion("g8.plateau").text())).contains("126 d");
    assertThat(answer.answer().evidenceGrade()).isEqualTo(EvidenceGrade.MODERATE);
    assertThat(answer.answer().missing()).isEmpty();
  }

  @Test
  void v02PrimaryWithTwoLungMetastasesIsPresentedForCytoreduction() {
    int[] scans = {203, 119, 63, 7};
    var answer =
        about(
            APatient.withHcc()
                .diagnosis(Diagnosis.Kind.CIRRHOSIS, "inactive", "refuted")
                .female()
                .lesion("primary", Kind.PRIMARY)
                .sizes("primary", new int[] {203, 119, 63}, "110", "75", "74")
                .measured("primary", 7, "74", "52")
                .lesion("lung1", Kind.DISTANT)
                .sizes("lung1", scans, "14", "9", "6", "5")
                .lesion("lung2", Kind.DISTANT)
                .sizes("lung2", scans, "11", "7", "5", "5")
                .given("sintilimab", 200, 40)
                .given("IBI305", 200, 40)
                .fit()
                .ecog(1)
                .alphaFetoprotein("4", 100)
                .resectability(Verdict.CYTOREDUCTIVE_ONLY, "primary")
                .futureLiverRemnant("52"));

    answer
        .is(Disposition.CANDIDATE_CYTOREDUCTION)
        .has("g6.response.recist", Status.MET)
        .has("g8.plateau", Status.MET)
        .cautions("bevacizumab")
        .cautions("Evidence: very low");
    assertThat(English.of(answer.criterion("g8.plateau").text())).contains("112 d");
    assertThat(answer.answer().preferredDate()).isEqualTo(TODAY.plusDays(2));
    assertThat(answer.answer().evidenceGrade()).isEqualTo(EvidenceGrade.VERY_LOW);
  }

  @Test
  void v03ResistantPrimaryAmongRespondersIsPresentedForCytoreduction() {
    var answer =
        about(
            APatient.withHcc()
                .diagnosis(Diagnosis.Kind.CIRRHOSIS, "active", "confirmed")
                .lesion("S8", Kind.PRIMARY)
                .sizes("S8", NINE_WEEKLY, "40", "38", "41", "46")
                .lesion("S5", Kind.INTRAHEPATIC)
                .sizes("S5", NINE_WEEKLY, "70", "38", "30", "28")
                .lesion("node", Kind.LYMPH_NODE, Role.TARGET, Organ.LYMPH_NODE, true)
                .sizes("node", NINE_WEEKLY, "24", "14", "12", "11")
                .given("camrelizumab", 196, 21)
                .given("apatinib", 196, 31)
                .fit()
                .bilirubin("16")
                .albumin("39")
                .inr("1.1")
                .creatinine("80")
                .platelets("150")
                .resectability(Verdict.CYTOREDUCTIVE_ONLY, "S8")
                .futureLiverRemnant("44"));

    answer
        .is(Disposition.CANDIDATE_CYTOREDUCTION)
        .has("g4.progression", Status.MET)
        .has("g8.resistant-primary", Status.MET);
    assertThat(English.of(answer.criterion("g8.resistant-primary").text())).contains("S8");
  }

  @Test
  void v04SmallResidualNodulesGoToLocalTherapyFirst() {
    var patient =
        APatient.withHcc()
            .lesion("A", Kind.PRIMARY)
            .sizes(
                "A",
                NINE_WEEKLY,
                new String[] {"42", "32", "30", "30"},
                new String[] {"42", "22", "16", "14"})
            .lesion("B", Kind.INTRAHEPATIC)
            .sizes(
                "B",
                NINE_WEEKLY,
                new String[] {"36", "28", "27", "26"},
                new String[] {"36", "18", "12", "11"});
    for (var nodule : new String[] {"C", "D", "E"}) {
      patient
          .lesion(nodule, Kind.INTRAHEPATIC, Role.NON_TARGET)
          .measured(nodule, 199, "15", "15")
          .measured(nodule, 10, "12", "0");
    }
    var answer =
        about(
            patient
                .given("atezolizumab", 196, 30)
                .given("bevacizumab", 196, 45)
                .albumin("34")
                .bilirubin("21")
                .platelets("88")
                .varices(VaricesRisk.LOW_RISK)
                .icgRetention("22"));

    answer
        .is(Disposition.LOCOREGIONAL_NED)
        .has("g6.response.recist", Status.NOT_MET)
        .has("g6.response.mrecist", Status.MET)
        .has("g7.small-residual", Status.NOT_MET)
        .cautions("Reduced liver function")
        .cautions("Platelets 88")
        .cautions("Varices");
  }

  @Test
  void v05DeepCompleteResponseHasNoTarget() {
    about(
            APatient.withHcc()
                .lesion("S4", Kind.PRIMARY)
                .sizes(
                    "S4",
                    new int[] {340, 250, 130, 10},
                    new String[] {"65", "44", "38", "36"},
                    new String[] {"65", "20", "0", "0"})
                .given("atezolizumab", 335, 20)
                .given("bevacizumab", 335, 20)
                .fit()
                .alphaFetoprotein("3", 10))
        .is(Disposition.CONTINUE_SYSTEMIC)
        .has("g7.target", Status.NOT_MET)
        .cautions("drug-off");
  }

  @Test
  void v06DurableStableDiseaseIsBorderline() {
    var answer =
        about(
            APatient.withHcc()
                .diagnosis(Diagnosis.Kind.CIRRHOSIS, "inactive", "refuted")
                .lesion("mass", Kind.PRIMARY)
                .sizes("mass", new int[] {260, 180, 90, 10}, "92", "76", "74", "73")
                .given("atezolizumab", 250, 50)
                .given("bevacizumab", 250, 50)
                .ecog(1)
                .bilirubin("15")
                .albumin("38")
                .inr("1.0")
                .ascites(Ascites.NONE)
                .encephalopathy(Encephalopathy.NONE)
                .asaClass(3)
                .resectability(Verdict.R0_ACHIEVABLE, "mass")
                .futureLiverRemnant("50"));

    answer
        .is(Disposition.CONSIDER)
        .has("g6.durable-stability", Status.MET)
        .cautions("16.7 %")
        .cautions("ASA class 3");
    assertThat(answer.missingIds()).contains("g5.creatinine", "g5.platelets");
  }

  @Test
  void v07EarlyConversionWaitsForTheWashoutOfBevacizumab() {
    var answer =
        about(
            APatient.withHcc()
                .lesion("S6", Kind.PRIMARY)
                .sizes("S6", new int[] {66, 10}, "115", "78")
                .given("atezolizumab", 62, 20)
                .given("bevacizumab", 62, 20)
                .local(Modality.TACE, 30, "S6")
                .fit()
                .bilirubin("13")
                .albumin("40")
                .resectability(Verdict.R0_ACHIEVABLE, "S6")
                .futureLiverRemnant("48"));

    answer
        .is(Disposition.DEFER)
        .has("g10.washout.bevacizumab", Status.NOT_MET)
        .has("g10.washout.tace", Status.MET)
        .cautions("confirmatory scan");
    assertThat(answer.answer().earliestDate()).isEqualTo(TODAY.plusDays(8));
    assertThat(answer.answer().preferredDate()).isEqualTo(TODAY.plusDays(22));
  }

  @Test
  void v08GrowthAndALargeNewLesionIsProgression() {
    about(
            APatient.withHcc()
                .lesion("S2", Kind.PRIMARY)
                .sizes("S2", new int[] {136, 73, 10}, "88", "58", "74")
                .lesion("new", Kind.INTRAHEPATIC, Role.NEW)
                .measured("new", 10, "15", "15")
                .given("lenvatinib", 130, 12)
                .given("pembrolizumab", 130, 30)
                .local(Modality.TACE, 120, "S2")
                .fit()
                .ecog(1))
        .is(Disposition.NEXT_LINE);
  }

  @Test
  void v09ChildPughEightIsAHardStop() {
    about(
            APatient.withHcc()
                .lesion("S7", Kind.PRIMARY)
                .sizes("S7", NINE_WEEKLY, "120", "80", "78", "77")
                .given("atezolizumab", 196, 30)
                .given("bevacizumab", 196, 45)
                .fit()
                .bilirubin("46")
                .albumin("30")
                .inr("1.4")
                .ascites(Ascites.MILD))
        .is(Disposition.NOT_RECOMMENDED)
        .has("g5.child-pugh", Status.NOT_MET)
        .has("g5.bilirubin", Status.NOT_MET)
        .cautions("correctable");
  }

  @Test
  void v10Ecog3AndChildPughCGoToSupportiveCareHoweverLittleElseIsKnown() {
    var answer =
        about(
            APatient.withHcc()
                .ecog(3)
                .bilirubin("78")
                .albumin("24")
                .inr("2.4")
                .ascites(Ascites.MODERATE_SEVERE)
                .encephalopathy(Encephalopathy.GRADE_1_2));

    answer.is(Disposition.SUPPORTIVE_CARE).cautions("palliative referral");
    assertThat(English.of(answer.criterion("g2.child-pugh").text())).contains("C14");
  }

  @Test
  void v11AShortRemnantIsAugmentedFirstWithCirrhosisOnly() {
    var patient =
        APatient.candidate()
            .withoutImaging()
            .lesion("S5", Kind.PRIMARY)
            .sizes("S5", NINE_WEEKLY, "105", "70", "66", "65")
            .withoutDrugs()
            .given("atezolizumab", 196, 50)
            .given("bevacizumab", 196, 50)
            .resectability(Verdict.R0_ACHIEVABLE, "S5")
            .futureLiverRemnant("33")
            .icgRetention("12");

    var answer = about(patient).is(Disposition.DEFER).has("g9.flr", Status.NOT_MET);
    assertThat(answer.answer().nextAssessment()).isEqualTo(TODAY.plusDays(28));
    assertThat(answer.answer().earliestDate()).isNull();

    about(patient.diagnosis(Diagnosis.Kind.CIRRHOSIS, "inactive", "refuted"))
        .is(Disposition.CANDIDATE_CONVERSION);
  }

  @Test
  void v12ActiveImmuneHepatitisAndSteroidWait() {
    about(
            APatient.candidate()
                .withoutImaging()
                .lesion("S5", Kind.PRIMARY)
                .sizes("S5", NINE_WEEKLY, "90", "60", "57", "57")
                .withoutDrugs()
                .given("atezolizumab", 196, 60)
                .given("bevacizumab", 196, 60)
                .resectability(Verdict.R0_ACHIEVABLE, "S5")
                .albumin("36")
                .bilirubin("30")
                .inr("1.1")
                .creatinine("75")
                .adverseEvent("immune-mediated hepatitis", 3, true)
                .steroidDose("40"))
        .is(Disposition.DEFER)
        .has("g10.adverse-event", Status.NOT_MET)
        .has("g10.steroid", Status.NOT_MET);
  }

  @Test
  void v13AnUndocumentedResponseIsNotEnough() {
    var answer =
        about(
            APatient.withHcc()
                .reported(null, Category.PR, 10)
                .given("double-Ai", 100, 40)
                .albumin("38", 40));

    answer.is(Disposition.INSUFFICIENT_DATA).cautions("names no criteria");
    assertThat(answer.missingIds())
        .contains("g2.ecog", "g5.albumin", "g6.baseline", "g8.route", "g9.flr");
    assertThat(answer.missing("g5.albumin")).contains("40 days old", "14 days");
    assertThat(English.of(answer.criterion("g6.regimen").text()))
        .containsIgnoringCase("camrelizumab + apatinib");
  }

  @Test
  void v14ASmallNewLesionIsUnconfirmedProgression() {
    var answer =
        about(
            APatient.withHcc()
                .lesion("S3", Kind.PRIMARY)
                .sizes("S3", NINE_WEEKLY, "84", "54", "52", "53")
                .lesion("new", Kind.INTRAHEPATIC, Role.NEW)
                .measured("new", 10, "8", null)
                .given("atezolizumab", 196, 30)
                .given("bevacizumab", 196, 50)
                .fit()
                .albumin("39")
                .bilirubin("13.68")
                .alphaFetoprotein("60", 199)
                .alphaFetoprotein("30.25", 73)
                .alphaFetoprotein("22", 10)
                .resectability(Verdict.R0_ACHIEVABLE, "S3", "new")
                .futureLiverRemnant("48"));

    answer.is(Disposition.DEFER).has("g4.recist", Status.NOT_MET);
    assertThat(English.of(answer.criterion("g5.malbi").text())).contains("2a");
    assertThat(answer.answer().earliestDate()).isEqualTo(TODAY.plusDays(18));
    assertThat(English.of(answer.answer().cautions()))
        .anyMatch(text -> text.contains(TODAY.plusDays(46).toString()));
  }

  @Test
  void v15WithoutSystemicTherapyThereIsNoResponseToJudge() {
    var answer =
        about(
            APatient.withHcc()
                .lesion("mass", Kind.PRIMARY)
                .measured("mass", 10, "128", "128")
                .portalVeinThrombus(Cheng.III)
                .hbsAg(true)
                .taking("tenofovir", 400)
                .alphaFetoprotein("538.25", 10)
                .ecog(1)
                .albumin("28.1")
                .bilirubin("10.602")
                .inr("1.45")
                .platelets("153"));

    answer.is(Disposition.INSUFFICIENT_DATA).cautions("Cheng type III");
    assertThat(answer.missingIds())
        .contains("g5.ascites", "g5.encephalopathy", "g5.creatinine", "g6.regimen");
    assertThat(English.of(answer.criterion("g5.child-pugh").text())).contains("6-10");
  }
}
