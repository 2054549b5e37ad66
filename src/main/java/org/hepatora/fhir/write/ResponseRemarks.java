// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.response.Conflict;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** What is to be said about a response as a whole: best responses, doubts, what was left out. */
final class ResponseRemarks {
  private ResponseRemarks() {}

  static List<Argument> on(
      TumourResponse response, Collection<ResponseCriteria> asked, List<Problem> problems) {
    var history = response.history();
    var remarks = new ArrayList<Argument>();
    asked.forEach(criteria -> remarks.add(of(criteria, history.series(criteria))));
    if (!response.startKnown()) {
      remarks.add(Sentence.of("note.the-first-assessment-serves-as-baseline").whole());
    }
    var open = history.openProgression();
    if (open != null) {
      remarks.add(ResponseNotes.open(open));
    }
    doubts(history, asked, remarks);
    for (Problem problem : problems.stream().distinct().sorted(Problem.ORDER).toList()) {
      remarks.add(
          Sentence.of("note.not-read", problem.text(), new Recorded(problem.path())).whole());
    }
    return remarks;
  }

  private static Argument of(ResponseCriteria criteria, @Nullable ResponseSeries series) {
    var name = new Term(criteria.display());
    if (series == null) {
      return Sentence.of("note.not-judged", name).whole();
    }
    var baseline = series.baseline();
    if (baseline == null || !baseline.isUsable()) {
      return Sentence.of("note.no-baseline-with-a-sum", name).whole();
    }
    if (!series.isEvaluable()) {
      return Sentence.of("note.no-evaluable-assessment", name).whole();
    }
    return ResponseNotes.best(series);
  }

  private static void doubts(
      ResponseHistory history, Collection<ResponseCriteria> asked, List<Argument> remarks) {
    for (Conflict conflict : history.conflicts()) {
      if (asked.stream().anyMatch(criteria -> ResponseNotes.concerns(conflict, criteria))) {
        remarks.add(ResponseNotes.conflict(conflict));
      }
    }
    history.disagreements().stream()
        .filter(found -> asked.contains(found.criteria()))
        .map(ResponseNotes::disagreement)
        .forEach(remarks::add);
    for (ReportedResponse response : history.withoutCriteria()) {
      remarks.add(
          Sentence.of(
                  "note.reports-a-response-without-criteria",
                  new Recorded(response.source()),
                  Day.of(response.date()))
              .whole());
    }
    for (ReportedResponse response : history.onlyRecorded()) {
      var criteria = response.criteria();
      if (criteria != null) {
        remarks.add(
            Sentence.of(
                    "response.reported-under-and-only-recorded",
                    new Term(criteria.display()),
                    Day.of(response.date()))
                .whole());
      }
    }
  }
}
