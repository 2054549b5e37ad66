// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * NED as computed from lesions and AFP (ours, evidence.md 3.6): shown beside the recorded status,
 * decides nothing.
 */
public final class ComputedNed {
  private ComputedNed() {}

  public static Argument of(PatientCase patient, Limit afp) {
    var viability = patient.course().burden().viability();
    if (viability == Viability.VIABLE) {
      return Sentence.of("value.viable-disease");
    }
    var raised =
        AfpStatus.isRaised(
            patient.now().afp(), patient.picture().labs().afp(), patient.asOf(), afp);
    if (raised == Truth.YES) {
      return Sentence.of("who.no-viable-lesion-afp-at-or", afp.words());
    }
    if (viability == Viability.UNKNOWN || raised == Truth.UNKNOWN || !patient.isImagingCurrent()) {
      return Sentence.of("value.ned-unknown");
    }
    return Sentence.of("who.no-viable-lesion-afp-not-raised");
  }
}
