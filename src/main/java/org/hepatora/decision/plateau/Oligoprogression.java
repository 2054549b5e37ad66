// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.util.List;
import java.util.Set;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.Progression;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.TimePoint;

/**
 * Progression of one or two lesions only; decision.md 2 (G4), ours. A measured lesion whose
 * behaviour is not known keeps it from being oligoprogression.
 */
final class Oligoprogression {
  private Oligoprogression() {}

  static boolean holds(List<LesionCourse> lesions, ResponseHistory history, BehaviourRules rules) {
    return isGrowthOfTargetsOnly(history) && isLocal(lesions, rules);
  }

  private static boolean isGrowthOfTargetsOnly(ResponseHistory history) {
    var latest = history.latestPoints();
    return latest.stream().anyMatch(TimePoint::isProgression)
        && latest.stream()
            .filter(TimePoint::isProgression)
            .allMatch(point -> point.causes().equals(Set.of(Progression.TARGET_GROWTH)))
        && latest.stream().allMatch(point -> point.newLesions().isEmpty());
  }

  private static boolean isLocal(List<LesionCourse> lesions, BehaviourRules rules) {
    int growing = 0;
    int others = 0;
    for (LesionCourse course : lesions) {
      switch (course.behaviour()) {
        case RESISTANT_PD -> growing++;
        case RESPONDING, INTERMEDIATE -> others++;
        case RESISTANT_SD -> {
          return false;
        }
        case NOT_ASSESSABLE -> {
          if (isMeasured(course) && course.viability() != Viability.NOT_VIABLE) {
            return false;
          }
        }
      }
    }
    return growing >= 1 && growing <= rules.oligoLesions() && others >= 1;
  }

  private static boolean isMeasured(LesionCourse course) {
    return course.baseline() != null || course.current() != null;
  }
}
