// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sufficient counts of survival: what the estimators of one group need of a cohort, however large.
 * Counts of parts of a cohort add up to those of the whole.
 */
public final class Counts {
  private final Map<String, List<Count>> strata;

  private Counts(Map<String, List<Count>> strata) {
    this.strata = strata;
  }

  /** Of rows in any order; rows of the same stratum and day are added. */
  public static Counts of(Collection<Count> rows) {
    var byStratum = new TreeMap<String, TreeMap<Double, Count>>();
    for (var row : rows) {
      byStratum
          .computeIfAbsent(row.stratum(), name -> new TreeMap<>())
          .merge(row.day(), row, Count::plus);
    }
    var strata = new TreeMap<String, List<Count>>();
    byStratum.forEach((name, days) -> strata.put(name, List.copyOf(days.values())));
    return new Counts(strata);
  }

  /** Of one stratum's spells; a spell of no length is never at risk and leaves no trace. */
  public static Counts of(String stratum, Collection<Spell> spells) {
    var all = new double[2 * spells.size()];
    int used = 0;
    for (var spell : spells) {
      if (spell.to() > spell.from()) {
        all[used++] = spell.from();
        all[used++] = spell.to();
      }
    }
    var days = Ranks.of(Arrays.copyOf(all, used));
    var sums = new double[days.values().length][4];
    int at = 0;
    for (var spell : spells) {
      if (spell.to() > spell.from()) {
        sums[days.of()[at++]][0] += spell.weight();
        sums[days.of()[at++]][1 + Math.min(2, spell.cause())] += spell.weight();
      }
    }
    var rows = new ArrayList<Count>(sums.length);
    for (int i = 0; i < sums.length; i++) {
      var sum = sums[i];
      rows.add(new Count(stratum, days.values()[i], sum[0], sum[1], sum[2], sum[3]));
    }
    return new Counts(new TreeMap<>(Map.of(stratum, List.copyOf(rows))));
  }

  /** Of both together. */
  public Counts plus(Counts other) {
    var all = new ArrayList<>(rows());
    all.addAll(other.rows());
    return of(all);
  }

  /** By stratum, then by day. */
  public List<Count> rows() {
    return strata.values().stream().flatMap(List::stream).toList();
  }

  List<Count> of(String stratum) {
    return strata.getOrDefault(stratum, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts counts && strata.equals(counts.strata);
  }

  @Override
  public int hashCode() {
    return strata.hashCode();
  }
}
