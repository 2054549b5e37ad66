// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again while the server runs, also after it failed once, as it does
 * while the database is away. Servers that share a database each do it, so it must not matter who.
 */
public final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final ScheduledExecutorService timer;

  /**
   * Begins at once.
   *
   * @param name of the thread, and in the log
   * @param every how long after one end the next begins
   */
  public Housekeeping(String name, Duration every, Runnable work) {
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    this.timer.scheduleWithFixedDelay(
        () -> attempt(name, work), 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void attempt(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("{} failed and is tried again: {}", name, failed.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
