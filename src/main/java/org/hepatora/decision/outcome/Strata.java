// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How many of each strategy belong to each level of each subgroup. A stratum that is too small, or
 * from which another could be computed back, is dropped and named.
 */
final class Strata {
  private static final int ELIGIBLE = 0;
  private static final int FOLLOWED = 1;
  private static final int DEATHS = 2;

  private final Trial trial;
  private final Findings findings;

  Strata(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  /** Those of one strategy that are told. */
  List<Stratum> of(Strategy strategy) {
    var told = new ArrayList<Stratum>();
    for (var subgroup : Subgroup.ALL) {
      tell(strategy, subgroup, counts(strategy, subgroup), told);
    }
    return told;
  }

  /** Of every level, the unknown last: from the group's total it could be computed. */
  private Map<String, int[]> counts(Strategy strategy, Subgroup subgroup) {
    int landmark = trial.query().landmark();
    var counts = new LinkedHashMap<String, int[]>();
    subgroup.levels().keySet().forEach(level -> counts.put(level, new int[3]));
    counts.put(Subgroup.UNKNOWN, new int[3]);
    for (var one : trial.participants()) {
      var patient = one.survival();
      if (patient.strategyBy(landmark) == strategy) {
        boolean followed = patient.observedBeyond(landmark);
        var count = counts.computeIfAbsent(subgroup.level(one.baseline()), level -> new int[3]);
        count[ELIGIBLE]++;
        count[FOLLOWED] += followed ? 1 : 0;
        count[DEATHS] += followed && patient.event() ? 1 : 0;
      }
    }
    return counts;
  }

  private void tell(
      Strategy strategy, Subgroup subgroup, Map<String, int[]> counts, List<Stratum> told) {
    int minimum = trial.query().minimumCell();
    var eligible = hidden(counts, ELIGIBLE);
    var followed = hidden(counts, FOLLOWED);
    var deaths = hidden(counts, DEATHS);
    int at = 0;
    for (var level : counts.entrySet()) {
      int i = at++;
      int size = level.getValue()[ELIGIBLE];
      if (level.getKey().equals(Subgroup.UNKNOWN) || size == 0) {
        continue;
      }
      if (eligible[i]) {
        findings.missing(
            "stratum " + strategy.code() + " " + subgroup.code() + "=" + level.getKey(),
            Sentence.of("outcome.stratum-too-small", Numeral.of(minimum)).whole());
      } else {
        told.add(
            new Stratum(
                subgroup.code(),
                level.getKey(),
                size,
                number(level.getValue()[FOLLOWED], followed[i]),
                number(level.getValue()[DEATHS], deaths[i])));
      }
    }
  }

  private boolean[] hidden(Map<String, int[]> counts, int which) {
    return SmallCells.hidden(
        counts.values().stream().map(count -> count[which]).toList(), trial.query().minimumCell());
  }

  private static @Nullable Integer number(int count, boolean hidden) {
    return hidden ? null : Integer.valueOf(count);
  }
}
