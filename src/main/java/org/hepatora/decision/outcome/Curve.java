// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survival curve: a step on each day on which somebody entered, left or had the event.
 *
 * @param steps by day
 */
public record Curve(List<Step> steps) {
  /** Copies the steps. */
  public Curve {
    steps = List.copyOf(steps);
  }

  /**
   * One day.
   *
   * @param atRisk just before it
   * @param survival just after it
   * @param variance Greenwood's sum just after it
   */
  public record Step(double day, double atRisk, double events, double survival, double variance) {}

  private static final Step BEFORE = new Step(Double.NEGATIVE_INFINITY, 0, 0, 1, 0);

  /** The probability to be alive after that day. */
  public double survival(double day) {
    return at(day).survival();
  }

  /** Greenwood's sum after that day. */
  public double variance(double day) {
    return at(day).variance();
  }

  /** The interval after that day; none at 0 and 1. */
  public @Nullable Interval interval(double day, IntervalType type) {
    var step = at(day);
    return type.of(step.survival(), step.variance());
  }

  /** How many are at risk just before that day. */
  public double atRisk(double day) {
    int next = firstNotBefore(day);
    return next == steps.size() ? 0 : steps.get(next).atRisk();
  }

  /** Events until that day, it included. */
  public double events(double day) {
    double sum = 0;
    for (var step : steps) {
      if (step.day() <= day) {
        sum += step.events();
      }
    }
    return sum;
  }

  /** Events on that day. */
  double eventsOn(double day) {
    int next = firstNotBefore(day);
    return next < steps.size() && steps.get(next).day() == day ? steps.get(next).events() : 0;
  }

  /** The last day on which anybody was observed; 0 where nobody was. */
  public double last() {
    return steps.isEmpty() ? 0 : Math.max(0, steps.get(steps.size() - 1).day());
  }

  /** The day by which half have had the event, and its interval. */
  public Median median(IntervalType type) {
    return Median.of(this, type);
  }

  private Step at(double day) {
    int next = firstNotBefore(day);
    if (next < steps.size() && steps.get(next).day() == day) {
      return steps.get(next);
    }
    return next == 0 ? BEFORE : steps.get(next - 1);
  }

  private int firstNotBefore(double day) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).day() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
