// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.util.List;
import org.hepatora.decision.response.ResponseHistory;

/**
 * What is left of the tumour and where; decision.md 3.4.
 *
 * @param lesions every lesion of the current line, in order of reference
 * @param resistantPrimaries resistant liver lesions that are the largest or hold at least half of
 *     the viable sum, while another lesion responds and the whole is not PD; unknown sizes make
 *     none
 * @param oligoprogression PD by growth of targets only, in one or two lesions, every other measured
 *     lesion responding or intermediate
 */
public record TumourBurden(
    List<LesionCourse> lesions, List<LesionCourse> resistantPrimaries, boolean oligoprogression) {
  public TumourBurden {
    lesions = List.copyOf(lesions);
    resistantPrimaries = List.copyOf(resistantPrimaries);
  }

  /** The burden on the day the history was assessed for. */
  public static TumourBurden of(
      ResponseHistory history, List<Removal> removals, BehaviourRules rules) {
    var lesions = LesionBehaviour.of(history, removals, rules);
    return new TumourBurden(
        lesions,
        ResistantPrimary.among(lesions, history, rules),
        Oligoprogression.holds(lesions, history, rules));
  }

  /**
   * Whether any viable disease is left: VIABLE when one lesion is, UNKNOWN when none is known to be
   * but one is unknown or no lesion was ever read, else NOT_VIABLE.
   */
  public LesionCourse.Viability viability() {
    if (lesions.stream().anyMatch(LesionCourse::isViable)) {
      return LesionCourse.Viability.VIABLE;
    }
    return lesions.isEmpty() || !unknown().isEmpty()
        ? LesionCourse.Viability.UNKNOWN
        : LesionCourse.Viability.NOT_VIABLE;
  }

  /** Viable lesions, wherever they are. */
  public List<LesionCourse> viable() {
    return lesions.stream().filter(LesionCourse::isViable).toList();
  }

  /** Lesions of which it is not known whether they are viable. */
  public List<LesionCourse> unknown() {
    return lesions.stream()
        .filter(course -> course.viability() == LesionCourse.Viability.UNKNOWN)
        .toList();
  }

  /** Viable nodules in the liver; a vascular thrombus is none. */
  public List<LesionCourse> viableLiverNodules() {
    return viable().stream()
        .filter(course -> course.lesion().isIntrahepatic() && !course.lesion().isThrombus())
        .toList();
  }

  /** Viable vascular tumour thrombi. */
  public List<LesionCourse> viableThrombi() {
    return viable().stream().filter(course -> course.lesion().isThrombus()).toList();
  }

  /** Viable lesions known to be outside the liver; a vascular thrombus is none. */
  public List<LesionCourse> viableExtrahepatic() {
    return viable().stream().filter(course -> isExtrahepatic(course)).toList();
  }

  /** Viable lesions whose site is not known. */
  public List<LesionCourse> viableAtUnknownSite() {
    return viable().stream().filter(course -> course.lesion().isSiteUnknown()).toList();
  }

  private static boolean isExtrahepatic(LesionCourse course) {
    var lesion = course.lesion();
    return !lesion.isIntrahepatic() && !lesion.isThrombus() && !lesion.isSiteUnknown();
  }
}
