// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Inverse probability weights of what was chosen, stabilised, cut at their 1st and 99th percentile.
 */
record TreatmentWeights(double[] weights) {
  private static final double CUT = 0.01;

  /** None where the model of the choice has no maximum. */
  static @Nullable TreatmentWeights of(boolean[] chosen, double[][] x) {
    var model = Logistic.fit(chosen, x);
    if (model == null) {
      return null;
    }
    double share = 0;
    for (boolean one : chosen) {
      share += one ? 1.0 / chosen.length : 0;
    }
    var weights = new double[chosen.length];
    for (int i = 0; i < weights.length; i++) {
      double p = model.probability(x[i]);
      weights[i] = chosen[i] ? share / p : (1 - share) / (1 - p);
    }
    var sorted = weights.clone();
    Arrays.sort(sorted);
    double low = Percentile.of(sorted, CUT);
    double high = Percentile.of(sorted, 1 - CUT);
    Arrays.setAll(weights, i -> Math.max(low, Math.min(high, weights[i])));
    return new TreatmentWeights(weights);
  }

  /** How many unweighted patients would say as much. */
  double effectiveSize() {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }
}
