// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.function.Function;
import org.hepatora.decision.outcome.Curve.Step;
import org.jspecify.annotations.Nullable;

/**
 * The median time. Null is "not reached", which is an answer.
 *
 * @param low the day on which the lower limit of the curve has passed a half
 * @param high the same of the upper limit
 */
public record Median(@Nullable Double day, @Nullable Double low, @Nullable Double high) {
  /** A curve that rests at a half to this accuracy has reached it; as R's survfit has it. */
  private static final double EQUAL = Math.sqrt(Math.ulp(1.0));

  static Median of(Curve curve, IntervalType type) {
    return new Median(
        crossing(curve, Step::survival),
        crossing(curve, step -> end(type.of(step.survival(), step.variance()), false)),
        crossing(curve, step -> end(type.of(step.survival(), step.variance()), true)));
  }

  private static @Nullable Double end(@Nullable Interval interval, boolean high) {
    if (interval == null) {
      return null;
    }
    return high ? interval.high() : interval.low();
  }

  /**
   * The first day below a half. At a half exactly it is the middle between this day and the next
   * fall, and this day itself where no fall follows.
   */
  private static @Nullable Double crossing(Curve curve, Function<Step, @Nullable Double> height) {
    Step reached = null;
    double level = 0;
    for (var step : curve.steps()) {
      var now = height.apply(step);
      if (now == null || step.survival() == 1) {
        continue;
      }
      if (reached == null && now < 0.5 + EQUAL) {
        if (Math.abs(now - 0.5) >= EQUAL) {
          return step.day();
        }
        reached = step;
        level = now;
      } else if (reached != null && now < level) {
        return (reached.day() + step.day()) / 2;
      }
    }
    return reached == null ? null : reached.day();
  }
}
