// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.CONSIDER;

/** Courses a tumour board has to weigh: nothing forbids surgery, something speaks against it. */
final class BorderlineCourses {
  static final Archetype DURABLE_STABLE =
      Archetype.of("durable-stable-disease", CONSIDER, 3, BorderlineCourses::durableStable);
  static final Archetype OLIGOPROGRESSION =
      Archetype.of("oligoprogression", CONSIDER, 2, BorderlineCourses::oligoprogression);
  static final Archetype FOUR_METASTASES =
      Archetype.of("four-lung-metastases", CONSIDER, 2, BorderlineCourses::fourMetastases)
          .inChina();
  static final Archetype OCCULT =
      Archetype.of("occult-disease", CONSIDER, 2, BorderlineCourses::occult);

  private BorderlineCourses() {}

  /** Eight months of atezolizumab and bevacizumab, smaller by a fifth; vignettes.md V06. */
  private static void durableStable(Course course) {
    course.scans(9, 18, 27, 36).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_8, course.dice.between(86, 108))
            .longest(86, 80, 79, 78)
            .viable(90, 84, 83, 82);
    course.workUp.asaClass = 3;
    course.plan = PlanShapes.Plan.CONVERSION;
    course.surgeonSays("r0-achievable", tumour);
  }

  /** One nodule escapes while the main tumour keeps answering. */
  private static void oligoprogression(Course course) {
    course.scans(9, 18, 27).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB).drugsPaused();
    var main =
        course
            .primary(Site.SEGMENT_7, course.dice.between(70, 85))
            .longest(55, 45, 42)
            .viable(45, 40, 37);
    var escaping =
        course
            .target(Site.SEGMENT_4, course.dice.between(38, 44))
            .longest(75, 70, 138)
            .viable(75, 70, 138);
    course.labs.rising(Lab.AFP, course.dice.between(400, 1800), 30, course.dice.between(90, 160));
    course.surgeonSays("r0-achievable", main, escaping);
  }

  /** The plateau of a candidate, with four small metastases instead of two. */
  private static void fourMetastases(Course course) {
    CytoreductionCourses.lung(course);
    course.nonTarget(Site.LEFT_LUNG, 9).longest(90, 80, 80);
    course.nonTarget(Site.RIGHT_LUNG, 8).longest(90, 80, 80);
  }

  /** Nothing enhances any more and yet the AFP stays high. */
  private static void occult(Course course) {
    course.scans(9, 18, 27, 36).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_6, course.dice.between(60, 80))
            .longest(68, 58, 55, 54)
            .viable(45, 15, 0, 0);
    course.labs.set(Lab.AFP, course.dice.between(900, 2400), course.dice.between(120, 300));
    course.surgeonSays("r0-achievable", tumour);
  }
}
