// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines to store again, each once: an export of many patients says the same hospital with each of
 * them. Of lines in a row that say the same under one id the last is stored, and the others share
 * its fate.
 */
final class Repeats {
  private final List<Line> lines = new ArrayList<>();
  private final Map<Line, List<Line>> same = new IdentityHashMap<>();

  private Repeats() {}

  /** The text of a line. */
  interface Text {
    byte[] of(Line line) throws IOException;
  }

  static Repeats of(List<Line> later, Text text) throws IOException {
    var backwards = new ArrayList<>(later);
    backwards.sort(Line.IN_ORDER.reversed());
    var repeats = new Repeats();
    var next = new HashMap<String, Line>();
    for (var line : backwards) {
      var after = line.key().isEmpty() ? null : next.get(line.key());
      if (after != null && Arrays.equals(text.of(line), text.of(after))) {
        repeats.same.computeIfAbsent(after, key -> new ArrayList<>()).add(line);
      } else {
        repeats.lines.add(line);
        next.put(line.key(), line);
      }
    }
    Collections.reverse(repeats.lines);
    return repeats;
  }

  /** What is to be stored, in the order of the lines. */
  List<Line> lines() {
    return lines;
  }

  /**
   * In chunks of at most that many lines, each ended by the line that brings it over that many
   * bytes; none has an id twice: no commit may.
   */
  static List<List<Line>> apart(List<Line> lines, int most, int mostBytes) {
    var chunks = new ArrayList<List<Line>>();
    var keys = new HashSet<String>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < lines.size(); i++) {
      var key = lines.get(i).key();
      boolean again = !key.isEmpty() && keys.contains(key);
      if (again || i - from == most || bytes > mostBytes) {
        chunks.add(lines.subList(from, i));
        keys.clear();
        from = i;
        bytes = 0;
      }
      keys.add(key);
      bytes += lines.get(i).length();
    }
    if (from < lines.size()) {
      chunks.add(lines.subList(from, lines.size()));
    }
    return chunks;
  }

  /**
   * Those that wait still. Where a later line of the same id was stored meanwhile, an earlier one
   * must not be stored over it: it no longer counts, and goes with the later.
   */
  static List<Line> notOvertaken(List<Line> tried, List<Line> still, Fates fates) {
    var stored = new HashMap<String, Line>();
    for (var line : tried) {
      if (!line.key().isEmpty() && !fates.isLost(line)) {
        stored.put(line.key(), line);
      }
    }
    var waiting = new ArrayList<Line>();
    for (var line : still) {
      var later = stored.get(line.key());
      if (later != null && Line.IN_ORDER.compare(line, later) < 0) {
        fates.stored(line);
      } else {
        waiting.add(line);
      }
    }
    return waiting;
  }

  /** Gives those that were not stored themselves the fate of the line that says the same. */
  void share(Fates fates) {
    same.forEach((line, others) -> fates.share(line, others));
  }
}
