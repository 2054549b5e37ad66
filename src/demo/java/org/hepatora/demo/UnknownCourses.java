// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.INSUFFICIENT_DATA;

/** Courses whose answer waits for a fact. */
final class UnknownCourses {
  static final Archetype NO_WORK_UP =
      Archetype.of("no-surgical-work-up", INSUFFICIENT_DATA, 6, UnknownCourses::noWorkUp);
  static final Archetype BARE_REPORT =
      Archetype.of("report-without-criteria", INSUFFICIENT_DATA, 3, UnknownCourses::bareReport)
          .inChina();
  static final Archetype NOT_TREATED =
      Archetype.of("not-yet-treated", INSUFFICIENT_DATA, 5, UnknownCourses::notTreated);
  static final Archetype UNREADABLE =
      Archetype.of("bilirubin-unreadable", INSUFFICIENT_DATA, 1, UnknownCourses::unreadable);
  static final Archetype NO_INR =
      Archetype.of("no-coagulation", INSUFFICIENT_DATA, 2, UnknownCourses::noInr);

  private UnknownCourses() {}

  /** A responder no surgeon has seen yet. */
  private static void noWorkUp(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.workUp.none();
    course.workUp.ecog = null;
  }

  /** "PR", says the letter, after "double-Ai", and nothing more; vignettes.md V13. */
  private static void bareReport(Course course) {
    course.scans(9, 18, 27);
    course.nickname = "double-Ai";
    course.bareReport = true;
    course.primary(Site.SEGMENT_7, 80);
    course.workUp.none();
    course.workUp.ecog = null;
  }

  /** A left tumour with a main portal vein thrombus, nothing begun; vignettes.md V15. */
  private static void notTreated(Course course) {
    course.cause = Origin.Cause.HEPATITIS_B;
    course.scans();
    course.primary(Site.SEGMENT_4, course.dice.between(105, 135));
    course.nonTarget(Site.MAIN_PORTAL_VEIN, course.dice.between(20, 26));
    course.workUp.none();
    course.workUp.cheng = "III";
    course.workUp.ascites = null;
    course.workUp.encephalopathy = null;
    course.labs.set(Lab.ALBUMIN, 32, course.dice.between(30, 33));
    course.labs.set(Lab.AFP, course.dice.between(400, 900), course.dice.between(420, 950));
  }

  /** A candidate, had the laboratory written the unit of the bilirubin. */
  private static void unreadable(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.unreadable = Lab.BILIRUBIN;
  }

  /** A candidate whose coagulation was never tested. */
  private static void noInr(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.labs.notDone(Lab.INR);
  }
}
