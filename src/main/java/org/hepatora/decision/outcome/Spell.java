// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * A stretch of time under observation: at risk on every day after {@code from}, until {@code to}
 * inclusive.
 *
 * @param cause 0 where nothing happened at the end, 1 the event, more a competing one
 */
public record Spell(double from, double to, int cause, double weight) {
  /** Before the first day: whoever is observed from time zero on. */
  public static final double START = -1;

  /** Refuses a spell that ends before it begins, and weights that are none. */
  public Spell {
    if (Double.isNaN(from) || Double.isNaN(to) || to < from) {
      throw new IllegalArgumentException("A spell ends before it begins");
    }
    if (cause < 0 || !(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("A spell has no such cause or weight");
    }
  }

  /** From time zero to that day. */
  public static Spell until(double day, boolean event) {
    return new Spell(START, day, event ? 1 : 0, 1);
  }

  /** The same time, with the event and the censoring exchanged. */
  Spell reversed() {
    return new Spell(from, to, cause == 0 ? 1 : 0, weight);
  }

  boolean atRisk(double day) {
    return from < day && day <= to;
  }
}
