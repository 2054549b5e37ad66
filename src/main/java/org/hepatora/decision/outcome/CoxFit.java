// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A fitted proportional hazards model. Coefficients are logarithms of hazard ratios; NaN of a
 * covariate that is left out.
 */
final class CoxFit {
  private final RiskData data;
  private final Standardized covariates;
  private final Newton.Maximum maximum;
  private final CoxHazard[] hazards;

  CoxFit(RiskData data, Standardized covariates, Newton.Maximum maximum, CoxHazard[] hazards) {
    this.data = data;
    this.covariates = covariates;
    this.maximum = maximum;
    this.hazards = hazards;
  }

  double logLikelihood() {
    return maximum.logLikelihood();
  }

  double coefficient(int covariate) {
    return covariates.inUnits(covariate, maximum.beta());
  }

  double standardError(int covariate) {
    return covariates.inUnits(covariate, errors(maximum.covariance()));
  }

  /** Of Lin and Wei, over clusters: holds where the model's own variance does not. */
  double robustError(int covariate) {
    return covariates.inUnits(covariate, errors(robust()));
  }

  private double[] errors(RealMatrix variances) {
    var errors = new double[covariates.columns()];
    Arrays.setAll(errors, j -> Math.sqrt(variances.getEntry(j, j)));
    return errors;
  }

  /** The cumulative hazard before that day of somebody with these covariates. */
  double hazardBefore(double day, double[] x) {
    return baselineBefore(day) * score(x);
  }

  double score(double[] x) {
    return Math.exp(covariates.product(x, maximum.beta()));
  }

  double baselineBefore(double day) {
    double sum = 0;
    for (var hazard : hazards) {
      if (hazard.day < day) {
        sum += hazard.all();
      }
    }
    return sum;
  }

  private RealMatrix robust() {
    int columns = covariates.columns();
    int clusters = 0;
    for (int cluster : data.cluster()) {
      clusters = Math.max(clusters, cluster + 1);
    }
    var sums = MatrixUtils.createRealMatrix(clusters, columns);
    var residuals = new CoxResiduals(data, covariates, maximum.beta(), hazards);
    for (int i = 0; i < data.size(); i++) {
      var residual = residuals.of(i);
      for (int j = 0; j < columns; j++) {
        sums.addToEntry(data.cluster()[i], j, data.weight()[i] * residual[j]);
      }
    }
    var influence = sums.multiply(maximum.covariance());
    return influence.transposeMultiply(influence);
  }
}
