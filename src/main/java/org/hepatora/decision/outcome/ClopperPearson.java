// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** The exact interval of a rate. */
public final class ClopperPearson {
  private static final double ACCURACY = 1e-14;

  private ClopperPearson() {}

  /** Of so many among all. */
  public static Interval of(int hits, int all) {
    if (hits < 0 || hits > all || all == 0) {
      throw new IllegalArgumentException("No rate of nothing, and none above 1");
    }
    return new Interval(
        hits == 0 ? 0 : quantile(0.025, hits, all - hits + 1.0),
        hits == all ? 1 : quantile(0.975, hits + 1.0, all - hits));
  }

  private static double quantile(double probability, double alpha, double beta) {
    return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(probability);
  }
}
