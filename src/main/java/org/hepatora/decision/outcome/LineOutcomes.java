// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.therapy.Line;
import org.jspecify.annotations.Nullable;

/** Reads how each line of therapy went, as known at its end. */
final class LineOutcomes {
  private final EligibilityAssessor assessor;
  private final PatientPicture picture;

  LineOutcomes(EligibilityAssessor assessor, PatientPicture picture) {
    this.assessor = assessor;
    this.picture = picture;
  }

  /** Every line with a known first dose. */
  List<LineOutcome> until(LocalDate asOf) {
    var outcomes = new ArrayList<LineOutcome>();
    var lines = lines(asOf);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var first = line.firstDose();
      if (first != null) {
        var end = beforeResection(first, end(lines, i, asOf));
        outcomes.add(outcome(line, first, assessor.response(picture, end)));
      }
    }
    return outcomes;
  }

  /** The last day of each line: the day before the next, or that day. */
  List<LocalDate> ends(LocalDate asOf) {
    var lines = lines(asOf);
    var ends = new TreeSet<LocalDate>();
    ends.add(asOf);
    for (int i = 0; i < lines.size(); i++) {
      ends.add(end(lines, i, asOf));
    }
    return List.copyOf(ends);
  }

  private List<Line> lines(LocalDate asOf) {
    return assessor.situation(picture, asOf).therapy().lines();
  }

  private static LocalDate end(List<Line> lines, int at, LocalDate asOf) {
    var next = at + 1 < lines.size() ? lines.get(at + 1).firstDose() : null;
    return next == null ? asOf : next.minusDays(1);
  }

  private LocalDate beforeResection(LocalDate first, LocalDate end) {
    var last = end;
    for (var resection : picture.treatment().resections()) {
      var day = resection.date();
      if (day != null && day.isAfter(first) && !day.isAfter(last)) {
        last = day.minusDays(1);
      }
    }
    return last;
  }

  private static LineOutcome outcome(Line line, LocalDate first, TumourResponse response) {
    var regimen = line.regimen();
    var history = response.history();
    var plateau = response.plateau();
    var start = plateau.start();
    boolean reached = plateau.isReached() && start != null && first.equals(history.therapyStart());
    return new LineOutcome(
        line.number(),
        regimen == null ? "other" : regimen.code(),
        first,
        reached && start != null ? Integer.valueOf(DatedDays.between(first, start)) : null,
        reached ? Math.toIntExact(plateau.days()) : 0,
        List.of(
            responded(history.recist(), first, history.therapyStart()),
            responded(history.mrecist(), first, history.therapyStart())));
  }

  private static LineOutcome.Responded responded(
      ResponseSeries series, LocalDate first, @Nullable LocalDate start) {
    var code = series.criteria().code();
    if (!first.equals(start) || !series.isEvaluable()) {
      return new LineOutcome.Responded(code, false, null, null, false);
    }
    var duration = series.best().isResponse() ? series.duration() : null;
    return new LineOutcome.Responded(
        code,
        true,
        duration == null ? null : Integer.valueOf(DatedDays.between(first, duration.from())),
        duration == null ? null : Integer.valueOf(Math.toIntExact(duration.days())),
        duration != null && duration.ended());
  }
}
