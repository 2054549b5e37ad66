// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;

/**
 * Patients whose window opened years ago, with what became of them: an operation or none, death.
 */
final class FollowedCourses {
  private static final List<Archetype> WINDOWS =
      List.of(
          ConversionCourses.THROMBUS,
          ConversionCourses.BILOBAR,
          CytoreductionCourses.LUNG,
          CytoreductionCourses.RESISTANT_PRIMARY,
          CytoreductionCourses.NODE);

  private FollowedCourses() {}

  /** A course whose answer on the day of the window is that of one of the candidates. */
  static Archetype of(Dice dice) {
    return dice.pick(WINDOWS);
  }

  /** Lets the course end at the window and tells what came after it. */
  static void follow(Course course, PlantedEffect.Fate fate) {
    course.today = fate.window().plusDays(course.labAge);
    course.workUp.ecog = fate.fit() ? 0 : 1;
    course.after = fate;
    if (fate.isDead()) {
      course.deceased = fate.death();
    }
  }
}
