// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a told course into the record, in the order it was lived. */
final class CourseWriter {
  /** Days between visits after the window. */
  private static final int VISIT = 120;

  private final Course course;
  private final CourseBuilder chart;
  private final Hospital hospital;
  private final PersonShapes people;
  private final ImagingShapes imaging;
  private final BedsideShapes bedside;
  private final TherapyWriter therapy;
  private final LocalDate lastVisit;
  private int pivka;

  private CourseWriter(Course course, String patientId) {
    this.course = course;
    chart = new CourseBuilder(patientId);
    hospital = course.person.hospital();
    people = new PersonShapes(chart);
    imaging = new ImagingShapes(chart, hospital, course.dice.chance(55) ? "CT" : "MRI");
    bedside = new BedsideShapes(chart, hospital);
    therapy = new TherapyWriter(course, chart);
    lastVisit = course.today.minusDays(course.labAge);
  }

  /** The transaction bundle of the course. */
  static String write(Course course, String patientId) {
    return new CourseWriter(course, patientId).written();
  }

  private String written() {
    PersonShapes.hospital(chart, hospital);
    people.patient(course.person, course.deceased);
    var condition = illness();
    var responses = scans();
    therapy.write();
    operation();
    laboratory();
    wards();
    workUp();
    visits();
    afterwards();
    new PlanShapes(chart, hospital).plan(planned(), course.plan, condition, responses);
    return chart.bundle();
  }

  /** Supportive care is planned late, treatment early. */
  private LocalDate planned() {
    return course.plan == PlanShapes.Plan.SUPPORTIVE ? lastVisit : course.scanDay(0).plusDays(4);
  }

  /** The diagnosis and what stands behind it; returns the reference to the HCC. */
  private String illness() {
    var since = course.scanDay(0).minusDays(course.dice.between(3, 30));
    var longAgo = since.minusYears(course.dice.between(2, 20));
    var condition = people.hepatocellularCarcinoma(since, course.diagnosis);
    var other = course.otherDiagnosis;
    if (other != null) {
      condition = people.otherCondition("diagnosis", other, since);
    }
    switch (course.cause) {
      case HEPATITIS_B -> people.hepatitisB(longAgo);
      case HEPATITIS_C -> people.hepatitisC(longAgo);
      case ALCOHOL -> people.otherCondition("liver-disease", "Alcoholic liver disease", longAgo);
      case NONE -> {}
    }
    people.cirrhosis(
        course.cirrhosis ? longAgo.plusDays(400) : since,
        course.cirrhosis ? "confirmed" : "refuted");
    if (course.portalHypertension) {
      people.portalHypertension(longAgo.plusDays(500));
    }
    return condition;
  }

  private List<String> scans() {
    for (Lesion lesion : course.lesions) {
      lesion.writtenAs(imaging.lesion(lesion, course.otherDiagnosis == null));
    }
    var responses = new ArrayList<String>();
    for (int scan = 0; scan < course.scanCount(); scan++) {
      var day = course.scanDay(scan);
      if (course.bareReport) {
        if (scan > 0) {
          responses.add(imaging.bareResponse(day, "LA28369-9"));
        }
        continue;
      }
      var measurements = new ArrayList<String>();
      for (Lesion lesion : course.lesions) {
        if (lesion.seenAt(scan)) {
          measurements.add(imaging.measurement(day, lesion, lesion.at(scan)));
        }
      }
      if (scan > 0 && scan >= course.scanCount() - 2 && course.operation == null) {
        responses.add(imaging.response(day, Assessment.recist(course.lesions, scan), measurements));
        if (viableIsMeasured()) {
          responses.add(
              imaging.response(day, Assessment.mrecist(course.lesions, scan), measurements));
        }
      }
    }
    return responses;
  }

  private boolean viableIsMeasured() {
    return Lesion.targets(course.lesions).stream()
        .allMatch(lesion -> !lesion.kind().intrahepatic() || lesion.at(0).viable() != null);
  }

  private void operation() {
    var operation = course.operation;
    if (operation == null) {
      return;
    }
    var removed = operation.removed().stream().map(Lesion::reference).toList();
    therapy.resection(operation, removed);
    bedside.pathologicViable(operation.day().plusDays(6), operation.viablePercent());
    for (int scan = 1; scan < course.scanCount(); scan++) {
      if (course.scanDay(scan).isAfter(operation.day())) {
        imaging.noEvidenceOfDisease(course.scanDay(scan));
      }
    }
  }

  private void laboratory() {
    int visits = course.scanCount() + 1;
    for (int visit = 0; visit < visits; visit++) {
      boolean last = visit == visits - 1;
      if (!last && visit > 0 && visit < visits - 2 && course.lesions.size() > 5) {
        continue; // a patient with many lesions: the laboratory between the scans is left out
      }
      var day = last ? lastVisit : course.scanDay(visit).plusDays(1);
      int stage = isLongRemoved(day) ? visits - 1 : visit;
      for (Lab lab : Lab.values()) {
        lab(lab, day, course.labs.at(lab, lab == Lab.AFP ? stage : visit, visits), last);
      }
      if (visit == 0) {
        pivka = course.dice.between(180, 5200);
        bedside.pivka(day, pivka);
      } else if (last) {
        bedside.pivka(day, pivkaNow(course.dice.between(15, 38)));
      }
    }
    if (course.cause == Origin.Cause.HEPATITIS_B) {
      bedside.lab(
          Lab.HBV_DNA,
          course.scanDay(0).plusDays(1),
          Lab.HBV_DNA.value(atFirst(course.dice.between(900, 900_000))));
      bedside.lab(Lab.HBV_DNA, lastVisit, Lab.HBV_DNA.value(course.onAntiviral ? 20 : 48_000));
    }
    bedside.hbsAg(course.scanDay(0).plusDays(1), course.cause == Origin.Cause.HEPATITIS_B);
  }

