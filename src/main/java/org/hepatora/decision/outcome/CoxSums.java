// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/** Running sums over those at risk: of their weights, and of these times the covariates. */
final class CoxSums {
  final double[] first;
  final double[][] second;
  private final double[] sum = new double[1];

  CoxSums(int columns) {
    first = new double[columns];
    second = new double[columns][columns];
  }

  double sum() {
    return sum[0];
  }

  void clear() {
    sum[0] = 0;
    Newton.clear(first, second);
  }

  /** A negative weight takes away. */
  void add(double weight, double[] x) {
    sum[0] += weight;
    for (int j = 0; j < first.length; j++) {
      double product = weight * x[j];
      first[j] += product;
      var row = second[j];
      for (int k = 0; k <= j; k++) {
        row[k] += product * x[k];
      }
    }
  }

  /** Writes the mean of the covariates, with that part of the dying taken out. */
  void mean(CoxSums dying, double part, double[] mean) {
    double all = sum[0] - part * dying.sum[0];
    for (int j = 0; j < mean.length; j++) {
      mean[j] = (first[j] - part * dying.first[j]) / all;
    }
  }
}
