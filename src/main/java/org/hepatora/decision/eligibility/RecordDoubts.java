package org.hepatora.decision.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.course.PatientCase;

/** What is contradictory or left out in the imaging record, to be said with any answer. */
final class RecordDoubts {
  private RecordDoubts() {}

  static List<String> of(PatientCase patient) {
    var response = patient.course().response();
    var doubts = new ArrayList<String>();
    for (var conflict : response.conflicts()) {
      doubts.add(
          "Two different values of "
              + conflict.about()
              + " on "
              + conflict.date()
              + ": not evaluable, never averaged.");
    }
    for (var one : response.disagreements()) {
      doubts.add(
          "Reported as "
              + one.reported().code()
              + ", computed as "
              + one.computed().code()
              + " under "
              + one.criteria().display()
              + " on "
              + one.date()
              + ": the computed one is used.");
    }
    for (var reported : response.withoutCriteria()) {
      doubts.add(
          "The response reported on " + reported.date() + " names no criteria: it is not used.");
    }
    var latest = patient.course().latestAssessment();
    var evaluable = response.latestEvaluable();
    if (latest != null && evaluable != null && latest.isAfter(evaluable)) {
      doubts.add(
          "The assessment of "
              + latest
              + " could not be evaluated: the response is of "
              + evaluable
              + ".");
    }
    return doubts;
  }
}
