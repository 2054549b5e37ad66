// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * How strongly an unseen cause would have to go with both the choice and the outcome to explain the
 * estimate away (VanderWeele and Ding 2017), for a common outcome.
 */
public final class EValue {
  private EValue() {}

  /** Of a hazard ratio; 1 where there is nothing to explain. */
  public static double ofHazardRatio(double ratio) {
    if (!(ratio > 0)) {
      throw new IllegalArgumentException("A hazard ratio is above 0");
    }
    double harm = Math.max(ratio, 1 / ratio);
    double risk = (1 - Math.pow(0.5, Math.sqrt(harm))) / (1 - Math.pow(0.5, Math.sqrt(1 / harm)));
    return risk + Math.sqrt(risk * (risk - 1));
  }

  /** Of the end of the interval nearer to 1; 1 where the interval holds 1. */
  public static double ofInterval(Interval interval) {
    if (interval.holds(1)) {
      return 1;
    }
    return ofHazardRatio(interval.low() > 1 ? interval.low() : interval.high());
  }
}
