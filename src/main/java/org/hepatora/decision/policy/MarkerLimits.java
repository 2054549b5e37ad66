// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Argument;

/**
 * The response of AFP and PIVKA-II that is shown beside the answer and decides nothing;
 * evidence.md.
 *
 * @param afpBaseline AFP before the first dose from which its change is told
 * @param afpFall fall of AFP that tells responders
 * @param afpRise rise of AFP up to which disease is controlled
 * @param week day of the line for which it is told
 * @param weekFrom first day of the line that counts for it
 * @param weekTo last day of the line that counts for it
 * @param dcpBaseline PIVKA-II before the first dose from which its change is told
 */
public record MarkerLimits(
    Limit afpBaseline,
    Limit afpFall,
    Limit afpRise,
    Limit week,
    Limit weekFrom,
    Limit weekTo,
    Limit dcpBaseline) {
  public MarkerLimits {
    Order.require(weekFrom, week, "the days that count for the markers begin too late");
    Order.require(week, weekTo, "the days that count for the markers end too early");
  }

  static MarkerLimits standard() {
    return new MarkerLimits(
        published("20", "ng/mL"),
        published("75", "%"),
        published("10", "%"),
        published("42", "d"),
        Limit.ours("28", "d", "evidence.md"),
        Limit.ours("56", "d", "evidence.md"),
        Limit.ours("40", "m[arb'U]/mL", "evidence.md 4.5"));
  }

  private static Limit published(String value, String unit) {
    return Limit.published(value, unit, (Argument) Citations.AFP_RESPONSE);
  }
}
