// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;

/**
 * The mean time until the event within the first days: the area under the curve.
 *
 * @param until the day to which it is restricted
 */
public record RestrictedMean(double until, double mean, double variance) {

  /** Of the curve until that day, which has to lie within the observation. */
  public static RestrictedMean of(Curve curve, double until) {
    var events = new ArrayList<Curve.Step>();
    for (var step : curve.steps()) {
      if (step.events() > 0 && step.day() <= until) {
        events.add(step);
      }
    }
    double variance = 0;
    double area = 0;
    double end = until;
    for (int i = events.size() - 1; i >= 0; i--) {
      var step = events.get(i);
      area += step.survival() * (end - step.day());
      end = step.day();
      if (step.atRisk() > step.events()) {
        variance += area * area * step.events() / (step.atRisk() * (step.atRisk() - step.events()));
      }
    }
    return new RestrictedMean(until, area + end, variance);
  }
}
