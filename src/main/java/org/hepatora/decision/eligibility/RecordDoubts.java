// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** What is contradictory or left out in the imaging record, to be said with any answer. */
final class RecordDoubts {
  private RecordDoubts() {}

  static List<Argument> of(PatientCase patient) {
    var response = patient.course().response();
    var doubts = new ArrayList<Argument>();
    for (var conflict : response.conflicts()) {
      doubts.add(
          Sentence.of(
                  "response.two-different-values-of-on-not",
                  conflict.about(),
                  Day.of(conflict.date()))
              .whole());
    }
    for (var one : response.disagreements()) {
      doubts.add(
          Sentence.of(
                  "response.reported-as-computed-as-under-on",
                  new Term(one.reported().code()),
                  new Term(one.computed().code()),
                  new Term(one.criteria().display()),
                  Day.of(one.date()))
              .whole());
    }
    for (var reported : response.withoutCriteria()) {
      doubts.add(
          Sentence.of("response.the-response-reported-on-names-no", Day.of(reported.date()))
              .whole());
    }
    for (var reported : response.onlyRecorded()) {
      var criteria = reported.criteria();
      if (criteria != null) {
        doubts.add(
            Sentence.of(
                    "response.reported-under-and-only-recorded",
                    new Term(criteria.display()),
                    Day.of(reported.date()))
                .whole());
      }
    }
    overturned(response, doubts);
    modality(patient, doubts);
    var latest = patient.course().latestAssessment();
    var evaluable = response.latestEvaluable();
    if (latest != null && evaluable != null && latest.isAfter(evaluable)) {
      doubts.add(
          Sentence.of("response.the-assessment-of-could-not-be", Day.of(latest), Day.of(evaluable))
              .whole());
    }
    return doubts;
  }

  /** A progression that the next scan did not confirm is history, and is told as such. */
  private static void overturned(ResponseHistory response, List<Argument> doubts) {
    var days = new TreeSet<>(response.recist().overturned());
    days.addAll(response.mrecist().overturned());
    for (var day : days) {
      doubts.add(Sentence.of("response.progression-was-not-confirmed", Day.of(day)).whole());
    }
  }

  /** RECIST 1.1 asks for the same method at baseline and later. */
  private static void modality(PatientCase patient, List<Argument> doubts) {
    var response = patient.course().response();
    var before = modalities(patient, response.baselineDate());
    var now = modalities(patient, response.latestEvaluable());
    boolean changed = !before.isEmpty() && !now.isEmpty() && Collections.disjoint(before, now);
    if (changed) {
      doubts.add(
          Sentence.of(
                  "response.modality-changed",
                  new Term(String.join(", ", before)),
                  Day.of(Objects.requireNonNull(response.baselineDate())),
                  new Term(String.join(", ", now)),
                  Day.of(Objects.requireNonNull(response.latestEvaluable())),
                  Citations.RECIST)
              .whole());
    }
  }

  private static TreeSet<String> modalities(PatientCase patient, @Nullable LocalDate day) {
    var found = new TreeSet<String>();
    for (var measurement : patient.picture().imaging().measurements()) {
      var modality = measurement.modality();
      if (modality != null && measurement.date().equals(day)) {
        found.add(modality);
      }
    }
    return found;
  }
}
