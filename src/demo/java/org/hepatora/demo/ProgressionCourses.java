// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.NEXT_LINE;
import static org.hepatora.decision.answer.Disposition.SUPPORTIVE_CARE;

import java.util.List;

/** Courses that drugs no longer hold: the next line, or supportive care. */
final class ProgressionCourses {
  static final Archetype NEW_LESION =
      Archetype.of("progression-new-lesion", NEXT_LINE, 7, ProgressionCourses::newLesion);
  static final Archetype EVERYWHERE =
      Archetype.of("progression-everywhere", NEXT_LINE, 7, ProgressionCourses::everywhere);
  static final Archetype SECOND_LINE =
      Archetype.of("progression-second-line", NEXT_LINE, 5, ProgressionCourses::secondLine);
  static final Archetype DECOMPENSATED =
      Archetype.of("decompensated", SUPPORTIVE_CARE, 6, ProgressionCourses::decompensated);
  static final Archetype COMFORT =
      Archetype.of("supportive-plan", SUPPORTIVE_CARE, 4, ProgressionCourses::comfort);

  private ProgressionCourses() {}

  /** Answered at first, then grew with a new lesion; vignettes.md V08. */
  private static void newLesion(Course course) {
    course.scans(8, 16).treatedWith(Regimen.LEAP_012);
    var tumour =
        course.primary(Site.SEGMENT_8, course.dice.between(80, 96)).longest(66, 86).viable(60, 82);
    course.newLesion(Site.SEGMENT_3, course.dice.between(14, 19));
    course.local("tace", List.of(tumour), 0, 6);
    course.labs.rising(Lab.AFP, course.dice.between(300, 900), 120, course.dice.between(600, 2400));
    course.workUp.none();
  }

  /** Grows at every site. */
  private static void everywhere(Course course) {
    course.scans(6, 12, 18).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    growth(course);
  }

  /** Lenvatinib after atezolizumab and bevacizumab, and growing again. */
  private static void secondLine(Course course) {
    course.scans(6, 12, 18).afterFailing(Regimen.ATEZOLIZUMAB_BEVACIZUMAB, 18);
    course.treatedWith(Regimen.LENVATINIB);
    growth(course);
  }

  private static void growth(Course course) {
    course
        .primary(Site.SEGMENT_7, course.dice.between(60, 88))
        .longest(94, 96, 132)
        .viable(94, 96, 132);
    course
        .target(Site.SEGMENT_2, course.dice.between(28, 40))
        .longest(96, 102, 150)
        .viable(96, 102, 150);
    course.target(Site.LEFT_LUNG, course.dice.between(15, 20)).longest(100, 112, 185);
    course.labs.rising(
        Lab.AFP, course.dice.between(300, 900), 280, course.dice.between(1800, 9000));
    course.workUp.none();
    course.workUp.ecogBefore = 1;
  }

  /** Two lines used up, Child-Pugh C; vignettes.md V10. */
  private static void decompensated(Course course) {
    course.cirrhosis = true;
    course.portalHypertension = true;
    course.scans(6, 12, 18).afterFailing(Regimen.ATEZOLIZUMAB_BEVACIZUMAB, 24);
    course.treatedWith(Regimen.LENVATINIB).lastDose(Drug.LENVATINIB, course.dice.between(4, 8));
    growth(course);
    course.labs.set(Lab.BILIRUBIN, 30, course.dice.between(68, 95));
    course.labs.set(Lab.ALBUMIN, 33, course.dice.between(21, 25));
    course.labs.set(Lab.INR, 125, course.dice.between(240, 270));
    course.workUp.ecog = 3;
    course.workUp.ascites = "moderate-severe";
    course.workUp.encephalopathy = "grade-1-2";
    course.plan = PlanShapes.Plan.SUPPORTIVE;
  }

  /** Progression after regorafenib; patient and team chose comfort. */
  private static void comfort(Course course) {
    course.scans(6, 12, 18).afterFailing(Regimen.SORAFENIB, 20);
    course.treatedWith(Regimen.REGORAFENIB).lastDose(Drug.REGORAFENIB, course.dice.between(4, 9));
    growth(course);
    course.labs.set(Lab.ALBUMIN, 36, course.dice.between(30, 33));
    course.workUp.ecog = 2;
    course.workUp.ascites = "mild";
    course.plan = PlanShapes.Plan.SUPPORTIVE;
  }
}
