// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import java.math.BigDecimal;
import java.util.Map;
import org.hepatora.decision.units.Limit;
import org.jspecify.annotations.Nullable;

/** What a limit in a unit can be at all; a slip of the pen beyond it is refused. */
final class Plausible {
  private static final Map<String, Range> RANGES =
      Map.ofEntries(
          Map.entry("d", whole("0", "36500")),
          Map.entry("mm", any("0", "500")),
          Map.entry("%", any("0", "100")),
          Map.entry("lesions", whole("0", "50")),
          Map.entry("nodules", whole("0", "50")),
          Map.entry("points", whole("0", "40")),
          Map.entry("ECOG", whole("0", "5")),
          Map.entry("ASA", whole("1", "6")),
          Map.entry("Cheng type", whole("1", "4")),
          Map.entry("CTCAE grade", whole("1", "5")),
          Map.entry("ALBI", any("-6", "2")),
          Map.entry("umol/L", any("1", "1000")),
          Map.entry("10*9/L", any("1", "1000")),
          Map.entry("ng/mL", any("0", "100000")),
          Map.entry("mAU/mL", any("0", "1000000")),
          Map.entry("m[arb'U]/mL", any("0", "1000000")),
          Map.entry("U/L", any("1", "10000")),
          Map.entry("x", any("1", "100")),
          Map.entry("m[IU]/L", any("0", "1000")),
          Map.entry("[IU]/mL", any("0", "1000000000")),
          Map.entry("mg/d", any("0", "1000")));

  private Plausible() {}

  private record Range(BigDecimal least, BigDecimal most, boolean whole) {}

  /** Why the number can not be a limit in the unit of the standard one; null when it can. */
  static @Nullable String problem(Limit standard, BigDecimal value) {
    var range = RANGES.get(standard.unit());
    if (range == null) {
      throw new IllegalStateException("no range for the unit " + standard.unit());
    }
    if (range.whole() && value.stripTrailingZeros().scale() > 0) {
      return value.toPlainString() + " is not a whole number";
    }
    if (value.compareTo(range.least()) < 0 || value.compareTo(range.most()) > 0) {
      return value.toPlainString()
          + " is not between "
          + range.least().toPlainString()
          + " and "
          + range.most().toPlainString()
          + " "
          + standard.unit();
    }
    return null;
  }

  private static Range whole(String least, String most) {
    return new Range(new BigDecimal(least), new BigDecimal(most), true);
  }

  private static Range any(String least, String most) {
    return new Range(new BigDecimal(least), new BigDecimal(most), false);
  }
}
