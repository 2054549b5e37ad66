// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.staging.Extent;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** The extent of the viable disease, as the stages read it. */
public final class Extents {
  private Extents() {}

  public static Extent of(PatientCase patient) {
    var burden = patient.course().burden();
    return new Extent(
        burden.viableLiverNodules().stream()
            .map(nodule -> new Extent.Nodule(wholeSize(patient, nodule)))
            .toList(),
        macrovascularInvasion(patient),
        extrahepatic(burden),
        patient.childPugh(),
        patient.now().ecog());
  }

  /** A viable thrombus, or a recorded Cheng or Vv type; unknown while a lesion's state is. */
  static Truth macrovascularInvasion(PatientCase patient) {
    var burden = patient.course().burden();
    boolean typed =
        patient.now().portalVeinThrombus() instanceof Finding.Known<Cheng> known
            && known.value() != Cheng.NONE;
    if (!burden.viableThrombi().isEmpty()
        || typed
        || HepaticVeinThrombus.of(patient).type() != null) {
      return Truth.YES;
    }
    return burden.unknown().stream().anyMatch(course -> course.lesion().isThrombus())
        ? Truth.UNKNOWN
        : Truth.NO;
  }

  private static Truth extrahepatic(TumourBurden burden) {
    if (!burden.viableExtrahepatic().isEmpty()) {
      return Truth.YES;
    }
    return burden.viableAtUnknownSite().isEmpty() && burden.unknown().isEmpty()
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  private static @Nullable Millimetres wholeSize(PatientCase patient, LesionCourse nodule) {
    for (LesionHistory history : patient.course().response().lesions()) {
      var latest = history.latest();
      if (latest != null && history.lesion().id().equals(nodule.lesion().id())) {
        return latest.size();
      }
    }
    return null;
  }
}
