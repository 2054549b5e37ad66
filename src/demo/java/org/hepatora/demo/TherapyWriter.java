// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the treatment of a course into the record: earlier lines, current line, local therapy. */
final class TherapyWriter {
  private static final int GAP_BETWEEN_LINES = 21;

  private final Course course;
  private final TreatmentShapes shapes;
  private @Nullable String partner;
  private @Nullable String immunotherapy;

  TherapyWriter(Course course, CourseBuilder chart) {
    this.course = course;
    shapes = new TreatmentShapes(chart, course.person.hospital());
  }

  void write() {
    earlierLines();
    partner = null;
    var nickname = course.nickname;
    if (nickname != null) {
      shapes.regimenByNickname(nickname, course.start(), course.today.minusDays(6));
    }
    var regimen = course.regimen;
    if (regimen != null) {
      for (Drug drug : regimen.drugs()) {
        given(drug, regimen);
      }
    }
    for (Course.Local local : course.locals) {
      var lesions = local.lesions().stream().map(Lesion::reference).toList();
      shapes.localTherapy(local.modality(), local.day(), course.line(), lesions);
    }
    if (course.cause == Origin.Cause.HEPATITIS_B && course.onAntiviral) {
      var antiviral =
          course.dice.pick(List.of(Drug.ENTECAVIR, Drug.TENOFOVIR, Drug.TENOFOVIR_ALAFENAMIDE));
      shapes.homeMedication(antiviral, course.scanDay(0).minusDays(course.dice.between(20, 900)));
    }
    toxicities();
  }

  private void toxicities() {
    for (TreatmentShapes.Toxicity toxicity : course.toxicities) {
      var suspect = toxicity.immuneRelated() ? immunotherapy : partner;
      if (suspect != null) {
        var since = course.scanDay(course.scanCount() - 1).minusDays(course.dice.between(3, 30));
        shapes.adverseEvent(toxicity, since, suspect);
      }
    }
  }

  void resection(Course.Operation operation, List<String> removed) {
    shapes.resection(operation.day(), operation.resection(), removed);
  }

  private void earlierLines() {
    var end = course.start().minusDays(GAP_BETWEEN_LINES);
    for (int line = course.earlier.size(); line >= 1; line--) {
      var before = course.earlier.get(line - 1);
      var start = end.minusDays(7L * before.weeks());
      for (Drug drug : before.regimen().drugs()) {
        if (drug.oral()) {
          shapes.statement(drug, start, end, before.regimen(), line);
        } else {
          doses(drug, start, end, before.regimen(), line);
        }
      }
      end = start.minusDays(GAP_BETWEEN_LINES);
    }
  }

  private void given(Drug drug, Regimen regimen) {
    var stopped = course.lastDoses.get(drug);
    if (drug.oral()) {
      var end = stopped == null ? null : course.today.minusDays(stopped);
      suspected(shapes.statement(drug, course.start(), end, regimen, course.line()));
    } else if (drug.cycleDays() == 0) {
      shapes.administration(drug, course.start(), regimen, course.line());
    } else if (stopped != null) {
      doses(drug, course.start(), course.today.minusDays(stopped), regimen, course.line());
    } else {
      doses(drug, course.start(), course.today.minusDays(4), regimen, course.line());
      if (course.deceased == null) {
        shapes.nextCycle(drug, course.today.minusDays(3), regimen, course.line());
      }
    }
  }

  /** One dose a cycle from the first day on and one on the last, never two in half a cycle. */
  private void doses(Drug drug, LocalDate first, LocalDate last, Regimen regimen, int line) {
    var day = first;
    while (day.plusDays(drug.cycleDays() / 2).isBefore(last)) {
      if (inHospital(day)) {
        shapes.administration(drug, day, regimen, line);
      }
      day = day.plusDays(drug.cycleDays());
    }
    suspected(shapes.administration(drug, last, regimen, line));
  }

  /** Immunotherapy is the last drug of a regimen, its partner the first. */
  private void suspected(String given) {
    partner = partner == null ? given : partner;
    immunotherapy = given;
  }

  /** Nothing is given from six weeks before an operation to six weeks after it. */
  private boolean inHospital(LocalDate day) {
    var operation = course.operation;
    return operation == null
        || day.isBefore(operation.day().minusDays(42))
        || day.isAfter(operation.day().plusDays(42));
  }
}
