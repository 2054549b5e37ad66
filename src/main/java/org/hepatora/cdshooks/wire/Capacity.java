// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hepatora.errors.Kind;

/**
 * How many calls are worked on at once. The next ones wait for as long as an answer would still be
 * of use and are refused then, rather than queueing without end.
 */
public final class Capacity {
  private final Semaphore places;
  private final Duration patience;

  public Capacity(int calls, Duration patience) {
    this.places = new Semaphore(calls, true);
    this.patience = patience;
  }

  /** The result of the work, once there is a place. */
  public byte[] during(Work work) throws IOException {
    if (!hasPlace()) {
      throw new Refusal(Kind.UNAVAILABLE, "The server has more calls than it can answer now");
    }
    try {
      return work.result();
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is done in the meantime. */
  public interface Work {
    byte[] result() throws IOException;
  }
}
