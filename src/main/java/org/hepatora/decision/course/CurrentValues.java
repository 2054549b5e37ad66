// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.liver.LiverPanel;
import org.hepatora.decision.picture.HepaticVein;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.Ascites;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Encephalopathy;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.picture.PatientPicture.VaricesRisk;
import org.hepatora.decision.policy.AgeLimits;
import org.hepatora.decision.units.Amount;

/** The current value of every fact that has one, on one day; decision.md 2. */
public record CurrentValues(
    Finding<Integer> ecog,
    Finding<Amount.Bilirubin> bilirubin,
    Finding<Amount.Albumin> albumin,
    Finding<Amount.Inr> inr,
    Finding<Amount.Creatinine> creatinine,
    Finding<Amount.Sodium> sodium,
    Finding<Amount.Platelets> platelets,
    Finding<Amount.Afp> afp,
    Finding<Boolean> hbsAg,
    Finding<Ascites> ascites,
    Finding<Encephalopathy> encephalopathy,
    Finding<Integer> asaClass,
    Finding<VaricesRisk> varices,
    Finding<Amount.SteroidDose> steroidDose,
    Finding<Resectability> resectability,
    Finding<Amount.Percent> futureLiverRemnant,
    Finding<Amount.Percent> icgRetention,
    Finding<Cheng> portalVeinThrombus,
    Finding<HepaticVein> hepaticVeinThrombus,
    Finding<Boolean> gpc3) {

  public static CurrentValues of(PatientPicture picture, LocalDate asOf, AgeLimits ages) {
    var labs = picture.labs();
    var fitness = picture.fitness();
    var surgery = picture.surgery();
    int labAge = ages.labs().whole();
    int unlimited = ages.unlimited().whole();
    return new CurrentValues(
        fitness.ecog().current(asOf, ages.ecog().whole()),
        labs.bilirubin().current(asOf, labAge),
        labs.albumin().current(asOf, labAge),
        labs.inr().current(asOf, labAge),
        labs.creatinine().current(asOf, labAge),
        labs.sodium().current(asOf, labAge),
        labs.platelets().current(asOf, labAge),
        labs.afp().current(asOf, ages.afp().whole()),
        labs.hbsAgPositive().current(asOf, unlimited),
        fitness.ascites().current(asOf, ages.ascites().whole()),
        fitness.encephalopathy().current(asOf, ages.encephalopathy().whole()),
        fitness.asaClass().current(asOf, unlimited),
        fitness.varices().current(asOf, unlimited),
        fitness.steroidDose().current(asOf, unlimited),
        surgery.resectability().current(asOf, ages.resectability().whole()),
        surgery.futureLiverRemnant().current(asOf, ages.futureLiverRemnant().whole()),
        surgery.icgRetention().current(asOf, ages.icgRetention().whole()),
        surgery.portalVeinThrombus().current(asOf, unlimited),
        surgery.hepaticVeinThrombus().current(asOf, unlimited),
        labs.gpc3Positive().current(asOf, unlimited));
  }

  public LiverPanel liverPanel() {
    return new LiverPanel(bilirubin, albumin, inr, creatinine, sodium, ascites, encephalopathy);
  }
}
