// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Stores the lines of fetched files: what others refer to first, above all the Patients; the rest
 * beside each other; then again what referred to something that was not there yet, as long as that
 * helps.
 */
final class Importer {
  /** Lines of one commit; ours. */
  private static final int CHUNK = 100;

  private static final int CHUNK_BYTES = 2 * 1024 * 1024;

  /** What others refer to, in this order; then everything else. */
  private static final List<String> FIRST =
      List.of(
          "Organization",
          "Location",
          "Practitioner",
          "PractitionerRole",
          "Patient",
          "Device",
          "Medication",
          "Encounter",
          "Condition",
          "BodyStructure",
          "Specimen");

  private static final int TRIES = 4;
  private static final long PAUSE = 500;

  private final LineStore store;
  private final Map<Integer, FetchedLines> files;
  private final Fates fates;
  private final int threads;
  private final Runnable alive;

  Importer(
      LineStore store, Map<Integer, FetchedLines> files, Fates fates, int threads, Runnable alive) {
    this.store = store;
    this.files = files;
    this.fates = fates;
    this.threads = threads;
    this.alive = alive;
  }

  /** Until every line has its fate. */
  void run(List<Fetched> fetched) throws IOException, InterruptedException {
    var byRank =
        fetched.stream()
            .collect(
                Collectors.groupingBy(
                    file -> rank(file.source().type()), TreeMap::new, Collectors.toList()));
    var later = new ArrayList<Line>();
    var seen = new HashSet<String>();
    var workers = Executors.newFixedThreadPool(threads);
    try {
      for (var group : byRank.values()) {
        first(group, seen, later, workers);
      }
      again(later);
    } finally {
      workers.shutdownNow();
    }
  }

  private FetchedLines lines(int file) {
    return Objects.requireNonNull(files.get(file));
  }

  private byte[] text(Line line) throws IOException {
    return lines(line.file()).read(line);
  }

  private static int rank(String type) {
    int at = FIRST.indexOf(type);
    return at < 0 ? FIRST.size() : at;
  }

  /** Every line once, chunks beside each other; an id that comes again waits. */
  private void first(
      List<Fetched> group, Set<String> seen, List<Line> later, ExecutorService workers)
      throws IOException, InterruptedException {
    var running = new ArrayList<Future<List<Line>>>();
    for (var file : group) {
      var lines = lines(file.number());
      var chunk = new ArrayList<Line>();
      int bytes = 0;
      for (var line = lines.next(); line != null; line = lines.next()) {
        fates.met(line);
        if (line.length() == 0) {
          fates.blank(line);
        } else if (!line.key().isEmpty() && !seen.add(line.key())) {
          fates.again(line);
          later.add(line);
        } else {
          chunk.add(line);
          bytes += line.length();
        }
        if (chunk.size() == CHUNK || bytes > CHUNK_BYTES) {
          submit(List.copyOf(chunk), running, workers, later);
          chunk.clear();
          bytes = 0;
        }
      }
      submit(List.copyOf(chunk), running, workers, later);
    }
    while (!running.isEmpty()) {
      collect(running.remove(0), later);
    }
  }

  private void submit(
      List<Line> chunk, List<Future<List<Line>>> running, ExecutorService workers, List<Line> later)
      throws InterruptedException {
    if (chunk.isEmpty()) {
      return;
    }
    running.add(workers.submit(() -> store(chunk, true)));
    if (running.size() > 2 * threads) {
      collect(running.remove(0), later);
    }
  }

  private void collect(Future<List<Line>> chunk, List<Line> later) throws InterruptedException {
    try {
      later.addAll(chunk.get());
    } catch (ExecutionException problem) {
      throw problem.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(problem.getCause());
    }
    alive.run();
  }

  /** In the order of the lines, so that of two with one id the later counts. */
  private void again(List<Line> later) throws IOException, InterruptedException {
    var repeats = Repeats.of(later, this::text);
    var waiting = again(repeats.lines(), true);
    again(waiting, false);
    repeats.share(fates);
  }

  /** As long as that helps; the lines that wait still. */
  private List<Line> again(List<Line> lines, boolean whole)
      throws IOException, InterruptedException {
    var waiting = lines;
    int before = Integer.MAX_VALUE;
    while (!waiting.isEmpty() && waiting.size() < before) {
      before = waiting.size();
      var still = new ArrayList<Line>();
      for (var chunk : Repeats.apart(waiting, CHUNK)) {
        still.addAll(store(chunk, whole));
        alive.run();
      }
      waiting = still;
    }
    return waiting;
  }

  /** The lines to try again: that refer to something not stored, or met a fault of ours. */
  private List<Line> store(List<Line> chunk, boolean whole)
      throws IOException, InterruptedException {
    var lines = new ArrayList<Line>();
    var resources = new ArrayList<Resource>();
    for (var line : chunk) {
      var read = store.read(text(line));
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
      var resource = store.read(text(line)).resource();
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
