// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;

/** Progression or recurrence where death can come first; Aalen-Johansen, never 1 - Kaplan-Meier. */
final class Recurrence {
  private Recurrence() {}

  static List<Estimate> of(Trial trial) {
    return of(Counts.of("", spells(trial)), "", trial.query().minimumCell());
  }

  /** Progression or recurrence is the cause of interest, death before it the other. */
  static List<Spell> spells(Trial trial) {
    var spells = new ArrayList<Spell>();
    for (var one : trial.participants()) {
      var free = one.eventFree();
      boolean died = one.survival().event() && one.survival().exit() == free.exit();
      spells.add(new Spell(Spell.START, free.exit(), free.event() ? died ? 2 : 1 : 0, 1));
    }
    return spells;
  }

  static List<Estimate> of(Counts counts, String stratum, int minimumCell) {
    var incidence = AalenJohansen.of(counts, stratum);
    var curve = KaplanMeier.of(counts, stratum);
    var estimates = new ArrayList<Estimate>();
    for (int day : Grid.days(curve.last())) {
      int atRisk = (int) curve.atRisk(day);
      if (atRisk >= minimumCell) {
        estimates.add(
            new Estimate(
                "recurrence",
                "aalen-johansen",
                day,
                incidence.at(day).event(),
                null,
                null,
                atRisk,
                events(counts, stratum, day),
                false));
      }
    }
    return estimates;
  }

  private static int events(Counts counts, String stratum, int day) {
    return (int)
        Math.round(
            counts.of(stratum).stream()
                .filter(one -> one.day() <= day)
                .mapToDouble(Count::events)
                .sum());
  }
}
