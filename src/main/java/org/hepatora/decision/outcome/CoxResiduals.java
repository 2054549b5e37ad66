// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/** Score residuals: what each row adds to the equations that the coefficients solve. */
final class CoxResiduals {
  private final RiskData data;
  private final Standardized covariates;
  private final double[] beta;
  private final CoxHazard[] hazards;

  /** Cumulated over the days with an event: the hazard, then the hazard times the mean. */
  private final double[][] cumulated;

  CoxResiduals(RiskData data, Standardized covariates, double[] beta, CoxHazard[] hazards) {
    this.data = data;
    this.covariates = covariates;
    this.beta = beta;
    this.hazards = hazards;
    int columns = covariates.columns();
    cumulated = new double[hazards.length + 1][columns + 1];
    for (int at = 0; at < hazards.length; at++) {
      cumulated[at + 1][columns] = cumulated[at][columns] + hazards[at].all();
      for (int j = 0; j < columns; j++) {
        cumulated[at + 1][j] = cumulated[at][j] + hazards[at].byMean[j];
      }
    }
  }

  double[] of(int i) {
    int columns = covariates.columns();
    var residual = new double[columns];
    if (!(data.to()[i] > data.from()[i])) {
      return residual;
    }
    var row = covariates.rows[i];
    double score = Math.exp(Standardized.product(row, beta, columns));
    int until = until(data.to()[i]);
    int before = until(data.from()[i]);
    double hazard = cumulated[until][columns] - cumulated[before][columns];
    boolean event = data.event()[i];
    var last = event ? hazards[until - 1] : null;
    if (last != null) {
      hazard += last.dying() - last.all();
    }
    for (int j = 0; j < columns; j++) {
      double byMean = cumulated[until][j] - cumulated[before][j];
      if (last != null) {
        byMean += last.dyingByMean[j] - last.byMean[j];
        residual[j] += row[j] - last.mean[j];
      }
      residual[j] -= score * (hazard * row[j] - byMean);
    }
    return residual;
  }

  /** How many days with an event are not after that day. */
  private int until(double day) {
    int low = 0;
    int high = hazards.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hazards[middle].day <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
