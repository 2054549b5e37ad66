// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/** The scale on which the interval of a survival probability is symmetric. */
public enum IntervalType {
  /** The probability itself, cut at 0 and 1. */
  PLAIN {
    @Override
    double[] ends(double survival, double root) {
      return new double[] {
        Math.max(0, survival - Z * survival * root), Math.min(1, survival + Z * survival * root)
      };
    }
  },
  /** Its logarithm, cut at 1; what R answers unless asked. */
  LOG {
    @Override
    double[] ends(double survival, double root) {
      return new double[] {
        survival * Math.exp(-Z * root), Math.min(1, survival * Math.exp(Z * root))
      };
    }
  },
  /** The logarithm of its negative logarithm; stays between 0 and 1. */
  LOG_LOG {
    @Override
    double[] ends(double survival, double root) {
      double spread = Z * root / Math.abs(Math.log(survival));
      return new double[] {
        Math.pow(survival, Math.exp(spread)), Math.pow(survival, Math.exp(-spread))
      };
    }
  };

  /** The standard normal's 97.5th percentile. */
  static final double Z = 1.959963984540054;

  abstract double[] ends(double survival, double root);

  /** As answers name it. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /**
   * The interval of 95 %; none where nobody, or everybody, survived.
   *
   * @param variance Greenwood's sum
   */
  @Nullable Interval of(double survival, double variance) {
    if (!(survival > 0 && survival < 1)) {
      return null;
    }
    var ends = ends(survival, Math.sqrt(variance));
    return new Interval(ends[0], ends[1]);
  }
}
