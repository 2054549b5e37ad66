// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many took how many days. Counts of parts add up to those of the whole, and so does the median
 * made of them.
 *
 * @param byDay those of each day, never 0
 */
public record DayCounts(SortedMap<Integer, Integer> byDay) {
  /** Copies the counts. */
  public DayCounts {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    if (byDay.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("Nobody is no count");
    }
  }

  /** Of the days of each; an unknown number counts nobody. */
  static DayCounts of(Stream<@Nullable Integer> days) {
    var byDay = new TreeMap<Integer, Integer>();
    days.filter(Objects::nonNull).forEach(day -> byDay.merge(day, 1, Integer::sum));
    return new DayCounts(byDay);
  }

  DayCounts plus(DayCounts other) {
    var sum = new TreeMap<>(byDay);
    other.byDay.forEach((day, count) -> sum.merge(day, count, Integer::sum));
    return new DayCounts(sum);
  }

  int size() {
    return byDay.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The middle, between the two middle ones of an even number; null of nobody. */
  @Nullable Double median() {
    int all = size();
    return all == 0 ? null : Double.valueOf((at((all - 1) / 2) + at(all / 2)) / 2.0);
  }

  private int at(int place) {
    int passed = 0;
    for (var day : byDay.entrySet()) {
      passed += day.getValue();
      if (passed > place) {
        return day.getKey();
      }
    }
    throw new IllegalStateException("Beyond the last");
  }
}
