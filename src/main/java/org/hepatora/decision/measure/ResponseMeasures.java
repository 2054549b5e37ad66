// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/** How deep the response of the current line was and how long it lasted; evidence.md 3.6. */
final class ResponseMeasures {
  private ResponseMeasures() {}

  static List<Measure> of(PatientCase patient) {
    var response = patient.course().response();
    return List.of(
        depth(Kind.DEPTH_RECIST, response.recist()),
        depth(Kind.DEPTH_MRECIST, response.mrecist()),
        duration(Kind.DURATION_RECIST, response.recist()),
        duration(Kind.DURATION_MRECIST, response.mrecist()));
  }

  private static Measure depth(Kind kind, ResponseSeries series) {
    var depth = series.depth();
    if (depth == null) {
      return Measure.unknown(
          kind, sources(series), Sentence.of("measure.depth-of-response-unknown-no-sums").whole());
    }
    var point =
        series.points().stream()
            .filter(one -> depth.equals(one.changeFromBaseline()))
            .findFirst()
            .orElseThrow();
    var percent = depth.setScale(1, RoundingMode.HALF_UP);
    return Measure.of(
        kind,
        ObservedValue.quantity(percent, "%", point.date(), point.sources()),
        Sentence.of("measure.largest-change-of-the-sum-from", Numeral.of(percent)).whole());
  }

  private static Measure duration(Kind kind, ResponseSeries series) {
    var duration = series.duration();
    if (duration == null) {
      return Measure.unknown(
          kind, sources(series), Sentence.of("measure.no-complete-or-partial-response-in").whole());
    }
    var words =
        duration.ended()
            ? "measure.response-from-to-progression-on-days"
            : "measure.response-since-not-ended-when-last";
    return new Measure(
        kind,
        days(duration.days()),
        !duration.ended(),
        duration.until(),
        sources(series),
        Sentence.of(
                words,
                Day.of(duration.from()),
                Day.of(duration.until()),
                Numeral.of(duration.days()))
            .whole());
  }

  static Observed days(long days) {
    return new Observed.Quantity(BigDecimal.valueOf(days), "d");
  }

  static List<String> sources(ResponseSeries series) {
    var sources = new TreeSet<String>();
    series.points().stream().map(TimePoint::sources).forEach(sources::addAll);
    return List.copyOf(sources);
  }
}
