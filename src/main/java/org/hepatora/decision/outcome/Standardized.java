// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;

/**
 * Covariates with mean 0 and spread 1, so that units change neither speed nor accuracy. A covariate
 * that is the same for all of these patients, or follows from those before it, is left out of the
 * model: it has no coefficient, as in R.
 */
final class Standardized {
  private static final int LEFT_OUT = -1;

  final double[][] rows;

  /** Where each covariate stands in the rows. */
  private final int[] place;

  private final int[] kept;
  private final double[] mean;
  private final double[] spread;

  private Standardized(double[][] rows, int[] place, int[] kept, double[] mean, double[] spread) {
    this.rows = rows;
    this.place = place;
    this.kept = kept;
    this.mean = mean;
    this.spread = spread;
  }

  static Standardized of(double[][] x) {
    int columns = x.length == 0 ? 0 : x[0].length;
    var independent = new IndependentColumns();
    var place = new int[columns];
    var taken = new ArrayList<Integer>();
    for (int j = 0; j < columns; j++) {
      place[j] = independent.take(column(x, j)) ? taken.size() : LEFT_OUT;
      if (place[j] != LEFT_OUT) {
        taken.add(j);
      }
    }
    var kept = taken.stream().mapToInt(Integer::intValue).toArray();
    var mean = new double[kept.length];
    var spread = new double[kept.length];
    var rows = new double[x.length][kept.length];
    for (int j = 0; j < kept.length; j++) {
      var values = column(x, kept[j]);
      for (double value : values) {
        mean[j] += value / values.length;
      }
      double squares = 0;
      for (double value : values) {
        squares += (value - mean[j]) * (value - mean[j]);
      }
      spread[j] = Math.sqrt(squares / values.length);
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = (values[i] - mean[j]) / spread[j];
      }
    }
    return new Standardized(rows, place, kept, mean, spread);
  }

  private static double[] column(double[][] x, int j) {
    var values = new double[x.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = x[i][j];
    }
    return values;
  }

  /** How many are in the model. */
  int columns() {
    return kept.length;
  }

  /** The product of a patient's covariates, in their own units, with standardised coefficients. */
  double product(double[] x, double[] beta) {
    double sum = 0;
    for (int j = 0; j < kept.length; j++) {
      sum += (x[kept[j]] - mean[j]) / spread[j] * beta[j];
    }
    return sum;
  }

  /** A standardised coefficient or error in the covariate's own units; NaN where it is left out. */
  double inUnits(int covariate, double[] standardized) {
    int at = place[covariate];
    return at == LEFT_OUT ? Double.NaN : standardized[at] / spread[at];
  }

  static double product(double[] row, double[] beta, int columns) {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }
}
