// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/**
 * Takes columns one by one and leaves out those that follow from the ones before, with which a
 * model would have no maximum: a constant, a repetition, a sum.
 */
final class IndependentColumns {
  /** What remains of a column, relative to it, below which it follows from the others; ours. */
  private static final double REMAINS = 1e-7;

  private final List<RealVector> basis = new ArrayList<>();

  /** Whether it says something the ones before did not say. */
  boolean take(double[] values) {
    var centred = new ArrayRealVector(values);
    double size = centred.getNorm();
    centred.mapSubtractToSelf(Arrays.stream(values).average().orElse(0));
    double length = centred.getNorm();
    RealVector rest = centred;
    for (int round = 0; round < 2; round++) {
      for (RealVector direction : basis) {
        rest = rest.subtract(direction.mapMultiply(rest.dotProduct(direction)));
      }
    }
    double remaining = rest.getNorm();
    boolean isIndependent = length > REMAINS * size && remaining > REMAINS * length;
    if (isIndependent) {
      basis.add(rest.mapDivide(remaining));
    }
    return isIndependent;
  }
}
