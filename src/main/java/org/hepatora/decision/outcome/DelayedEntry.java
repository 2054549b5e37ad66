package org.hepatora.decision.outcome;

import java.util.List;

/**
 * A patient's time without and with the operation. The day of the operation is still at risk
 * without it: who dies on it after it is counted with the operated, at risk from the day before.
 */
final class DelayedEntry {
  private DelayedEntry() {}

  /** Adds the patient's spells to those before and those after the operation. */
  static void split(Candidate patient, List<Spell> before, List<Spell> after) {
    int cause = patient.event() ? 1 : 0;
    double operated = patient.resection();
    if (operated > patient.exit()) {
      before.add(new Spell(Spell.START, patient.exit(), cause, 1));
    } else if (operated == patient.exit()) {
      before.add(new Spell(Spell.START, operated, 0, 1));
    } else {
      before.add(new Spell(Spell.START, operated, 0, 1));
      after.add(new Spell(operated, patient.exit(), cause, 1));
    }
  }
}
