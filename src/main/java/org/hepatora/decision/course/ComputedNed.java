package org.hepatora.decision.course;

import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.units.Limit;

/**
 * NED as computed from lesions and AFP (ours, evidence.md 3.6): shown beside the recorded status,
 * decides nothing.
 */
public final class ComputedNed {
  private ComputedNed() {}

  public static String of(PatientCase patient, Limit afp) {
    var viability = patient.course().burden().viability();
    if (viability == Viability.VIABLE) {
      return "viable disease";
    }
    var raised =
        AfpStatus.isRaised(
            patient.now().afp(), patient.picture().labs().afp(), patient.asOf(), afp);
    if (raised == Truth.YES) {
      return "no viable lesion, AFP at or above " + afp.words();
    }
    if (viability == Viability.UNKNOWN || raised == Truth.UNKNOWN || !patient.isImagingCurrent()) {
      return "NED unknown";
    }
    return "no viable lesion, AFP not raised; NED once a second scan 28 days apart shows the same"
        + " (ours)";
  }
}
