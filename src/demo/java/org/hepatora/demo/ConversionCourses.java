// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.CANDIDATE_CONVERSION;

import java.util.List;

/** Responders whose whole disease the surgeon can now remove. */
final class ConversionCourses {
  static final Archetype THROMBUS =
      Archetype.of("portal-vein-thrombus", CANDIDATE_CONVERSION, 3, ConversionCourses::thrombus);
  static final Archetype BILOBAR =
      Archetype.of("bilobar-leap-012", CANDIDATE_CONVERSION, 2, ConversionCourses::bilobar);
  static final Archetype HAIC_TRIPLE =
      Archetype.of("haic-triple", CANDIDATE_CONVERSION, 2, ConversionCourses::haicTriple).inChina();

  private ConversionCourses() {}

  /** A large tumour with a thrombus of the right portal vein, as in TALENTop; vignettes.md V01. */
  private static void thrombus(Course course) {
    course.cirrhosis = true;
    course.workUp.cheng = "II";
    plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    var tumour = course.lesions.get(0);
    var thrombus =
        course.nonTarget(Site.RIGHT_PORTAL_VEIN, course.dice.between(18, 24)).longest(75, 65, 60);
    course.surgeonSays("r0-achievable", tumour, thrombus);
  }

  /**
   * One large liver tumour that shrank by over a third and has stood still since; drugs paused, the
   * surgeon can remove it. Courses with one flaw start from here.
   */
  static void plateauOfOneTumour(Course course, Regimen regimen) {
    course.scans(9, 18, 27).treatedWith(regimen).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_8, course.dice.between(88, 112))
            .longest(65, 62, 61)
            .viable(52, 48, 47);
    course.plan = PlanShapes.Plan.CONVERSION;
    course.surgeonSays("r0-achievable", tumour);
  }

  /** Two lobes, lenvatinib and pembrolizumab with TACE, read by the first scans only. */
  private static void bilobar(Course course) {
    course.scans(8, 16).treatedWith(Regimen.LEAP_012).drugsPaused();
    var right =
        course.primary(Site.SEGMENT_5, course.dice.between(85, 100)).longest(64, 58).viable(56, 50);
    var left =
        course.target(Site.SEGMENT_2, course.dice.between(32, 42)).longest(62, 55).viable(50, 40);
    course.local("tace", List.of(right, left), 0, 6);
    course.plan = PlanShapes.Plan.CONVERSION;
    course.surgeonSays("r0-achievable", right, left);
  }

  /** Arterial FOLFOX with lenvatinib and toripalimab: resectable while still shrinking. */
  private static void haicTriple(Course course) {
    course.scans(6, 12, 18).treatedWith(Regimen.HAIC_TRIPLE).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_7, course.dice.between(100, 125))
            .longest(68, 58, 50)
            .viable(56, 46, 40);
    course.local("haic", List.of(tumour), 0, 3, 6, 9);
    course.plan = PlanShapes.Plan.CONVERSION;
    course.surgeonSays("r0-achievable", tumour);
  }
}
