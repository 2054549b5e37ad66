// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * The hazard of one day with an event, and what the score residuals of that day need. Of the dying
 * it counts in part only, as they share the day.
 */
final class CoxHazard {
  final double day;
  final double[] byMean;
  final double[] dyingByMean;
  final double[] mean;
  private final double[] sums = new double[2];

  CoxHazard(double day, int columns) {
    this.day = day;
    byMean = new double[columns];
    dyingByMean = new double[columns];
    mean = new double[columns];
  }

  double all() {
    return sums[0];
  }

  double dying() {
    return sums[1];
  }

  void add(double share, double part, double[] average, int rounds) {
    sums[0] += share;
    sums[1] += share * (1 - part);
    for (int j = 0; j < average.length; j++) {
      byMean[j] += share * average[j];
      dyingByMean[j] += share * (1 - part) * average[j];
      mean[j] += average[j] / rounds;
    }
  }
}
