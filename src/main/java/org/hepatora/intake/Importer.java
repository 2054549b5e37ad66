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

/**
 * Stores the lines of fetched files: what others refer to first, above all the Patients; the rest
 * beside each other; then again what referred to something that was not there yet, as long as that
 * helps.
 */
final class Importer {
  /** Lines of one commit; ours. */
  private static final int CHUNK = 100;

  /** A commit ends with the line that brings it over this; ours. */
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

  private final ChunkStore chunks;
  private final Map<Integer, FetchedLines> files;
  private final Fates fates;
  private final int threads;
  private final Runnable alive;

  Importer(
      LineStore store, Map<Integer, FetchedLines> files, Fates fates, int threads, Runnable alive) {
    this.files = files;
    this.fates = fates;
    chunks = new ChunkStore(store, fates, this::text);
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
    running.add(workers.submit(() -> chunks.store(chunk, true)));
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
      for (var chunk : Repeats.apart(waiting, CHUNK, CHUNK_BYTES)) {
        still.addAll(chunks.store(chunk, whole));
        alive.run();
      }
      waiting = Repeats.notOvertaken(waiting, still, fates);
    }
    return waiting;
  }
}
