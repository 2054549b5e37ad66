// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.NOT_RECOMMENDED;

import java.util.List;

/** Responders with a hard stop. */
final class StoppedCourses {
  static final Archetype CHILD_PUGH_EIGHT =
      Archetype.of("child-pugh-b8", NOT_RECOMMENDED, 5, StoppedCourses::childPughEight);
  static final Archetype LOW_PLATELETS =
      Archetype.of("platelets-low", NOT_RECOMMENDED, 3, StoppedCourses::lowPlatelets);
  static final Archetype MANY_METASTASES =
      Archetype.of("many-metastases", NOT_RECOMMENDED, 4, StoppedCourses::manyMetastases);
  static final Archetype MESENTERIC_THROMBUS =
      Archetype.of("mesenteric-thrombus", NOT_RECOMMENDED, 2, StoppedCourses::mesenteric);

  private StoppedCourses() {}

  /** The tumour answers, the liver fails; vignettes.md V09. */
  private static void childPughEight(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.cirrhosis = true;
    course.labs.set(Lab.BILIRUBIN, 24, course.dice.between(40, 48));
    course.labs.set(Lab.ALBUMIN, 36, course.dice.between(29, 32));
    course.labs.set(Lab.INR, 118, course.dice.between(130, 148));
    course.workUp.ascites = "mild";
    course.workUp.ecogBefore = 1;
  }

  /** Portal hypertension has eaten the platelets. */
  private static void lowPlatelets(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.DOUBLE_AI);
    course.cirrhosis = true;
    course.portalHypertension = true;
    course.workUp.varices = "high-risk-treated";
    course.labs.set(Lab.PLATELETS, course.dice.between(62, 75), course.dice.between(31, 43));
  }

  /** Seven lung metastases, all of them quiet. */
  private static void manyMetastases(Course course) {
    course.scans(9, 18, 27).treatedWith(Regimen.LEAP_012);
    var tumour =
        course
            .primary(Site.SEGMENT_7, course.dice.between(90, 115))
            .longest(66, 63, 62)
            .viable(60, 57, 56);
    course.target(Site.LEFT_LUNG, course.dice.between(15, 19)).longest(62, 60, 58);
    course.target(Site.RIGHT_LUNG, course.dice.between(13, 16)).longest(62, 60, 58);
    for (int nodule = 0; nodule < 5; nodule++) {
      var side = nodule % 2 == 0 ? Site.LEFT_LUNG : Site.RIGHT_LUNG;
      course.nonTarget(side, course.dice.between(8, 9)).longest(90, 85, 85);
    }
    course.local("tace", List.of(tumour), 0, 6);
    course.surgeonSays("cytoreductive-only", tumour);
  }

  /** The thrombus has reached the superior mesenteric vein, Cheng IV. */
  private static void mesenteric(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.nonTarget(Site.MESENTERIC_VEIN, course.dice.between(22, 28)).longest(96, 92, 92);
    course.workUp.cheng = "IV";
    course.surgeonSays("unresectable");
  }
}
