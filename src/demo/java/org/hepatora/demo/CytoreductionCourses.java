// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.CANDIDATE_CYTOREDUCTION;

/** Responders on a plateau, or with a resistant primary, who keep little disease elsewhere. */
final class CytoreductionCourses {
  static final Archetype LUNG =
      Archetype.of("plateau-lung", CANDIDATE_CYTOREDUCTION, 3, CytoreductionCourses::lung)
          .inChina();
  static final Archetype RESISTANT_PRIMARY =
      Archetype.of("resistant-primary", CANDIDATE_CYTOREDUCTION, 2, CytoreductionCourses::resistant)
          .inChina();
  static final Archetype NODE =
      Archetype.of("plateau-node", CANDIDATE_CYTOREDUCTION, 2, CytoreductionCourses::node);

  private CytoreductionCourses() {}

  /** Sintilimab and IBI305; the primary stands still, two lung lesions shrink; vignettes.md V02. */
  static void lung(Course course) {
    course.scans(12, 20, 28).treatedWith(Regimen.DOUBLE_DA).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_6, course.dice.between(100, 120))
            .longest(66, 64, 63)
            .viable(60, 58, 57);
    course.target(Site.LEFT_LUNG, course.dice.between(14, 17)).longest(58, 48, 44);
    course.target(Site.RIGHT_LUNG, course.dice.between(11, 13)).longest(58, 50, 48);
    course.plan = PlanShapes.Plan.CYTOREDUCTION;
    course.surgeonSays("cytoreductive-only", tumour);
  }

  /**
   * Camrelizumab and apatinib; everything goes on shrinking but the main tumour; vignettes.md V03.
   */
  private static void resistant(Course course) {
    course.scans(9, 18, 27).treatedWith(Regimen.DOUBLE_AI).drugsPaused();
    var resistant =
        course
            .primary(Site.SEGMENT_8, course.dice.between(48, 54))
            .longest(98, 99, 99)
            .viable(98, 98, 99);
    course
        .target(Site.SEGMENT_3, course.dice.between(76, 90))
        .longest(72, 50, 33)
        .viable(60, 40, 24);
    course.target(Site.LEFT_LUNG, course.dice.between(16, 20)).longest(64, 50, 38);
    course.plan = PlanShapes.Plan.CYTOREDUCTION;
    course.surgeonSays("cytoreductive-only", resistant);
  }

  /** Tremelimumab once and durvalumab; one retroperitoneal node remains. */
  private static void node(Course course) {
    course.scans(8, 16, 24, 32).treatedWith(Regimen.STRIDE).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_4, course.dice.between(95, 115))
            .longest(70, 60, 58, 57)
            .viable(65, 55, 54, 53);
    course.target(Site.NODE, course.dice.between(24, 30)).longest(70, 58, 56, 55);
    course.plan = PlanShapes.Plan.CYTOREDUCTION;
    course.surgeonSays("cytoreductive-only", tumour);
  }
}
