// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;

/**
 * The kinds of course in the cohort. The first patients are a tour through all of them, each answer
 * twice within two dozen; after it they come as often as in a clinic.
 */
final class Archetypes {
  static final List<Archetype> TOUR =
      List.of(
          ConversionCourses.THROMBUS,
          CytoreductionCourses.LUNG,
          SystemicCourses.SHRINKING,
          DeferredCourses.WASHOUT,
          ProgressionCourses.NEW_LESION,
          BorderlineCourses.DURABLE_STABLE,
          UnknownCourses.NO_WORK_UP,
          ResidualCourses.CONVERTED,
          ResidualCourses.SMALL_NODULES,
          StoppedCourses.CHILD_PUGH_EIGHT,
          ProgressionCourses.DECOMPENSATED,
          OtherCourses.NOT_HEPATOCELLULAR,
          ConversionCourses.BILOBAR,
          CytoreductionCourses.RESISTANT_PRIMARY,
          SystemicCourses.DEEP_RESPONSE,
          DeferredCourses.REMNANT,
          ProgressionCourses.EVERYWHERE,
          BorderlineCourses.OLIGOPROGRESSION,
          UnknownCourses.BARE_REPORT,
          ResidualCourses.CYTOREDUCED,
          ResidualCourses.ONE_NODULE,
          StoppedCourses.LOW_PLATELETS,
          ProgressionCourses.COMFORT,
          OtherCourses.DECEASED,
          ConversionCourses.HAIC_TRIPLE,
          CytoreductionCourses.NODE,
          DeferredCourses.HEPATITIS,
          DeferredCourses.FRAIL,
          DeferredCourses.UNCONFIRMED,
          BorderlineCourses.FOUR_METASTASES,
          BorderlineCourses.OCCULT,
          UnknownCourses.NOT_TREATED,
          StoppedCourses.MANY_METASTASES,
          SystemicCourses.EARLY,
          SystemicCourses.UNRESECTABLE,
          ProgressionCourses.SECOND_LINE,
          DeferredCourses.VARICES,
          DeferredCourses.NO_ANTIVIRAL,
          DeferredCourses.CHILD_PUGH_SEVEN,
          UnknownCourses.UNREADABLE,
          UnknownCourses.NO_INR,
          StoppedCourses.MESENTERIC_THROMBUS,
          SystemicCourses.NOT_IMMUNOTHERAPY);

  private static final int WEIGHTS = TOUR.stream().mapToInt(Archetype::weight).sum();

  private Archetypes() {}

  /** The archetype of patient {@code number}, counted from 1. */
  static Archetype of(int number, Dice dice) {
    if (number <= TOUR.size()) {
      return TOUR.get(number - 1);
    }
    int drawn = dice.between(1, WEIGHTS);
    for (Archetype archetype : TOUR) {
      drawn -= archetype.weight();
      if (drawn <= 0) {
        return archetype;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }
}
