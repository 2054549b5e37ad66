package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of the current line under one criterion: a baseline and the time points after it,
 * oldest first.
 *
 * @param baseline null when unknown; time points then can only be PD or NE
 */
public record ResponseSeries(
    ResponseCriteria criteria,
    @Nullable Baseline baseline,
    List<TimePoint> points,
    BestResponse best) {
  public ResponseSeries {
    points = List.copyOf(points);
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
}
