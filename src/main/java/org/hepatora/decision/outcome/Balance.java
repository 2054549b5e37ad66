// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * How far two groups differ in a covariate, in units of its spread before weighting; the aim is
 * below 0.1.
 */
record Balance(double before, double after) {

  static Balance of(boolean[] chosen, double[] covariate, double[] weights) {
    var ones = new double[chosen.length];
    java.util.Arrays.fill(ones, 1);
    double mean1 = mean(chosen, true, covariate, ones);
    double mean0 = mean(chosen, false, covariate, ones);
    double spread =
        Math.sqrt(
            (variance(chosen, true, covariate, mean1) + variance(chosen, false, covariate, mean0))
                / 2);
    if (!(spread > 0)) {
      return new Balance(0, 0);
    }
    double weighted =
        mean(chosen, true, covariate, weights) - mean(chosen, false, covariate, weights);
    return new Balance((mean1 - mean0) / spread, weighted / spread);
  }

  private static double mean(boolean[] chosen, boolean which, double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      if (chosen[i] == which) {
        sum += weights[i] * values[i];
        all += weights[i];
      }
    }
    return sum / all;
  }

  private static double variance(boolean[] chosen, boolean which, double[] values, double mean) {
    double squares = 0;
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (chosen[i] == which) {
        squares += (values[i] - mean) * (values[i] - mean);
        n++;
      }
    }
    return n > 1 ? squares / (n - 1) : 0;
  }
}
