// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.NOT_APPLICABLE;

/** People the question is not about. */
final class OtherCourses {
  static final Archetype NOT_HEPATOCELLULAR =
      Archetype.of("colorectal-metastasis", NOT_APPLICABLE, 3, OtherCourses::notHepatocellular);
  static final Archetype DECEASED =
      Archetype.of("deceased", NOT_APPLICABLE, 6, OtherCourses::deceased);

  private OtherCourses() {}

  /** Taken for liver cancer until the biopsy said otherwise. */
  private static void notHepatocellular(Course course) {
    course.diagnosis = "refuted";
    course.otherDiagnosis = "Liver metastases of colorectal carcinoma";
    course.cause = Origin.Cause.NONE;
    course.cirrhosis = false;
    course.scans(8, 16);
    course.nickname = "FOLFOX";
    course.target(Site.SEGMENT_6, course.dice.between(40, 60)).longest(72, 60);
    course.target(Site.SEGMENT_4, course.dice.between(22, 34)).longest(72, 60);
    course.labs.set(Lab.AFP, 3, 3);
    course.workUp.none();
  }

  /** Died of the disease, some weeks or years ago. */
  private static void deceased(Course course) {
    var died = course.today.minusDays(course.dice.between(20, 900));
    course.deceased = died;
    course.today = died.minusDays(course.dice.between(3, 9));
    course.scans(6, 12, 18).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.primary(Site.SEGMENT_7, course.dice.between(70, 90)).longest(98, 110, 150);
    course.target(Site.LEFT_LUNG, course.dice.between(15, 20)).longest(100, 130, 200);
    course.labs.set(Lab.BILIRUBIN, 22, course.dice.between(80, 140));
    course.labs.set(Lab.ALBUMIN, 35, course.dice.between(22, 26));
    course.workUp.none();
    course.workUp.ecog = 4;
    course.workUp.ascites = "moderate-severe";
  }
}
