// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The maximum of a concave log likelihood, by Newton's steps, halved where one goes too far. */
final class Newton {
  private static final int ROUNDS = 50;
  private static final int HALVES = 30;
  private static final double CLOSE = 1e-11;

  /** Coefficients of standardised covariates beyond this mean that they separate the outcome. */
  private static final double SEPARATED = 20;

  private Newton() {}

  /** A log likelihood that writes its gradient and its information. */
  interface Likelihood {
    double at(double[] beta, double[] gradient, double[][] information);
  }

  /** Where it is, and the inverse of the information there. */
  record Maximum(double[] beta, RealMatrix covariance, double logLikelihood) {}

  /** None where it does not exist: a covariate separates the outcome, or follows from others. */
  static @Nullable Maximum of(int size, Likelihood likelihood) {
    var beta = new double[size];
    var gradient = new double[size];
    var information = new double[size][size];
    double value = likelihood.at(beta, gradient, information);
    if (size == 0) {
      return new Maximum(beta, MatrixUtils.createRealMatrix(1, 1), value);
    }
    for (int round = 0; round < ROUNDS; round++) {
      var inverse = inverse(information);
      if (inverse == null) {
        return null;
      }
      var step = inverse.operate(new ArrayRealVector(gradient, false));
      double length = step.getLInfNorm();
      if (length < CLOSE) {
        return new Maximum(beta, inverse, value);
      }
      double moved = value;
      for (int half = 0; half < HALVES; half++) {
        var next = new ArrayRealVector(beta).add(step).toArray();
        double reached = likelihood.at(next, gradient, information);
        if (reached >= value - 1e-9 * (1 + Math.abs(value))) {
          beta = next;
          moved = reached;
          break;
        }
        step = step.mapMultiply(0.5);
      }
      value = moved;
      if (new ArrayRealVector(beta).getLInfNorm() > SEPARATED) {
        return null;
      }
    }
    return null;
  }

  static void clear(double[] gradient, double[][] information) {
    Arrays.fill(gradient, 0);
    for (var row : information) {
      Arrays.fill(row, 0);
    }
  }

  static void mirror(double[][] information) {
    for (int j = 0; j < information.length; j++) {
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
  }

  private static @Nullable RealMatrix inverse(double[][] information) {
    try {
      return new CholeskyDecomposition(MatrixUtils.createRealMatrix(information), 1e-9, 1e-10)
          .getSolver()
          .getInverse();
    } catch (MathRuntimeException notPositive) {
      return null;
    }
  }
}
