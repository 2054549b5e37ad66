// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;

/** One spelling for one number, so that equal amounts are equal records. */
public final class Decimals {
  private Decimals() {}

  /** The same number without trailing zeros and without an exponent: 100 stays 100, 1.50 is 1.5. */
  public static BigDecimal normal(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
