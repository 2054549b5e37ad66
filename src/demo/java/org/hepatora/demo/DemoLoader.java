// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads the cohort, one transaction a patient. A patient is made when a worker is free for it, so
 * memory does not grow with the cohort.
 */
public final class DemoLoader {
  private static final int SMALLEST_STEP = 12;
  private static final int LINES = 20;

  private final DemoCohort cohort;
  private final TransactionSink sink;
  private final Consumer<String> progress;

  public DemoLoader(DemoCohort cohort, TransactionSink sink, Consumer<String> progress) {
    this.cohort = cohort;
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Loads the first {@code count} patients and returns when all are loaded. One that fails keeps no
   * other from it; the first failure is thrown at the end.
   *
   * @param parallelism how many transactions run at once
   */
  public void load(int count, int parallelism) {
    sink.load(cohort.hospitals());
    if (parallelism <= 1) {
      var loading = new Loading(count);
      loading.call();
      loading.end();
      return;
    }
    inParallel(count, parallelism);
  }

  private void inParallel(int count, int parallelism) {
    var workers = Executors.newFixedThreadPool(parallelism);
    try {
      var loading = new Loading(count);
      var running = new ArrayList<Callable<Boolean>>();
      for (int worker = 0; worker < parallelism; worker++) {
        running.add(loading);
      }
      for (var finished : workers.invokeAll(List.copyOf(running))) {
        finished.get();
      }
      loading.end();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("loading the demo cohort was interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the demo cohort could not be loaded", failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** What every worker does: take the next patient until there is none. */
  private final class Loading implements Callable<Boolean> {
    private final int count;
    private final int step;
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();

    private Loading(int count) {
      this.count = count;
      step = Math.max(SMALLEST_STEP, count / LINES);
    }

    @Override
    public Boolean call() {
      for (int number = next.getAndIncrement(); number <= count; number = next.getAndIncrement()) {
        try {
          sink.load(cohort.patient(number).transactionBundle());
        } catch (RuntimeException failed) {
          first.compareAndSet(null, failed);
          continue;
        }
        int done = loaded.incrementAndGet();
        if (done % step == 0 || done == count) {
          progress.accept("Loading the demo cohort: " + done + " of " + count);
        }
      }
      return first.get() == null;
    }

    private void end() {
      var failed = first.get();
      if (failed != null) {
        throw failed;
      }
    }
  }
}
