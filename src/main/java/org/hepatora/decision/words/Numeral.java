// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.math.BigDecimal;

/** A number, said with the digits it has: 100, 1.5, -30.0. */
public record Numeral(BigDecimal value) implements Argument {
  public static Numeral of(long value) {
    return new Numeral(BigDecimal.valueOf(value));
  }

  public static Numeral of(BigDecimal value) {
    return new Numeral(value);
  }
}
