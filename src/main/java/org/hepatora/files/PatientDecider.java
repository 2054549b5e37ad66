// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.picture.Diagnosis.Kind;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.files.PatientLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Decides on one patient at a time. Whatever is wrong with a patient stays a row of that patient:
 * it never throws. Stateless and thread-safe.
 */
public final class PatientDecider {
  private static final String CONDITION = "Condition";

  private final Judgement judgement;
  private final boolean everybody;
  private final PatientPictureReader reader;

  /**
   * @param everybody also those of whom no hepatocellular carcinoma is recorded
   */
  PatientDecider(Judgement judgement, PatientPictureReader reader, boolean everybody) {
    this.judgement = judgement;
    this.reader = reader;
    this.everybody = everybody;
  }

  /** What the lines of one patient say, with the Medications they name. */
  public Decided decide(PatientLines lines, Medications medications) {
    if (lines.isTooLarge()) {
      return failed(lines, new PatientRecord(lines.key()), "the record is too large");
    }
    var record = new PatientRecord(lines.key());
    try {
      var lost = new ArrayList<Line>();
      readOnly(lines, record, true, lost);
      if (!everybody && !isInCohort(record)) {
        return new Decided(
            Fate.OUTSIDE_COHORT, new Rows(), record.faults(), tally(lines, lost, true));
      }
      readOnly(lines, record, false, lost);
      record.complete(medications);
      var refusal = record.refusal();
      if (refusal != null) {
        return failed(lines, record, refusal);
      }
      var rows = new Rows();
      judgement.judge(lines.key(), record, rows);
      return new Decided(Fate.USED, rows, record.faults(), tally(lines, lost, false));
    } catch (RuntimeException | StackOverflowError problem) {
      return failed(lines, record, "fault of the program: " + where(problem));
    }
  }

  private static void readOnly(
      PatientLines lines, PatientRecord record, boolean conditions, List<Line> lost) {
    for (Line line : lines.lines()) {
      if (line.type().equals(CONDITION) == conditions && !record.read(line)) {
        lost.add(line);
      }
    }
  }

  /**
   * Whether a Condition says hepatocellular carcinoma, refuted too, or a cancer of the liver
   * without saying which, or cannot be understood.
   */
  private boolean isInCohort(PatientRecord conditions) {
    return conditions.resources().stream().anyMatch(this::isOfInterest);
  }

  /** The same question of one Condition. */
  public boolean isOfInterest(Located condition) {
    var picture = reader.read(List.of(condition));
    return picture.diagnoses().stream()
            .anyMatch(each -> each.kind() == Kind.HCC || each.kind() == Kind.LIVER_CANCER)
        || picture.problems().stream().anyMatch(each -> each.path().endsWith(".modifierExtension"));
  }

  private static Tally tally(PatientLines lines, List<Line> lost, boolean outside) {
    var tally = new Tally();
    for (Line line : lines.lines()) {
      var fate = outside ? Fate.OUTSIDE_COHORT : Fate.USED;
      tally.add(line.place().file(), lost.contains(line) ? Fate.LOST : fate, 1);
    }
    return tally;
  }

  private static Decided failed(PatientLines lines, PatientRecord record, String why) {
    var key = lines.key();
    var rows = new Rows();
    rows.add(Table.ANSWERS, failure(key, lines.lines().size(), why));
    var tally = new Tally();
    lines.lines().forEach(line -> tally.add(line.place().file(), Fate.FAILED, 1));
    return new Decided(Fate.FAILED, rows, record.faults(), tally);
  }

  private static @Nullable Object[] failure(PatientKey key, int resources, String why) {
    var row = new @Nullable Object[Table.ANSWERS.columns().size()];
    row[0] = key.site();
    row[1] = key.id();
    for (int i = 0; i < row.length; i++) {
      switch (Table.ANSWERS.columns().get(i).name()) {
        case "resources" -> row[i] = (long) resources;
        case "failure" -> row[i] = why;
        default -> {}
      }
    }
    return row;
  }

  /** The kind of fault and its line in the source; never a message, which may hold the data. */
  private static String where(Throwable problem) {
    var stack = problem.getStackTrace();
    return problem.getClass().getSimpleName()
        + (stack.length == 0
            ? ""
            : " at " + stack[0].getFileName() + ":" + stack[0].getLineNumber());
  }
}
