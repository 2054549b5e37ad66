// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.LOCOREGIONAL_NED;
import static org.hepatora.decision.answer.Disposition.MAINTAIN_NED;

import java.util.List;

/** Courses near or at no evidence of disease: after surgery, or a needle away from it. */
final class ResidualCourses {
  static final Archetype CONVERTED =
      Archetype.of("resected-after-conversion", MAINTAIN_NED, 5, ResidualCourses::converted);
  static final Archetype CYTOREDUCED =
      Archetype.of("resected-then-lungs-clear", MAINTAIN_NED, 2, ResidualCourses::cytoreduced)
          .inChina();
  static final Archetype SMALL_NODULES =
      Archetype.of("small-residual-nodules", LOCOREGIONAL_NED, 5, ResidualCourses::smallNodules);
  static final Archetype ONE_NODULE =
      Archetype.of("one-residual-nodule", LOCOREGIONAL_NED, 4, ResidualCourses::oneNodule);

  private ResidualCourses() {}

  /** Resected with clear margins half a year after the first dose, no disease since. */
  private static void converted(Course course) {
    course.scans(9, 18, 32, 44).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    var tumour =
        course
            .primary(Site.SEGMENT_6, course.dice.between(70, 100))
            .longest(64, 60, 0, 0)
            .viable(50, 40, 0, 0);
    var approach = course.dice.chance(60) ? "laparoscopic" : "open";
    course.operatedInWeek(
        24,
        new TreatmentShapes.Resection("curative-conversion", approach, "R0", "I"),
        course.dice.between(0, 10),
        tumour);
    course.plan = PlanShapes.Plan.CONVERSION;
    course.workUp.none();
  }

  /** The primary removed on a plateau; the lung lesions vanished under the same drugs. */
  private static void cytoreduced(Course course) {
    course.scans(9, 18, 33, 46).treatedWith(Regimen.DOUBLE_DA);
    var tumour =
        course
            .primary(Site.SEGMENT_5, course.dice.between(80, 110))
            .longest(66, 63, 0, 0)
            .viable(58, 55, 0, 0);
    course.target(Site.LEFT_LUNG, course.dice.between(13, 17)).longest(60, 45, 0, 0);
    course.operatedInWeek(
        25,
        new TreatmentShapes.Resection("cytoreductive", "robotic", "R0", "II"),
        course.dice.between(30, 60),
        tumour);
    course.plan = PlanShapes.Plan.CYTOREDUCTION;
    course.workUp.none();
  }

  /** Beyond up-to-seven; two small viable remainders in a worn liver; vignettes.md V04. */
  private static void smallNodules(Course course) {
    course.cirrhosis = true;
    course.portalHypertension = true;
    course.scans(9, 18, 27).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course
        .primary(Site.SEGMENT_8, course.dice.between(40, 46))
        .longest(80, 76, 74)
        .viable(48, 38, 33);
    course
        .target(Site.SEGMENT_6, course.dice.between(34, 38))
        .longest(80, 76, 74)
        .viable(50, 38, 30);
    course
        .nonTarget(Site.SEGMENT_3, course.dice.between(20, 26))
        .longest(70, 60, 55)
        .viable(0, 0, 0);
    course
        .nonTarget(Site.SEGMENT_4, course.dice.between(16, 20))
        .longest(70, 60, 55)
        .viable(0, 0, 0);
    course.labs.set(Lab.PLATELETS, 96, course.dice.between(78, 92));
    course.labs.set(Lab.ALBUMIN, 37, course.dice.between(36, 37));
    course.workUp.none();
    course.workUp.varices = "low-risk";
    course.workUp.icgRetention = course.dice.between(19, 24);
  }

  /** Lenvatinib and TACE left one nodule that a needle could reach, or a surgeon. */
  private static void oneNodule(Course course) {
    course.scans(8, 16, 24).treatedWith(Regimen.LENVATINIB_TACE).drugsPaused();
    var tumour =
        course
            .primary(Site.SEGMENT_6, course.dice.between(44, 54))
            .longest(68, 56, 50)
            .viable(56, 44, 38);
    course.local("tace", List.of(tumour), 0, 8);
    course.surgeonSays("r0-achievable", tumour);
  }
}
