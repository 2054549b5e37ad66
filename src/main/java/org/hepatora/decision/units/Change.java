// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A length then and now. Limits are compared by multiplying, never by dividing, so that a change of
 * exactly the limit is one: 100 to 70 is a loss of 30 %.
 */
public record Change(Millimetres from, Millimetres to) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Percent to 16 digits, -30 for a loss of 30 %; null from 0. */
  public @Nullable BigDecimal percent() {
    if (from.isZero()) {
      return null;
    }
    var percent = difference().multiply(HUNDRED).divide(from.value(), MathContext.DECIMAL64);
    return Decimals.normal(percent);
  }

  /** The percent as it is shown: one decimal, halves away from 0. */
  public static BigDecimal shown(BigDecimal percent) {
    return percent.setScale(1, RoundingMode.HALF_UP);
  }

  /** Lost at least that share; never from 0. */
  public boolean isLossOf(BigDecimal share) {
    return !from.isZero() && difference().negate().compareTo(share.multiply(from.value())) >= 0;
  }

  /** Gained at least that share and at least that length; from 0 the length alone decides. */
  public boolean isGainOf(BigDecimal share, Millimetres atLeast) {
    var gained = difference();
    return gained.compareTo(share.multiply(from.value())) >= 0
        && gained.compareTo(atLeast.value()) >= 0;
  }

  /** Differs, either way, by no more than that share of where it came from or that length. */
  public boolean isWithin(BigDecimal share, Millimetres orLength) {
    var distance = difference().abs();
    return distance.compareTo(share.multiply(from.value())) <= 0
        || distance.compareTo(orLength.value()) <= 0;
  }

  /** Millimetres gained; negative when lost. */
  public BigDecimal difference() {
    return to.value().subtract(from.value());
  }
}
