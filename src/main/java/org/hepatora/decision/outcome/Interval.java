// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/** Both ends of an interval of 95 %. */
public record Interval(double low, double high) {
  /** Whether the value lies in it. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  static Interval around(double estimate, double error) {
    return new Interval(estimate - IntervalType.Z * error, estimate + IntervalType.Z * error);
  }
}
