// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.TreeSet;
import org.hepatora.decision.outcome.Curve.Step;
import org.jspecify.annotations.Nullable;

/**
 * The log-rank test of two curves; with curves of delayed entry it is Mantel and Byar's.
 *
 * @param variance of the observed events of the first
 */
record LogRank(
    double observed, double expected, double otherObserved, double otherExpected, double variance) {

  static LogRank of(Curve one, Curve other) {
    var days = new TreeSet<Double>();
    for (var curve : new Curve[] {one, other}) {
      curve.steps().stream().filter(step -> step.events() > 0).map(Step::day).forEach(days::add);
    }
    double observed = 0;
    double expected = 0;
    double all = 0;
    double variance = 0;
    for (double day : days) {
      double n1 = one.atRisk(day);
      double n = n1 + other.atRisk(day);
      double d1 = one.eventsOn(day);
      double d = d1 + other.eventsOn(day);
      observed += d1;
      all += d;
      expected += d * n1 / n;
      if (n > 1) {
        variance += d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1);
      }
    }
    return new LogRank(observed, expected, all - observed, all - expected, variance);
  }

  /** None where no day had both groups at risk and an event. */
  @Nullable ChiSquared test() {
    double difference = observed - expected;
    return variance > 0 ? ChiSquared.of(difference * difference / variance) : null;
  }
}
