// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the laboratory values of a course run: from the first visit towards a low, and what they are
 * now. Whole numbers in the molar unit; INR in hundredths. Untouched it is a good liver, Child-Pugh
 * A5 with a falling AFP.
 */
final class LabPlan {
  private final Map<Lab, Run> runs = new EnumMap<>(Lab.class);

  LabPlan(Dice dice) {
    set(Lab.BILIRUBIN, dice.between(11, 19), dice.between(10, 16));
    set(Lab.ALBUMIN, dice.between(38, 42), dice.between(40, 45));
    set(Lab.INR, dice.between(102, 114), dice.between(100, 110));
    set(Lab.CREATININE, dice.between(60, 86), dice.between(60, 84));
    set(Lab.PLATELETS, dice.between(125, 240), dice.between(122, 230));
    set(Lab.SODIUM, dice.between(137, 142), dice.between(137, 142));
    set(Lab.ALT, dice.between(30, 90), dice.between(18, 42));
    set(Lab.AST, dice.between(35, 95), dice.between(20, 44));
    set(Lab.AFP, dice.between(240, 4200), dice.between(4, 15));
  }

  void set(Lab lab, int before, int now) {
    runs.put(lab, new Run(before, now, now));
  }

  /** The value now; it was always about so. */
  void now(Lab lab, int now) {
    var run = runs.get(lab);
    set(lab, run == null ? now : run.before(), now);
  }

  /** First high, then low, now on the way up again. */
  void rising(Lab lab, int before, int low, int now) {
    runs.put(lab, new Run(before, low, now));
  }

  void notDone(Lab lab) {
    runs.remove(lab);
  }

  /**
   * The value at a visit, null when the test was never done.
   *
   * @param visit 0 for the first of {@code visits}
   */
  @Nullable Integer at(Lab lab, int visit, int visits) {
    var run = runs.get(lab);
    if (run == null) {
      return null;
    }
    if (visit == visits - 1) {
      return run.now();
    }
    if (lab == Lab.AFP && visit == visits - 2 && run.now() == run.low()) {
      return nearlyThere(run);
    }
    int gap = run.before() - run.low();
    for (int step = 0; step < visit; step++) {
      gap = gap * 35 / 100;
    }
    return run.low() + gap;
  }

  /** A few days before the last visit a marker is nearly where it is then: it halves in a week. */
  private static int nearlyThere(Run run) {
    return Math.min(run.before(), run.now() + run.now() / 8 + 1);
  }

  private record Run(int before, int low, int now) {}
}
