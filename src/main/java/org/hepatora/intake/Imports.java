// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Takes files in, one import at a time on each server: fetched first, then stored, then reported
 * on. It can be asked for again: what is stored stays, and the same lines change nothing.
 */
@Component
public class Imports implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Commits beside each other; ours. */
  private static final int MOST_THREADS = 4;

  /** Several times within what counts as silence. */
  private static final Duration BEAT = Duration.ofMinutes(1);

  private static final Duration TELLING = Duration.ofSeconds(1);

  private final ImportJobs jobs;
  private final LineStore store;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
          });

  /** Begun here and not at its end: also while it waits or a file takes long to come. */
  private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "imports");
            thread.setDaemon(true);
            return thread;
          });

  Imports(ImportJobs jobs, LineStore store, Clock clock) {
    this.jobs = jobs;
    this.store = store;
    this.clock = clock;
    heart.scheduleWithFixedDelay(this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      jobs.alive(begun);
    } catch (RuntimeException away) {
      LOG.warn("That an import is alive could not be noted");
    }
  }

  /**
   * Begins an import and names it; only that subject may ask for it.
   *
   * @param authorization a header for the servers of the files; null without one
   * @param request the address under which it was asked for
   */
  public String begin(
      String subject, String request, List<ImportFile> files, @Nullable String authorization) {
    var id = jobs.begin(subject, request);
    var at = clock.instant();
    begun.add(id);
    worker.execute(() -> run(id, request, at, files, authorization));
    return id.toString();
  }

  private void run(
      UUID id, String request, Instant at, List<ImportFile> files, @Nullable String authorization) {
    @Nullable Path folder = null;
    try {
      folder = Files.createTempDirectory("hepatora-import");
      var fates = new Fates(files.size());
      var fetched = new ArrayList<Fetched>();
      for (int i = 0; i < files.size(); i++) {
        jobs.progress(id, "fetching " + (i + 1) + " of " + files.size() + " files");
        fetch(i, files.get(i), authorization, folder, fates, fetched);
      }
      store(id, fetched, fates);
      jobs.end(id, report(id, request, at, files, fates), fates.lost());
    } catch (IOException unreadable) {
      LOG.warn("An import could not keep its files");
      jobs.failed(id, "files");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException problem) {
      LOG.warn("An import failed: {}", problem.getClass().getSimpleName());
      jobs.failed(id, "failed");
    } finally {
      begun.remove(id);
      delete(folder);
    }
  }

  /** A file that cannot be fetched keeps no other from being taken in. */
  private static void fetch(
      int number,
      ImportFile file,
      @Nullable String authorization,
      Path folder,
      Fates fates,
      List<Fetched> fetched)
      throws InterruptedException {
    try {
      fetched.add(Fetched.of(number, file, authorization, folder));
    } catch (IOException | IllegalArgumentException unreachable) {
      LOG.warn("A file of an import could not be fetched");
      fates.lost(new Line(number, 0, 0, 0, ""), Loss.of(Reason.NOT_FETCHED));
    }
  }

  private void store(UUID id, List<Fetched> fetched, Fates fates)
      throws IOException, InterruptedException {
    var lines = new HashMap<Integer, FetchedLines>();
    try {
      for (var file : fetched) {
        lines.put(file.number(), new FetchedLines(file));
      }
      int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
      new Importer(store, lines, fates, threads, teller(id, fates)).run(fetched);
    } finally {
      for (var each : lines.values()) {
        each.close();
      }
    }
  }

  /** Tells now and then how far it is. */
  private Runnable teller(UUID id, Fates fates) {
    var told = new Instant[] {Instant.EPOCH};
    return () -> {
      var now = clock.instant();
      if (now.isAfter(told[0].plus(TELLING))) {
        told[0] = now;
        jobs.progress(id, fates.done() + " lines done");
      }
    };
  }

  private static String report(
      UUID id, String request, Instant begun, List<ImportFile> files, Fates fates)
      throws IOException {
    var report = JSON.createObjectNode();
    report.put("transactionTime", begun.toString());
    report.put("request", request);
    report.put("requiresAccessToken", true);
    var output = report.putArray("output");
    var error = report.putArray("error");
    for (int i = 0; i < files.size(); i++) {
      var count = fates.of(i);
      var file = files.get(i);
      var told = output.addObject().put("type", file.type());
      told.put("inputUrl", file.address().toString()).put("count", count.stored());
      told.putObject("extension")
          .put("lines", count.lines())
          .put("blank", count.blank())
          .put("again", count.again())
          .put("notStored", count.notStored());
      if (count.notStored() > 0) {
        error
            .addObject()
            .put("type", "OperationOutcome")
            .put("inputUrl", file.address().toString())
            .put("count", count.notStored())
            .put(
                "url",
                request.replaceFirst("\\$import.*$", "\\$import-report")
                    + "?_jobId="
                    + id
                    + "&file="
                    + i);
      }
    }
    return JSON.writeValueAsString(report);
  }

  private static void delete(@Nullable Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException left) {
      LOG.warn("The files of an import could not be deleted");
    }
  }

  /** Whoever asks is told at once that these come to no end. */
  @Override
  public void destroy() {
    var open = List.copyOf(begun);
    heart.shutdownNow();
    worker.shutdownNow();
    try {
      open.forEach(id -> jobs.failed(id, "stopped"));
    } catch (RuntimeException away) {
      LOG.warn("That an import was stopped could not be noted");
    }
  }
}
