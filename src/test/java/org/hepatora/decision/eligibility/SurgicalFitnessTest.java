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
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** G9 of decision.md 2. */
class SurgicalFitnessTest {
  @Test
  void ecogUpToOnePassesAndTwoWaits() {
    about(APatient.candidate().ecog(1)).is(CANDIDATE_CONVERSION);
    var answer = about(APatient.candidate().ecog(2)).is(DEFER).has("g9.ecog", Status.NOT_MET);
    assertThat(answer.answer().nextAssessment()).isEqualTo(TODAY.plusDays(28));
  }

  @Test
  void childPughSevenWaitsToBeOptimised() {
    var answer =
        about(APatient.candidate().ascites(Ascites.MILD).albumin("34"))
            .is(DEFER)
            .has("g9.child-pugh", Status.NOT_MET)
            .has("g5.child-pugh", Status.MET);
    assertThat(English.of(answer.answer().summary())).contains("Child-Pugh B7");
    about(APatient.candidate().ascites(Ascites.MILD)).is(CANDIDATE_CONVERSION);
  }

  @Test
  void albiGrade2bPassesWithACaution() {
    // 0.66 log10(20) - 0.085 * 36 = -2.201
    about(APatient.candidate().bilirubin("20").albumin("36"))
        .is(CANDIDATE_CONVERSION)
        .has("g9.malbi", Status.MET)
        .cautions("mALBI grade 2b");
  }

  @Test
  void withCirrhosisFortyPercentOfTheLiverHasToRemain() {
    about(APatient.candidate().futureLiverRemnant("40")).is(CANDIDATE_CONVERSION);
    var answer =
        about(APatient.candidate().futureLiverRemnant("39.9"))
            .is(DEFER)
            .has("g9.flr", Status.NOT_MET);
    assertThat(English.of(answer.criterion("g9.flr").threshold())).contains("40 %", "cirrhosis");
  }

  @Test
  void withoutCirrhosisThirty() {
    var patient = APatient.candidate().diagnosis(Kind.CIRRHOSIS, "active", "refuted");
    about(patient.futureLiverRemnant("30")).is(CANDIDATE_CONVERSION);
    about(patient.futureLiverRemnant("29.9")).is(DEFER);
  }

  @Test
  void unknownCirrhosisCountsAsCirrhosisWithACaution() {
    about(APatient.candidate().without(Kind.CIRRHOSIS).futureLiverRemnant("35"))
        .is(DEFER)
        .cautions("Cirrhosis is neither recorded nor refuted");
    about(APatient.candidate().without(Kind.CIRRHOSIS).futureLiverRemnant("40"))
        .is(CANDIDATE_CONVERSION);
  }

  @Test
  void volumetryCountsForSixtyDays() {
    about(APatient.candidate().futureLiverRemnant("46", 60)).is(CANDIDATE_CONVERSION);
    about(APatient.candidate().futureLiverRemnant("46", 61)).is(INSUFFICIENT_DATA).misses("g9.flr");
  }

  @Test
  void icgRetentionOfThirtyPercentWaits() {
    about(APatient.candidate().icgRetention("29.9")).is(CANDIDATE_CONVERSION);
    about(APatient.candidate().icgRetention("30")).is(DEFER).has("g9.icg", Status.NOT_MET);
  }

  @Test
  void icgNeedNotBeMeasuredAndAnOldOneIsUnknown() {
    about(APatient.candidate()).has("g9.icg", Status.UNKNOWN).cautions("ICG-R15");
    about(APatient.candidate().icgRetention("35", 61))
        .is(CANDIDATE_CONVERSION)
        .has("g9.icg", Status.UNKNOWN);
  }

  @Test
  void asaThreeIsACaution() {
    about(APatient.candidate().asaClass(3)).is(CANDIDATE_CONVERSION).cautions("ASA class 3");
    about(APatient.candidate().asaClass(2)).is(CANDIDATE_CONVERSION).cautionsNothingOf("ASA class");
  }

  @Test
  void plateletsBelowHundredAreACaution() {
    about(APatient.candidate().platelets("99"))
        .is(CANDIDATE_CONVERSION)
        .cautions("portal hypertension");
    about(APatient.candidate().platelets("100")).cautionsNothingOf("Platelets");
  }

  @Test
  void varicesAndPortalHypertensionAreACaution() {
    about(APatient.candidate().varices(VaricesRisk.LOW_RISK))
        .is(CANDIDATE_CONVERSION)
        .has("g9.portal-hypertension", Status.MET)
        .cautions("portal hypertension is recorded");
    about(APatient.candidate().diagnosis(Kind.PORTAL_HYPERTENSION, "active", "confirmed"))
        .is(CANDIDATE_CONVERSION)
        .cautions("portal hypertension is recorded");
    about(APatient.candidate().varices(VaricesRisk.NONE)).has("g9.portal-hypertension", Status.MET);
    about(APatient.candidate()).has("g9.portal-hypertension", Status.UNKNOWN).cautions("Varices");
  }

  @Test
  void everyReasonIsCollected() {
    var answer =
        about(APatient.candidate().ecog(2).futureLiverRemnant("20").icgRetention("35"))
            .is(DEFER)
            .has("g9.ecog", Status.NOT_MET)
            .has("g9.flr", Status.NOT_MET)
            .has("g9.icg", Status.NOT_MET);
    assertThat(English.of(answer.answer().summary())).contains("ECOG performance status 2", "20 %");
  }
}
