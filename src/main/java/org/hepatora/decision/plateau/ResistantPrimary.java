// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.util.List;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** The main liver lesion that resists while others respond; decision.md 3.4, ours. */
final class ResistantPrimary {
  private ResistantPrimary() {}

  static List<LesionCourse> among(
      List<LesionCourse> lesions, ResponseHistory history, BehaviourRules rules) {
    if (history.isProgressing()) {
      return List.of();
    }
    return lesions.stream()
        .filter(lesion -> isLiverNodule(lesion) && lesion.isResistant())
        .filter(lesion -> isLargest(lesion, lesions) || holdsShare(lesion, lesions, rules))
        .filter(lesion -> anotherResponds(lesion, lesions))
        .toList();
  }

  private static boolean isLiverNodule(LesionCourse course) {
    return course.lesion().isIntrahepatic() && !course.lesion().isThrombus();
  }

  private static boolean anotherResponds(LesionCourse one, List<LesionCourse> lesions) {
    return lesions.stream()
        .anyMatch(
            other ->
                !other.lesion().id().equals(one.lesion().id())
                    && other.behaviour() == Behaviour.RESPONDING);
  }

  /** By its whole diameter; not while another liver lesion might be larger. */
  private static boolean isLargest(LesionCourse one, List<LesionCourse> lesions) {
    var size = diameter(one);
    return size != null
        && lesions.stream()
            .filter(ResistantPrimary::isLiverNodule)
            .allMatch(other -> isNoLarger(other, size));
  }

  private static boolean isNoLarger(LesionCourse other, Millimetres than) {
    if (other.viability() == Viability.NOT_VIABLE) {
      return true;
    }
    var size = diameter(other);
    return other.isViable() && size != null && size.compareTo(than) <= 0;
  }

  private static @Nullable Millimetres diameter(LesionCourse course) {
    return course.longest() != null ? course.longest() : course.currentSize();
  }

  /** Of the viable sum, which has to be known; a thrombus without a size is in no sum. */
  private static boolean holdsShare(
      LesionCourse one, List<LesionCourse> lesions, BehaviourRules rules) {
    var sum = Millimetres.ZERO;
    for (LesionCourse course : lesions) {
      var size = course.currentSize();
      if (course.viability() == Viability.UNKNOWN) {
        return false;
      }
      if (!course.isViable() || (size == null && course.lesion().isThrombus())) {
        continue;
      }
      if (size == null) {
        return false;
      }
      sum = sum.plus(size);
    }
    var own = one.currentSize();
    return own != null && own.value().compareTo(sum.value().multiply(rules.primaryShare())) >= 0;
  }
}
