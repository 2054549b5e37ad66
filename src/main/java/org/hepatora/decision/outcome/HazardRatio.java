// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hipparchus.special.Erf;

/**
 * The ratio of hazards of two groups; an extra, never the main answer. Cox's model with Efron's
 * ties needs of two groups only how many of each were at risk and died on a day.
 */
record HazardRatio(double logarithm, double error) {

  /** None where the likelihood has no maximum, or fewer than ten events happened. */
  static Optional<HazardRatio> of(Curve one, Curve other) {
    var days = days(one, other);
    double events = 0;
    for (var day : days) {
      events += day.died() + day.otherDied();
    }
    if (events < Rungs.DEATHS_A_COVARIATE) {
      return Optional.empty();
    }
    var maximum =
        Newton.of(
            1,
            (beta, gradient, information) -> {
              Newton.clear(gradient, information);
              double sum = 0;
              for (var day : days) {
                sum += day.likelihood(beta[0], gradient, information[0]);
              }
              return sum;
            });
    return maximum == null
        ? Optional.empty()
        : Optional.of(
            new HazardRatio(maximum.beta()[0], Math.sqrt(maximum.covariance().getEntry(0, 0))));
  }

  private static List<Day> days(Curve one, Curve other) {
    var events = new TreeSet<Double>();
    for (var curve : List.of(one, other)) {
      for (var step : curve.steps()) {
        if (step.events() > 0) {
          events.add(step.day());
        }
      }
    }
    var days = new ArrayList<Day>();
    for (double day : events) {
      days.add(new Day(one.atRisk(day), other.atRisk(day), one.eventsOn(day), other.eventsOn(day)));
    }
    return days;
  }

  /** A day with an event: how many were at risk, and how many of them died. */
  private record Day(double atRisk, double otherAtRisk, double died, double otherDied) {

    double likelihood(double beta, double[] gradient, double[] information) {
      double ratio = Math.exp(beta);
      double deaths = died + otherDied;
      double sum = died * beta;
      gradient[0] += died;
      for (int k = 0; k < deaths; k++) {
        double part = k / deaths;
        double first = ratio * (atRisk - part * died);
        double all = first + otherAtRisk - part * otherDied;
        double share = first / all;
        sum -= Math.log(all);
        gradient[0] -= share;
        information[0] += share * (1 - share);
      }
      return sum;
    }
  }

  Contrast contrast(String outcome, String method, Pair pair) {
    var interval = Interval.around(logarithm, error);
    return new Contrast(
        outcome,
        method,
        pair.of(),
        pair.against(),
        "hazard-ratio",
        Math.exp(logarithm),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Erf.erfc(Math.abs(logarithm / error) / Math.sqrt(2)),
        null,
        null,
        null);
  }
}
