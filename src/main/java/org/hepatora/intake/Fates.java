// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** What became of every line: of each file how many were stored or blank, and each that was not. */
final class Fates {
  private final AtomicLongArray lines;
  private final AtomicLongArray stored;
  private final AtomicLongArray blank;
  private final AtomicLongArray again;
  private final ConcurrentSkipListMap<Line, Loss> lost = new ConcurrentSkipListMap<>(Line.IN_ORDER);

  Fates(int files) {
    lines = new AtomicLongArray(files);
    stored = new AtomicLongArray(files);
    blank = new AtomicLongArray(files);
    again = new AtomicLongArray(files);
  }

  void met(Line line) {
    lines.incrementAndGet(line.file());
  }

  void blank(Line line) {
    blank.incrementAndGet(line.file());
  }

  /** An id that was there already in these files; the later line counts. */
  void again(Line line) {
    again.incrementAndGet(line.file());
  }

  void stored(Line line) {
    stored.incrementAndGet(line.file());
    lost.remove(line);
  }

  void lost(Line line, Loss loss) {
    lost.put(line, loss);
  }

  boolean isLost(Line line) {
    return lost.containsKey(line);
  }

  /** Others that say the same are stored if this line is, and not for the reason it is not. */
  void share(Line line, List<Line> others) {
    var loss = lost.get(line);
    for (var other : others) {
      if (loss == null) {
        stored(other);
      } else {
        lost(other, loss);
      }
    }
  }

  long done() {
    long sum = lost.size();
    for (int i = 0; i < stored.length(); i++) {
      sum += stored.get(i) + blank.get(i);
    }
    return sum;
  }

  /** The lines that were not stored, in their order. */
  List<Lost> lost() {
    return lost.entrySet().stream()
        .map(
            each ->
                new Lost(
                    each.getKey().file(),
                    each.getKey().number(),
                    each.getKey().key(),
                    each.getValue().reason().code(),
                    each.getValue().expression()))
        .toList();
  }

  /**
   * A line that was not stored.
   *
   * @param expression the element that is to blame; null where it is none
   */
  record Lost(int file, int line, String resource, String reason, @Nullable String expression) {}

  /** Of one file. */
  Count of(int file) {
    long gone = lost.keySet().stream().filter(line -> line.file() == file).count();
    return new Count(lines.get(file), stored.get(file), blank.get(file), again.get(file), gone);
  }

  /**
   * How many lines of a file had which fate; all are stored, blank or not stored.
   *
   * @param again those of the stored whose id had been in the files before
   */
  record Count(long lines, long stored, long blank, long again, long notStored) {}
}
