// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.hepatora.files.Decided;
import org.hepatora.files.DecisionSettings;
import org.hepatora.files.Fate;
import org.hepatora.files.Faulty;
import org.hepatora.files.Medications;
import org.hepatora.files.PatientDecider;

/** A whole run: sort the lines into buckets, decide bucket by bucket, write the tables. */
final class Loop {
  /** What of the export one bucket holds, unpacked; about eight times that in memory; ours. */
  private static final long BUCKET = 24L * 1024 * 1024;

  private static final int MOST_BUCKETS = 2000;

  /** How many times a packed export is larger unpacked; ours. */
  private static final int UNPACKED = 12;

  private final PatientDecider decider;
  private final int threads;
  private final Consumer<String> progress;

  Loop(DecisionSettings settings, int threads, Consumer<String> progress) {
    decider = settings.decider();
    this.threads = threads;
    this.progress = progress;
  }

  /** Decides on everybody in the files; the tables and the ledger are written into the folder. */
  Summary run(List<Source> sources, Path out) throws IOException {
    var work = Files.createTempDirectory(out, ".work");
    try (var ledger = Ledger.in(out);
        var tables = TableFiles.in(out)) {
      var buckets = Buckets.in(work, buckets(sources));
      Medications medications;
      try (buckets) {
        medications = new Sorting(buckets, ledger).sort(sources);
      }
      progress.accept("Lines sorted into " + buckets.count() + " buckets");
      var summary = decide(buckets, medications, ledger, tables);
      return summary;
    } finally {
      delete(work);
    }
  }

  private static int buckets(List<Source> sources) throws IOException {
    long bytes = 0;
    for (Source source : sources) {
      bytes += Files.size(source.file()) * (source.isPacked() ? UNPACKED : 1);
    }
    return (int) Math.max(1, Math.min(MOST_BUCKETS, bytes / BUCKET + 1));
  }

  private Summary decide(Buckets buckets, Medications medications, Ledger ledger, TableFiles tables)
      throws IOException {
    var workers = Executors.newFixedThreadPool(threads);
    var summary = new Summary(ledger);
    try {
      var running = new ArrayDeque<Future<List<Decided>>>();
      for (int bucket = 0; bucket < buckets.count(); bucket++) {
        running.add(start(buckets, bucket, medications, workers));
        if (running.size() > threads) {
          write(running.remove(), ledger, tables, summary);
          progress.accept("Bucket " + (bucket + 1 - threads) + " of " + buckets.count());
        }
      }
      while (!running.isEmpty()) {
        write(running.remove(), ledger, tables, summary);
      }
      return summary;
    } finally {
      workers.shutdownNow();
    }
  }

  private Future<List<Decided>> start(
      Buckets buckets, int bucket, Medications medications, ExecutorService workers) {
    return workers.submit(
        () -> {
          var decided = new ArrayList<Decided>();
          for (var lines : buckets.take(bucket).values()) {
            decided.add(decider.decide(lines, medications));
          }
          return decided;
        });
  }

  private static void write(
      Future<List<Decided>> bucket, Ledger ledger, TableFiles tables, Summary summary)
      throws IOException {
    for (Decided each : result(bucket)) {
      tables.write(each.rows());
      ledger.add(each.tally());
      for (Faulty faulty : each.faults()) {
        ledger.add(faulty);
      }
      summary.count(each.fate());
    }
  }

  private static List<Decided> result(Future<List<Decided>> bucket) throws IOException {
    try {
      return bucket.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static void delete(Path work) throws IOException {
    try (var files = Files.list(work)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(work);
  }

  /** What a run says at its end. */
  static final class Summary {
    private final Ledger ledger;
    private long decided;
    private long failed;
    private long outside;

    private Summary(Ledger ledger) {
      this.ledger = ledger;
    }

    private void count(Fate fate) {
      switch (fate) {
        case USED -> decided++;
        case FAILED -> failed++;
        default -> outside++;
      }
    }

    /** A line of words a count. */
    List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add("patients decided: " + decided);
      lines.add("patients failed: " + failed);
      lines.add("patients outside the cohort: " + outside);
      for (Fate fate : Fate.values()) {
        lines.add("lines " + fate.code() + ": " + ledger.tally().of(fate));
      }
      ledger.faults().forEach((fault, count) -> lines.add("fault " + fault.code() + ": " + count));
      return lines;
    }
  }
}
