// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.util.Comparator;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.course.TalentopPopulation;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.gate.SupportiveCare;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugClass;
import org.hepatora.decision.therapy.DrugHolds;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.TherapyHistory;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a plan starts from beside the answer: the treatment so far and the ways still open, as known
 * on one day.
 *
 * @param route the surgeon's judgement as it may be read now; null when it is unknown
 * @param resection the latest dated liver resection; null when there is none
 * @param hepatitisB whether hepatitis B is known to be there
 * @param childPughC whether Child-Pugh class C is reached, which asks for the question of
 *     transplantation
 * @param withinMilan whether the tumour is within the Milan criteria
 * @param holds the drugs that are not given as a routine, and why
 * @param needs what the plan must not forget
 * @param runningDays days since the last infusion for which a drug counts as given now
 * @param invasionUnderTalentopRegimen whether the line is atezolizumab and bevacizumab and the
 *     tumour is known to have invaded a large vessel
 * @param afp AFP now
 * @param gpc3 whether the tumour is known to express GPC3
 */
public record CareSituation(
    TherapyHistory therapy,
    Washout washout,
    @Nullable Verdict route,
    @Nullable Resection resection,
    Truth hepatitisB,
    Truth childPughC,
    Truth withinMilan,
    DrugHolds holds,
    CareNeeds needs,
    int runningDays,
    boolean invasionUnderTalentopRegimen,
    Finding<Amount.Afp> afp,
    Finding<Boolean> gpc3) {

  public static CareSituation of(PatientCase patient, Policy policy) {
    var limits = policy.gates().supportive();
    return new CareSituation(
        patient.course().therapy(),
        patient.course().washout(),
        Route.of(patient).verdict(),
        latestResection(patient),
        hepatitisB(patient),
        patient.childPugh().isAtLeast(limits.childPugh().whole()),
        SupportiveCare.withinMilan(patient),
        DrugHolds.of(
            patient.picture().treatment().adverseEvents(),
            patient.picture().treatment().complications(),
            patient.asOf(),
            policy.therapy()),
        CareNeeds.of(patient),
        policy.plan().running().whole(),
        TalentopPopulation.isInvasionUnderItsRegimen(patient),
        patient.now().afp(),
        patient.now().gpc3());
  }

  /**
   * Whether a drug is given now: recorded as ongoing, or infused within two cycles, and since the
   * latest operation. A drug that is usually given for a time only has to be recorded as ongoing.
   */
  public boolean runs(Drug drug) {
    var dose = therapy.lastDose(drug);
    var last = dose == null ? null : dose.date();
    if (dose == null || last == null) {
      return false;
    }
    boolean lately =
        !drug.isOral()
            && !drug.is(DrugClass.ICI_CTLA4)
            && !last.plusDays(runningDays).isBefore(therapy.asOf());
    var operated = resection == null ? null : resection.date();
    return dose.ongoing() || (lately && (operated == null || last.isAfter(operated)));
  }

  /** Whether a dose of the drug is recorded after that day. */
  public boolean isGivenSince(Drug drug, LocalDate day) {
    var dose = therapy.lastDose(drug);
    var last = dose == null ? null : dose.date();
    return last != null && last.isAfter(day);
  }

  static @Nullable Resection latestResection(PatientCase patient) {
    return patient.picture().treatment().resections().stream()
        .filter(one -> one.date() != null && !one.date().isAfter(patient.asOf()))
        .max(
            Comparator.comparing(
                    Resection::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Resection::source))
        .orElse(null);
  }

  /** A diagnosis counts whatever the antigen is; without one the antigen decides. */
  private static Truth hepatitisB(PatientCase patient) {
    var recorded = patient.has(Kind.HEPATITIS_B);
    if (recorded == Truth.YES) {
      return recorded;
    }
    return patient
        .now()
        .hbsAg()
        .fold(known -> Truth.of(known.value()), missing -> recorded, conflict -> recorded);
  }
}
