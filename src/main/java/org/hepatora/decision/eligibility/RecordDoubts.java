package org.hepatora.decision.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;

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
    var latest = patient.course().latestAssessment();
    var evaluable = response.latestEvaluable();
    if (latest != null && evaluable != null && latest.isAfter(evaluable)) {
      doubts.add(
          Sentence.of("response.the-assessment-of-could-not-be", Day.of(latest), Day.of(evaluable))
              .whole());
    }
    return doubts;
  }
}
