// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of the current line under one criterion: a baseline and the time points after it,
 * oldest first.
 *
 * @param baseline null when unknown; time points then can only be PD or NE
 * @param overturned days of a progression under a checkpoint inhibitor that the next assessment did
 *     not confirm
 * @param operated the first liver resection in the line: a response ends there; null without one
 */
public record ResponseSeries(
    ResponseCriteria criteria,
    @Nullable Baseline baseline,
    List<TimePoint> points,
    BestResponse best,
    List<LocalDate> overturned,
    @Nullable LocalDate operated) {
  public ResponseSeries {
    points = List.copyOf(points);
    overturned = List.copyOf(overturned);
  }

  /** The time points a response to drugs is read from: none after the tumour was removed. */
  public List<TimePoint> underDrugs() {
    return points.stream()
        .filter(point -> operated == null || !point.date().isAfter(operated))
        .toList();
  }

  /** The end of a response: the first progression that the next assessment did not overturn. */
  private @Nullable LocalDate responseEnd() {
    for (TimePoint point : underDrugs()) {
      boolean progression = point.category() == Category.PD || point.category() == Category.ICPD;
      if (progression && !overturned.contains(point.date())) {
        return point.date();
      }
    }
    return null;
  }

  /** A baseline to compare with and at least one evaluable assessment after it. */
  public boolean isEvaluable() {
    return baseline != null && baseline.isUsable() && latestEvaluable() != null;
  }

  /** The last time point, null when there is none. */
  public @Nullable TimePoint latest() {
    return points.isEmpty() ? null : points.get(points.size() - 1);
  }

  /** The last time point whose response could be told, null when there is none. */
  public @Nullable TimePoint latestEvaluable() {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).isEvaluable()) {
        return points.get(i);
      }
    }
    return null;
  }

  /** The time point of that day, null when there is none. */
  public @Nullable TimePoint on(LocalDate date) {
    for (TimePoint point : points) {
      if (point.date().equals(date)) {
        return point;
      }
    }
    return null;
  }

  /** The first progression of the line, a confirmed one under iRECIST; null when there is none. */
  public @Nullable LocalDate firstProgression() {
    for (TimePoint point : points) {
      if (point.category() == Category.PD || point.category() == Category.ICPD) {
        return point.date();
      }
    }
    return null;
  }

  /**
   * Depth of response: the smallest change from baseline up to the first progression, in percent;
   * null when no change is known.
   */
  public @Nullable BigDecimal depth() {
    var end = responseEnd();
    BigDecimal depth = null;
    for (TimePoint point : underDrugs()) {
      var change = point.changeFromBaseline();
      boolean inLine = end == null || !point.date().isAfter(end);
      if (inLine && change != null && (depth == null || change.compareTo(depth) < 0)) {
        depth = change;
      }
    }
    return depth;
  }

  /** Duration of response: from the first CR or PR to progression; null without a response. */
  public @Nullable ResponseDuration duration() {
    var end = responseEnd();
    LocalDate from = null;
    LocalDate seen = null;
    for (TimePoint point : underDrugs()) {
      if (!point.isEvaluable() || (end != null && point.date().isAfter(end))) {
        continue;
      }
      from = from == null && point.isResponse() ? point.date() : from;
      seen = point.date();
    }
    return from == null || seen == null ? null : new ResponseDuration(from, seen, end != null);
  }
}
