// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The days on which a curve is told; outcomes.md 6. */
final class Grid {
  private static final int STEP = 30;
  private static final List<Integer> ALWAYS = List.of(365, 548, 730);

  private Grid() {}

  static List<Integer> days(double last) {
    var days = new TreeSet<>(ALWAYS);
    for (int day = 0; day <= last; day += STEP) {
      days.add(day);
    }
    return List.copyOf(days);
  }

  /**
   * The curve on the grid. It ends where fewer than the minimum are at risk; of the days that are
   * always asked for it is then said that they are not told.
   */
  static List<Estimate> of(
      String outcome,
      String method,
      Curve curve,
      double last,
      int minimumCell,
      @Nullable String intervalType,
      IntFunction<@Nullable Interval> interval) {
    var estimates = new ArrayList<Estimate>();
    for (int day : days(last)) {
      int atRisk = (int) Math.round(curve.atRisk(day));
      if (atRisk >= minimumCell && day <= last) {
        estimates.add(
            new Estimate(
                outcome,
                method,
                day,
                curve.survival(day),
                interval.apply(day),
                intervalType,
                atRisk,
                (int) Math.round(curve.events(day)),
                false));
      } else if (ALWAYS.contains(day)) {
        estimates.add(new Estimate(outcome, method, day, null, null, null, 0, 0, true));
      }
    }
    return estimates;
  }

  static List<Estimate> of(String outcome, String method, Curve curve, int minimumCell) {
    return of(
        outcome,
        method,
        curve,
        curve.last(),
        minimumCell,
        IntervalType.LOG_LOG.code(),
        day -> curve.interval(day, IntervalType.LOG_LOG));
  }
}
