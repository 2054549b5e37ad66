// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/** Logistic regression: the probability that something is chosen, from what was known before. */
final class Logistic {
  private final Standardized covariates;
  private final double[] beta;
  private final double[] errors;

  private Logistic(Standardized covariates, Newton.Maximum maximum) {
    this.covariates = covariates;
    beta = maximum.beta();
    errors = new double[beta.length];
    for (int j = 0; j < beta.length; j++) {
      errors[j] = Math.sqrt(maximum.covariance().getEntry(j, j));
    }
  }

  /**
   * None where the covariates separate the chosen from the others, or nobody or everybody chose.
   */
  static @Nullable Logistic fit(boolean[] chosen, double[][] x) {
    var covariates = Standardized.of(x);
    int columns = covariates.columns();
    var maximum =
        Newton.of(
            columns + 1,
            (beta, gradient, information) ->
                likelihood(chosen, covariates.rows, columns, beta, gradient, information));
    return maximum == null ? null : new Logistic(covariates, maximum);
  }

  private static double likelihood(
      boolean[] chosen,
      double[][] x,
      int columns,
      double[] beta,
      double[] gradient,
      double[][] information) {
    Newton.clear(gradient, information);
    double sum = 0;
    for (int i = 0; i < chosen.length; i++) {
      double eta = beta[columns] + Standardized.product(x[i], beta, columns);
      double p = 1 / (1 + Math.exp(-eta));
      sum -= Math.log1p(Math.exp(chosen[i] ? -eta : eta));
      double rest = (chosen[i] ? 1 : 0) - p;
      double weight = p * (1 - p);
      for (int j = 0; j <= columns; j++) {
        double xj = j == columns ? 1 : x[i][j];
        gradient[j] += rest * xj;
        for (int k = 0; k <= j; k++) {
          information[j][k] += weight * xj * (k == columns ? 1 : x[i][k]);
        }
      }
    }
    Newton.mirror(information);
    return sum;
  }

  /** Of somebody with these covariates. */
  double probability(double[] x) {
    return 1 / (1 + Math.exp(-beta[covariates.columns()] - covariates.product(x, beta)));
  }

  /** In the covariates' own units. */
  double coefficient(int covariate) {
    return covariates.inUnits(covariate, beta);
  }

  double standardError(int covariate) {
    return covariates.inUnits(covariate, errors);
  }
}
