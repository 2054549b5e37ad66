// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.TreeSet;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.jspecify.annotations.Nullable;

/** When the disease progressed or came back after time zero. */
final class FreeOfEvent {
  private final EligibilityAssessor assessor;
  private final PatientPicture picture;
  private final LocalDate asOf;
  private final LocalDate timeZero;

  FreeOfEvent(
      EligibilityAssessor assessor, PatientPicture picture, LocalDate asOf, LocalDate timeZero) {
    this.assessor = assessor;
    this.picture = picture;
    this.asOf = asOf;
    this.timeZero = timeZero;
  }

  /** The first progression of any line, or recurrence after NED; null where none is recorded. */
  @Nullable LocalDate firstEvent() {
    var days = new TreeSet<LocalDate>();
    for (var end : new LineOutcomes(assessor, picture).ends(asOf)) {
      var history = assessor.response(picture, end).history();
      add(days, history.recist().firstProgression());
      add(days, history.mrecist().firstProgression());
    }
    add(days, recurrence());
    return days.isEmpty() ? null : days.first();
  }

  private void add(TreeSet<LocalDate> days, @Nullable LocalDate day) {
    if (day != null && day.isAfter(timeZero)) {
      days.add(day);
    }
  }

  /** The end of being free of recurrence; the same that pages show. */
  private @Nullable LocalDate recurrence() {
    return assessor.measures(picture, asOf).stream()
        .filter(measure -> measure.kind() == Measure.Kind.RECURRENCE_FREE)
        .filter(measure -> measure.observed() != null && !measure.atLeast())
        .map(Measure::date)
        .findFirst()
        .orElse(null);
  }

  /**
   * No evidence of disease after an operation.
   *
   * @param lost the day it was no longer so; null while it lasts
   */
  record Ned(LocalDate from, @Nullable LocalDate lost) {}

  @Nullable Ned ned(LocalDate resected) {
    var from = first(DiseaseStatus.NED, resected);
    if (from == null) {
      return null;
    }
    var lost = first(DiseaseStatus.OTHER, from.plusDays(1));
    var seen = recurrence();
    if (seen != null && seen.isAfter(from) && (lost == null || seen.isBefore(lost))) {
      lost = seen;
    }
    return new Ned(from, lost);
  }

  private @Nullable LocalDate first(DiseaseStatus status, LocalDate from) {
    return picture
        .diseaseStatus()
        .until(asOf)
        .read()
        .filter(fact -> fact.value() == status && !fact.date().isBefore(from))
        .map(Fact::date)
        .findFirst()
        .orElse(null);
  }
}
