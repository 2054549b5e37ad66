// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a patient's time by what had been done before each day. On the day of a treatment the
 * patient is still at risk without it; who dies on it dies after it, half a day later, as the
 * published analysis of the transplants has it.
 */
final class StrategyTime {
  private static final double HALF_A_DAY = 0.5;

  private StrategyTime() {}

  /** The patient's own time. */
  static Map<Strategy, List<Spell>> of(Candidate patient) {
    var spells = new EnumMap<Strategy, List<Spell>>(Strategy.class);
    for (var strategy : Strategy.values()) {
      spells.put(strategy, new ArrayList<>());
    }
    split(patient, spells);
    return spells;
  }

  static void split(Candidate patient, Map<Strategy, List<Spell>> spells) {
    double exit = patient.exit();
    boolean onTheDay = patient.resection() == exit || patient.local() == exit;
    double end = patient.event() && onTheDay ? exit + HALF_A_DAY : exit;
    double resection = patient.resection() <= exit ? patient.resection() : end;
    double local = Math.min(patient.local() <= exit ? patient.local() : end, resection);
    add(Strategy.SYSTEMIC, new Spell(Spell.START, local, 0, 1), patient, end, spells);
    add(Strategy.LOCAL, new Spell(local, resection, 0, 1), patient, end, spells);
    add(Strategy.SURGERY, new Spell(resection, end, 0, 1), patient, end, spells);
  }

  private static void add(
      Strategy strategy,
      Spell spell,
      Candidate patient,
      double end,
      Map<Strategy, List<Spell>> spells) {
    if (spell.to() > spell.from()) {
      boolean event = patient.event() && spell.to() == end;
      var own = spells.get(strategy);
      if (own != null) {
        own.add(new Spell(spell.from(), spell.to(), event ? 1 : 0, 1));
      }
    }
  }
}
