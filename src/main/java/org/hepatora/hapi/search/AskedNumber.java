// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The numbers that the number of a search stands for: {@code 5.0} is what rounds to it, from 4.95
 * up to but not 5.05.
 *
 * @param low the least of them
 * @param end the least above them
 */
record AskedNumber(BigDecimal low, BigDecimal end) {
  /** By the digits that are written. */
  static AskedNumber rounded(BigDecimal value) {
    var half = new BigDecimal(BigInteger.valueOf(5), value.scale() + 1);
    return new AskedNumber(value.subtract(half), value.add(half));
  }

  /** The same and what is near it: a tenth of the value, as R4 recommends. */
  static AskedNumber roughly(BigDecimal value) {
    var margin = value.abs().movePointLeft(1);
    var rounded = rounded(value);
    return new AskedNumber(
        rounded.low().min(value.subtract(margin)), rounded.end().max(value.add(margin)));
  }
}
