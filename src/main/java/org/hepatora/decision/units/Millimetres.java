// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import java.math.BigDecimal;

/** A length on a scan. Equal lengths are equal whatever unit they were sent in. */
public record Millimetres(BigDecimal value) implements Comparable<Millimetres> {
  public static final Millimetres ZERO = new Millimetres(BigDecimal.ZERO);

  public Millimetres {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a length is not negative");
    }
    value = Decimals.normal(value);
  }

  public static Millimetres of(String value) {
    return new Millimetres(new BigDecimal(value));
  }

  public Millimetres plus(Millimetres other) {
    return new Millimetres(value.add(other.value));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Millimetres other) {
    return value.compareTo(other.value);
  }
}
