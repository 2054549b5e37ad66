// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.plateau.Plateau.AfpTrend;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/** Whether AFP rises from its nadir in the current line; decision.md 3.3, ours. */
final class AfpCourse {
  private AfpCourse() {}

  /**
   * The trend of the current value. Below the limit from which AFP is followed it does not rise; a
   * single higher value has no trend. Days with two different values give no nadir.
   */
  static AfpTrend trend(
      Timeline<Amount.Afp> afp,
      @Nullable LocalDate therapyStart,
      LocalDate asOf,
      PlateauRules rules) {
    if (!(afp.current(asOf, rules.afpMaxAgeDays()) instanceof Finding.Known<Amount.Afp> now)) {
      return AfpTrend.UNKNOWN;
    }
    var value = now.value().value();
    if (value.compareTo(rules.afpFollowed().value()) < 0) {
      return AfpTrend.NOT_RISING;
    }
    var earlier = ofLine(afp, therapyStart, now.date(), rules);
    if (earlier.isEmpty()) {
      return AfpTrend.UNKNOWN;
    }
    var nadir = earlier.stream().reduce(value, BigDecimal::min);
    var limit = nadir.add(nadir.multiply(rules.afpRise()));
    return value.compareTo(limit) >= 0 ? AfpTrend.RISING : AfpTrend.NOT_RISING;
  }

  private static List<BigDecimal> ofLine(
      Timeline<Amount.Afp> afp,
      @Nullable LocalDate therapyStart,
      LocalDate before,
      PlateauRules rules) {
    var from = therapyStart == null ? null : therapyStart.minusDays(rules.afpBeforeDays());
    Map<LocalDate, List<BigDecimal>> days = new TreeMap<>();
    for (Fact<Amount.Afp> fact : afp.facts()) {
      boolean inLine = from == null || !fact.date().isBefore(from);
      if (inLine && fact.date().isBefore(before) && fact instanceof Fact.Read<Amount.Afp> read) {
        var values = days.computeIfAbsent(fact.date(), day -> new ArrayList<>());
        if (!values.contains(read.value().value())) {
          values.add(read.value().value());
        }
      }
    }
    return days.values().stream()
        .filter(values -> values.size() == 1)
        .map(values -> values.get(0))
        .toList();
  }
}
