package org.hepatora.fhir.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.response.Conflict;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.jspecify.annotations.Nullable;

/** What is to be said about a response as a whole: best responses, doubts, what was left out. */
final class ResponseRemarks {
  private static final Comparator<Problem> BY_PATH =
      Comparator.comparing(Problem::path).thenComparing(Problem::text);

  private ResponseRemarks() {}

  static List<String> on(
      TumourResponse response, Collection<ResponseCriteria> asked, List<Problem> problems) {
    var history = response.history();
    var remarks = new ArrayList<String>();
    asked.forEach(criteria -> remarks.add(of(criteria, history.series(criteria))));
    if (!response.startKnown()) {
      remarks.add(
          "The first dose of the current line is not known, so the first assessment serves as"
              + " baseline: record when therapy started.");
    }
    var open = history.openProgression();
    if (open != null) {
      remarks.add(ResponseNotes.open(open));
    }
    doubts(history, asked, remarks);
    for (Problem problem : problems.stream().distinct().sorted(BY_PATH).toList()) {
      remarks.add("Not read: " + problem.text() + " (" + problem.path() + ").");
    }
    return remarks;
  }

  private static String of(ResponseCriteria criteria, @Nullable ResponseSeries series) {
    if (series == null) {
      return criteria.display() + ": not judged; the current line has no checkpoint inhibitor.";
    }
    var baseline = series.baseline();
    if (baseline == null || !baseline.isUsable()) {
      return criteria.display() + ": no baseline with a sum; only progression can be told.";
    }
    if (!series.isEvaluable()) {
      return criteria.display() + ": no evaluable assessment after baseline.";
    }
    return ResponseNotes.best(series);
  }

  private static void doubts(
      ResponseHistory history, Collection<ResponseCriteria> asked, List<String> remarks) {
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
          response.source()
              + " reports a response on "
              + response.date()
              + " without naming its criteria; it is not used.");
    }
  }
}
