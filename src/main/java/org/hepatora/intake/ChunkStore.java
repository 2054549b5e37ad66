// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Stores the lines of a chunk in one commit, or finds those that are to blame that it cannot. */
final class ChunkStore {
  private static final int TRIES = 4;
  private static final long PAUSE = 500;

  private final LineStore store;
  private final Fates fates;
  private final Repeats.Text text;

  ChunkStore(LineStore store, Fates fates, Repeats.Text text) {
    this.store = store;
    this.fates = fates;
    this.text = text;
  }

  /** The lines to try again: that refer to something not stored, or met a fault of ours. */
  List<Line> store(List<Line> chunk, boolean whole) throws IOException, InterruptedException {
    var lines = new ArrayList<Line>();
    var resources = new ArrayList<Resource>();
    for (var line : chunk) {
      var read = store.read(text.of(line));
      if (read.resource() == null) {
        fates.lost(line, read.loss() == null ? Loss.of(Reason.FAILED) : read.loss());
      } else {
        lines.add(line);
        resources.add(read.resource());
      }
    }
    var missing = new ArrayList<Line>();
    store(lines, resources, whole, missing);
    return missing;
  }

  /**
   * All in one commit; where that fails each half, down to the line that is to blame.
   *
   * @param whole whether all wait for what one of them refers to: it mostly comes with another file
   */
  private void store(List<Line> lines, List<Resource> resources, boolean whole, List<Line> missing)
      throws IOException, InterruptedException {
    if (lines.isEmpty()) {
      return;
    }
    var problem = attempt(resources, lines.size() == 1);
    if (problem == null) {
      lines.forEach(fates::stored);
      return;
    }
    var loss = Loss.of(problem);
    if (lines.size() == 1 || (whole && loss.reason() == Reason.MISSING_REFERENCE)) {
      lines.forEach(line -> fates.lost(line, loss));
      // What met a fault beside other writes is tried again, too, when nothing else is written.
      if (loss.reason() == Reason.MISSING_REFERENCE || loss.reason() == Reason.FAILED) {
        missing.addAll(lines);
      }
      return;
    }
    for (var half :
        List.of(
            lines.subList(0, lines.size() / 2), lines.subList(lines.size() / 2, lines.size()))) {
      store(half, read(half), whole, missing);
    }
  }

  /** Read anew: a failed transaction may have changed what it was given. */
  private List<Resource> read(List<Line> lines) throws IOException {
    var resources = new ArrayList<Resource>();
    for (var line : lines) {
      var resource = store.read(text.of(line)).resource();
      if (resource != null) {
        resources.add(resource);
      }
    }
    return resources;
  }

  /** Null when it is done. What may pass is tried again; without the database everything waits. */
  private @Nullable RuntimeException attempt(List<Resource> resources, boolean alone)
      throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        store.store(resources);
        return null;
      } catch (RuntimeException problem) {
        boolean away = LineStore.isUnavailable(problem);
        if (tries < TRIES && (away || (alone && LineStore.isPassing(problem)))) {
          Thread.sleep(PAUSE << tries);
        } else if (away) {
          throw problem;
        } else {
          return problem;
        }
      }
    }
  }
}
