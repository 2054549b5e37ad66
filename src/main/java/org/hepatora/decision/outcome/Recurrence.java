package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;

/** Progression or recurrence where death can come first; Aalen-Johansen, never 1 - Kaplan-Meier. */
final class Recurrence {
  private Recurrence() {}

  static List<Estimate> of(Trial trial) {
    var spells = new ArrayList<Spell>();
    for (var one : trial.participants()) {
      var free = one.eventFree();
      boolean died = one.survival().event() && one.survival().exit() == free.exit();
      spells.add(new Spell(Spell.START, free.exit(), free.event() ? died ? 2 : 1 : 0, 1));
    }
    var incidence = AalenJohansen.of(Counts.of("", spells), "");
    var curve = KaplanMeier.of(spells);
    var estimates = new ArrayList<Estimate>();
    for (int day : Grid.days(curve.last())) {
      int atRisk = (int) curve.atRisk(day);
      if (atRisk >= trial.query().minimumCell()) {
        int events =
            (int) spells.stream().filter(one -> one.cause() == 1 && one.to() <= day).count();
        estimates.add(
            new Estimate(
                "recurrence",
                "aalen-johansen",
                day,
                incidence.at(day).event(),
                null,
                null,
                atRisk,
                events,
                false));
      }
    }
    return estimates;
  }
}
