// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.plateau.Plateau.Span;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one criterion on the scans that have one, baseline included, oldest first. Empty
 * unless the course has a baseline and a follow-up.
 */
record SumCourse(ResponseCriteria criteria, List<Scan> scans) {
  /** One sum. */
  record Scan(LocalDate date, Millimetres sum, List<String> sources) {}

  static SumCourse of(ResponseSeries series) {
    var scans = new ArrayList<Scan>();
    var baseline = series.baseline();
    if (baseline == null || !series.isEvaluable()) {
      return new SumCourse(series.criteria(), scans);
    }
    if (baseline.date() != null && baseline.sum() != null) {
      scans.add(new Scan(baseline.date(), baseline.sum(), baseline.sources()));
    }
    for (TimePoint point : series.underDrugs()) {
      if (point.sum() != null) {
        scans.add(new Scan(point.date(), point.sum(), point.sources()));
      }
    }
    return new SumCourse(series.criteria(), scans);
  }

  SumCourse until(LocalDate day) {
    return new SumCourse(
        criteria, scans.stream().filter(scan -> !scan.date().isAfter(day)).toList());
  }

  /** The latest scan with a sum, null when there is none. */
  @Nullable LocalDate last() {
    return scans.isEmpty() ? null : scans.get(scans.size() - 1).date();
  }

  /**
   * The earliest scan from which every later step is stable and from which the latest sum has not
   * drifted away; a slow, steady shrinkage is no plateau.
   */
  Span span(PlateauRules rules) {
    int last = scans.size() - 1;
    int start = last;
    while (start > 0 && step(start).isWithin(rules.stableStep(), rules.stableStepAtLeast())) {
      start--;
    }
    while (start < last && !drift(start).isWithin(rules.drift(), rules.driftAtLeast())) {
      start++;
    }
    if (start >= last) {
      return new Span(criteria, null, 0);
    }
    var from = scans.get(start).date();
    return new Span(criteria, from, ChronoUnit.DAYS.between(from, scans.get(last).date()));
  }

  /** Whether the latest step was down. */
  boolean isShrinking() {
    int last = scans.size() - 1;
    return last > 0 && step(last).difference().signum() < 0;
  }

  List<String> sources() {
    return scans.stream().flatMap(scan -> scan.sources().stream()).distinct().sorted().toList();
  }

  private Change step(int to) {
    return new Change(scans.get(to - 1).sum(), scans.get(to).sum());
  }

  private Change drift(int from) {
    return new Change(scans.get(from).sum(), scans.get(scans.size() - 1).sum());
  }
}
