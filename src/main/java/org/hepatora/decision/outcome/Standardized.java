package org.hepatora.decision.outcome;

/** Covariates with mean 0 and spread 1, so that units change neither speed nor accuracy. */
final class Standardized {
  final double[][] rows;
  private final double[] mean;
  private final double[] spread;

  private Standardized(double[][] rows, double[] mean, double[] spread) {
    this.rows = rows;
    this.mean = mean;
    this.spread = spread;
  }

  static Standardized of(double[][] x) {
    int columns = x.length == 0 ? 0 : x[0].length;
    var mean = new double[columns];
    var spread = new double[columns];
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (var row : x) {
        sum += row[j];
      }
      mean[j] = sum / x.length;
      double squares = 0;
      for (var row : x) {
        squares += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
      spread[j] = squares > 0 ? Math.sqrt(squares / x.length) : 1;
    }
    var rows = new double[x.length][columns];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < columns; j++) {
        rows[i][j] = (x[i][j] - mean[j]) / spread[j];
      }
    }
    return new Standardized(rows, mean, spread);
  }

  int columns() {
    return mean.length;
  }

  /** The product of a patient's covariates, in their own units, with standardised coefficients. */
  double product(double[] x, double[] beta) {
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      sum += (x[j] - mean[j]) / spread[j] * beta[j];
    }
    return sum;
  }

  /** By how much a covariate was divided. */
  double scale(int covariate) {
    return spread[covariate];
  }

  static double product(double[] row, double[] beta, int columns) {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }
}
