// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.HepaticVein;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.Lesion.Vein;
import org.jspecify.annotations.Nullable;

/**
 * A tumour thrombus of the hepatic veins or the inferior vena cava, as its Observation and the
 * sites of the lesions tell it; of several the furthest.
 *
 * @param type how far it reaches; null where there is none
 * @param sources the Observation and the lesions that say so
 */
public record HepaticVeinThrombus(@Nullable HepaticVein type, List<String> sources) {
  public static HepaticVeinThrombus of(PatientCase patient) {
    HepaticVein type = null;
    var sources = new ArrayList<String>();
    if (patient.now().hepaticVeinThrombus() instanceof Finding.Known<HepaticVein> known) {
      type = known.value();
      sources.addAll(known.sources());
    }
    var burden = patient.course().burden();
    var lesions = new ArrayList<>(burden.viableThrombi());
    burden.unknown().stream().filter(course -> course.lesion().isThrombus()).forEach(lesions::add);
    for (LesionCourse course : lesions) {
      var seen = of(course.lesion().vein());
      if (seen != null) {
        type = further(type, seen);
        sources.add(course.lesion().id());
      }
    }
    return new HepaticVeinThrombus(type, List.copyOf(sources));
  }

  private static @Nullable HepaticVein of(@Nullable Vein vein) {
    if (vein == null) {
      return null;
    }
    return switch (vein) {
      case HEPATIC -> HepaticVein.VV2;
      case CAVA -> HepaticVein.VV3;
      case ATRIUM -> HepaticVein.VV3_ATRIUM;
    };
  }

  /** A recorded answer about the atrium is not undone by a site that does not speak of it. */
  private static HepaticVein further(@Nullable HepaticVein one, HepaticVein other) {
    return one == null || other.compareTo(one) > 0 ? other : one;
  }
}