  /** An antiviral taken for weeks to years has the virus down; without one it is high. */
  private int atFirst(int untreated) {
    return course.onAntiviral ? 20 + untreated % 400 : untreated;
  }

  /** The tumour's marker is gone some weeks after the tumour is. */
  private boolean isLongRemoved(LocalDate day) {
    return course.operation != null && day.isAfter(course.operation.day().plusWeeks(4));
  }

  /** Normal where AFP is nearly so; beside living disease that makes AFP it is high as well. */
  private int pivkaNow(int normal) {
    int visits = course.scanCount() + 1;
    var afp = course.labs.at(Lab.AFP, visits - 1, visits);
    if (course.regimen == null) {
      return pivka + normal;
    }
    if (afp == null || afp <= 40) {
      return normal;
    }
    return Math.min(pivka * 9 / 10, normal * (afp > 400 ? 60 : 12));
  }

  private void lab(Lab lab, LocalDate day, @Nullable Integer planned, boolean last) {
    if (planned == null) {
      return;
    }
    if (last && lab == course.unreadable) {
      bedside.labInNoKnownUnit(lab, day, lab.value(planned));
    } else {
      bedside.lab(lab, day, lab.value(planned));
    }
  }

  /** What is asked and seen at every visit. */
  private void wards() {
    var workUp = course.workUp;
    var before = course.scanDay(0).plusDays(1);
    bedside.ecog(before, workUp.ecogBefore);
    bedside.ascites(before, "none");
    bedside.encephalopathy(before, "none");
    for (int scan = 1; scan < course.scanCount() - 1; scan++) {
      bedside.ecog(course.scanDay(scan).plusDays(1), workUp.ecogBefore);
    }
    if (workUp.ecog != null) {
      bedside.ecog(lastVisit, workUp.ecog);
    }
    if (workUp.ascites != null) {
      bedside.ascites(lastVisit, workUp.ascites);
    }
    if (workUp.encephalopathy != null) {
      bedside.encephalopathy(lastVisit, workUp.encephalopathy);
    }
    if (workUp.steroidDose != null) {
      bedside.steroidDose(lastVisit, workUp.steroidDose);
    }
  }

  private void workUp() {
    var workUp = course.workUp;
    var afterScan = course.scanDay(course.scanCount() - 1).plusDays(1);
    if (workUp.varices != null) {
      bedside.varices(course.scanDay(0).plusDays(2), workUp.varices);
    }
    if (workUp.futureLiverRemnant != null) {
      bedside.futureLiverRemnant(afterScan, workUp.futureLiverRemnant);
    }
    if (workUp.icgRetention != null) {
      bedside.icgRetention(afterScan, workUp.icgRetention);
    }
    if (workUp.cheng != null) {
      bedside.thrombus(afterScan, workUp.cheng);
    } else if (!course.bareReport
        && course.lesions.stream()
            .noneMatch(lesion -> lesion.kind() == Site.Kind.VASCULAR_THROMBUS)) {
      bedside.thrombus(afterScan, "none");
    }
    if (workUp.asaClass != null) {
      bedside.asaClass(lastVisit, workUp.asaClass);
    }
    if (workUp.resectability != null) {
      var focus = workUp.toRemove.stream().map(Lesion::reference).toList();
      bedside.resectability(lastVisit, workUp.resectability, focus);
    }
  }

  /** The operation in the window, if it came to it, and visits to the end. */
  private void afterwards() {
    var after = course.after;
    if (after == null) {
      return;
    }
    if (after.isOperated()) {
      var removed = course.workUp.toRemove.stream().map(Lesion::reference).toList();
      boolean all = course.plan == PlanShapes.Plan.CONVERSION;
      var resection =
          new TreatmentShapes.Resection(
              all ? "curative-conversion" : "cytoreductive", "open", all ? "R0" : "R2", "I");
      therapy.resection(
          new Course.Operation(after.operation(), resection, 0, course.workUp.toRemove), removed);
    }
    var end = after.isDead() ? after.death().minusDays(1) : after.lastVisit();
    for (var day = after.window().plusDays(VISIT); day.isBefore(end); day = day.plusDays(VISIT)) {
      bedside.ecog(day, after.fit() ? 0 : 1);
    }
    if (end.isAfter(after.window())) {
      bedside.ecog(end, after.isDead() ? 3 : after.fit() ? 0 : 1);
    }
  }

  private void visits() {
    people.encounter(course.scanDay(0).plusDays(4), "First tumour board", hospital);
    people.encounter(lastVisit, "Outpatient visit", hospital);
  }
}
