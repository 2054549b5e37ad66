// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * How much more of one group than of the other, with its interval.
 *
 * @param p of no difference; none where a group has no variance to judge it by
 */
record Difference(double estimate, Interval interval, @Nullable Double p) {

  /** Of survival after that day; tested on the complementary log-log scale (Klein 2007). */
  static Difference atDay(Curve one, Curve other, double day) {
    double s1 = one.survival(day);
    double s0 = other.survival(day);
    double error =
        Math.sqrt(squaredError(s1, one.variance(day)) + squaredError(s0, other.variance(day)));
    return new Difference(s1 - s0, Interval.around(s1 - s0, error), klein(one, other, day));
  }

  /** Of the restricted means until that day. */
  static Difference ofMeans(RestrictedMean one, RestrictedMean other) {
    double estimate = one.mean() - other.mean();
    double error = Math.sqrt(one.variance() + other.variance());
    return new Difference(
        estimate,
        Interval.around(estimate, error),
        error > 0 ? Erf.erfc(Math.abs(estimate / error) / Math.sqrt(2)) : null);
  }

  private static double squaredError(double survival, double variance) {
    return survival == 0 ? 0 : survival * survival * variance;
  }

  private static @Nullable Double klein(Curve one, Curve other, double day) {
    double s1 = one.survival(day);
    double s0 = other.survival(day);
    if (!(s1 > 0 && s1 < 1 && s0 > 0 && s0 < 1)) {
      return null;
    }
    double phi = Math.log(-Math.log(s1)) - Math.log(-Math.log(s0));
    double spread = onScale(s1, one.variance(day)) + onScale(s0, other.variance(day));
    return ChiSquared.of(phi * phi / spread).p();
  }

  private static double onScale(double survival, double variance) {
    double logarithm = Math.log(survival);
    return variance / (logarithm * logarithm);
  }
}
