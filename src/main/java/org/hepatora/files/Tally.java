// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many lines of each file had which fate. */
public final class Tally {
  private final Map<String, Map<Fate, Long>> counts = new TreeMap<>();

  /** Counts lines of a file. */
  public void add(String file, Fate fate, long lines) {
    counts.computeIfAbsent(file, any -> new EnumMap<>(Fate.class)).merge(fate, lines, Long::sum);
  }

  /** Adds what another has counted. */
  public void addAll(Tally other) {
    other.counts.forEach((file, of) -> of.forEach((fate, lines) -> add(file, fate, lines)));
  }

  /** The lines of a file with that fate. */
  public long of(String file, Fate fate) {
    return counts.getOrDefault(file, Map.of()).getOrDefault(fate, 0L);
  }

  /** All lines of that fate. */
  public long of(Fate fate) {
    return counts.values().stream().mapToLong(of -> of.getOrDefault(fate, 0L)).sum();
  }

  /** Every file something was counted of, in alphabetical order. */
  public Iterable<String> files() {
    return counts.keySet();
  }
}
