// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.decision.answer.Disposition.DEFER;

import java.util.List;

/** Responders with one barrier that can be removed or has to be confirmed. */
final class DeferredCourses {
  static final Archetype WASHOUT =
      Archetype.of("washout-short", DEFER, 4, DeferredCourses::washout);
  static final Archetype REMNANT =
      Archetype.of("remnant-short", DEFER, 3, DeferredCourses::remnant);
  static final Archetype HEPATITIS =
      Archetype.of("immune-hepatitis", DEFER, 2, DeferredCourses::hepatitis);
  static final Archetype FRAIL = Archetype.of("ecog-two", DEFER, 2, DeferredCourses::frail);
  static final Archetype UNCONFIRMED =
      Archetype.of("unconfirmed-progression", DEFER, 2, DeferredCourses::unconfirmed);
  static final Archetype VARICES =
      Archetype.of("varices-untreated", DEFER, 1, DeferredCourses::varices);
  static final Archetype NO_ANTIVIRAL =
      Archetype.of("no-antiviral", DEFER, 1, DeferredCourses::noAntiviral);
  static final Archetype CHILD_PUGH_SEVEN =
      Archetype.of("child-pugh-b7", DEFER, 2, DeferredCourses::childPughSeven);

  private DeferredCourses() {}

  /** Resectable after two cycles and a TACE, bevacizumab too recent; vignettes.md V07. */
  private static void washout(Course course) {
    course.scans(8).treatedWith(Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    int ago = course.dice.between(9, 15);
    course.lastDose(Drug.BEVACIZUMAB, ago).lastDose(Drug.ATEZOLIZUMAB, ago);
    var tumour =
        course.primary(Site.SEGMENT_5, course.dice.between(95, 115)).longest(65).viable(50);
    course.local("tace", List.of(tumour), 3);
    course.plan = PlanShapes.Plan.CONVERSION;
    course.surgeonSays("r0-achievable", tumour);
  }

  /** A cirrhotic liver of which too little would remain; vignettes.md V11. */
  private static void remnant(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.cirrhosis = true;
    course.workUp.futureLiverRemnant = course.dice.between(29, 35);
  }

  /** Immune hepatitis of grade 3 under steroids; vignettes.md V12. */
  private static void hepatitis(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.STRIDE);
    course.toxicity(
        new TreatmentShapes.Toxicity("Immune-mediated hepatitis", 3, true, false, "ongoing"));
    course.workUp.steroidDose = course.dice.between(30, 40);
    course.labs.rising(Lab.ALT, 48, 30, course.dice.between(260, 380));
    course.labs.rising(Lab.AST, 52, 34, course.dice.between(210, 330));
    course.labs.rising(Lab.BILIRUBIN, 15, 13, course.dice.between(20, 26));
    course.labs.now(Lab.ALBUMIN, course.dice.between(38, 40));
  }

  /** In bed for part of the day; the rest would do. */
  private static void frail(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.workUp.ecogBefore = 1;
    course.workUp.ecog = 2;
  }

  /** A new spot of under 10 mm in a responder on immunotherapy; vignettes.md V14. */
  private static void unconfirmed(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.newLesion(Site.SEGMENT_2, course.dice.between(7, 8));
  }

  /** Large varices nobody has banded. */
  private static void varices(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.cirrhosis = true;
    course.portalHypertension = true;
    course.workUp.varices = "high-risk-untreated";
    course.labs.set(Lab.PLATELETS, course.dice.between(80, 98), course.dice.between(74, 94));
  }

  /** Hepatitis B, and no drug against it. */
  private static void noAntiviral(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.cause = Origin.Cause.HEPATITIS_B;
    course.onAntiviral = false;
  }

  /** Child-Pugh B7: albumin 30-32 g/L and a little ascites. */
  private static void childPughSeven(Course course) {
    ConversionCourses.plateauOfOneTumour(course, Regimen.ATEZOLIZUMAB_BEVACIZUMAB);
    course.cirrhosis = true;
    course.labs.set(Lab.ALBUMIN, 36, course.dice.between(30, 32));
    course.labs.now(Lab.BILIRUBIN, course.dice.between(17, 24));
    course.workUp.ascites = "mild";
  }
}
