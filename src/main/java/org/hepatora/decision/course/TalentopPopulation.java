// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.therapy.Regimen;

/**
 * The patients the trial TALENTop (NCT04649489) was about, as its registry entry gives them; nobody
 * of whom part of it is unknown.
 */
public final class TalentopPopulation {
  private static final int HIGHEST_ECOG = 1;
  private static final int CHILD_PUGH_B = 7;

  private TalentopPopulation() {}

  /**
   * Atezolizumab and bevacizumab in the first line, no earlier therapy of the tumour, macrovascular
   * invasion short of the right atrium, no spread ever recorded, ECOG 0 to 1, Child-Pugh A.
   */
  public static boolean contains(PatientCase patient) {
    return isFirstLine(patient) && hasInvasionWithoutSpread(patient) && isFit(patient);
  }

  private static boolean isFirstLine(PatientCase patient) {
    var therapy = patient.course().therapy();
    var line = therapy.currentLine();
    return line != null
        && therapy.lines().size() == 1
        && line.regimen() != null
        && line.regimen().code().equals(Regimen.ATEZOLIZUMAB_BEVACIZUMAB)
        && therapy.unrecognised().isEmpty()
        && therapy.local().isEmpty()
        && patient.picture().treatment().resections().isEmpty();
  }

  /** Whether the line is the trial's regimen and invasion of a large vessel was ever recorded. */
  public static boolean isInvasionUnderItsRegimen(PatientCase patient) {
    var line = patient.course().therapy().currentLine();
    return line != null
        && line.regimen() != null
        && line.regimen().code().equals(Regimen.ATEZOLIZUMAB_BEVACIZUMAB)
        && isInvasionRecorded(patient);
  }

  private static boolean hasPortalVeinThrombus(PatientCase patient) {
    return patient.now().portalVeinThrombus() instanceof Finding.Known<Cheng> known
        && known.value() != Cheng.NONE;
  }

  private static boolean isInvasionRecorded(PatientCase patient) {
    return hasPortalVeinThrombus(patient)
        || HepaticVeinThrombus.of(patient).type() != null
        || patient.picture().imaging().lesions().stream().anyMatch(Lesion::isThrombus);
  }

  private static boolean hasInvasionWithoutSpread(PatientCase patient) {
    var lesions = patient.course().burden().lesions().stream().map(LesionCourse::lesion).toList();
    return isInvasionRecorded(patient)
        && !reachesAtrium(patient)
        && lesions.stream().allMatch(lesion -> lesion.isIntrahepatic() || lesion.isThrombus());
  }

  /**
   * The trial left out a thrombus in the right atrium; one that may be there is in no part known.
   */
  private static boolean reachesAtrium(PatientCase patient) {
    var type = HepaticVeinThrombus.of(patient).type();
    return type != null && type.inAtrium() != Truth.NO;
  }

  private static boolean isFit(PatientCase patient) {
    return patient.now().ecog() instanceof Finding.Known<Integer> ecog
        && ecog.value() <= HIGHEST_ECOG
        && patient.childPugh().isAtLeast(CHILD_PUGH_B) == Truth.NO;
  }
}
