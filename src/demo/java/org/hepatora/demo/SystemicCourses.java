// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;

import java.util.List;

/** Courses for which more of the same treatment is the answer. */
final class SystemicCourses {
  static final Archetype SHRINKING =
      Archetype.of("still-shrinking", CONTINUE_SYSTEMIC, 9, SystemicCourses::shrinking).inChina();
  static final Archetype DEEP_RESPONSE =
      Archetype.of("deep-response", CONTINUE_SYSTEMIC, 5, SystemicCourses::deepResponse);
  static final Archetype UNRESECTABLE =
      Archetype.of("responding-unresectable", CONTINUE_SYSTEMIC, 7, SystemicCourses::unresectable);
  static final Archetype EARLY =
      Archetype.of("early-stable", CONTINUE_SYSTEMIC, 10, SystemicCourses::early);
  static final Archetype NOT_IMMUNOTHERAPY =
      Archetype.of("lenvatinib-alone", CONTINUE_SYSTEMIC, 5, SystemicCourses::lenvatinibAlone);

  private SystemicCourses() {}

  /** Each scan is better than the last; nothing is resistant. */
  private static void shrinking(Course course) {
    course.scans(9, 18, 27).treatedWith(Regimen.DOUBLE_DA);
    var tumour =
        course
            .primary(Site.SEGMENT_7, course.dice.between(105, 130))
            .longest(82, 67, 54)
            .viable(80, 63, 48);
    course.target(Site.LEFT_LUNG, course.dice.between(18, 22)).longest(82, 66, 52);
    course.plan = PlanShapes.Plan.CYTOREDUCTION;
    course.surgeonSays("cytoreductive-only", tumour);
  }

  /** Scar on the scan, nothing enhances, AFP normal; vignettes.md V05. */
  private static void deepResponse(Course course) {
    course.scans(9, 18, 27, 36, 45).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course
        .primary(Site.SEGMENT_8, course.dice.between(58, 75))
        .longest(68, 60, 57, 55, 55)
        .viable(42, 14, 0, 0, 0);
    course.labs.set(Lab.AFP, course.dice.between(150, 900), course.dice.between(2, 6));
    course.workUp.none();
  }

  /** Both lobes full of answering nodules; no operation reaches them. */
  private static void unresectable(Course course) {
    course.scans(9, 18, 27).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course
        .primary(Site.SEGMENT_5, course.dice.between(70, 90))
        .longest(66, 62, 61)
        .viable(60, 57, 56);
    course
        .target(Site.SEGMENT_2, course.dice.between(48, 60))
        .longest(66, 62, 61)
        .viable(62, 58, 57);
    course
        .nonTarget(Site.SEGMENT_4, course.dice.between(24, 32))
        .longest(70, 66, 65)
        .viable(66, 62, 62);
    course
        .nonTarget(Site.SEGMENT_7, course.dice.between(20, 28))
        .longest(70, 66, 65)
        .viable(66, 62, 62);
    course.surgeonSays("unresectable");
  }

  /** The first scan, a little smaller: too early to say. */
  private static void early(Course course) {
    var regimen = course.dice.pick(List.of(Regimen.ATEZOLIZUMAB_BEVACIZUMAB, Regimen.STRIDE));
    course.scans(8).treatedWith(regimen);
    course.primary(Site.SEGMENT_8, course.dice.between(70, 110)).longest(89).viable(84);
    course.target(Site.SEGMENT_3, course.dice.between(25, 45)).longest(92).viable(88);
    course.labs.set(Lab.AFP, course.dice.between(600, 3000), course.dice.between(200, 500));
    course.workUp.none();
  }

  /** A response to lenvatinib alone, which is no immunotherapy. */
  private static void lenvatinibAlone(Course course) {
    course.scans(8, 16, 24).treatedWith(Regimen.LENVATINIB);
    course
        .primary(Site.SEGMENT_6, course.dice.between(80, 100))
        .longest(66, 63, 62)
        .viable(56, 52, 51);
    course.workUp.none();
  }
}
