// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.time.Duration;

/**
 * The moment by which an answer has to be there.
 *
 * @param nanoTime in terms of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {
  /** So long from now. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left until then; zero when it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  /** The same so much earlier. */
  public Deadline earlier(Duration time) {
    return new Deadline(nanoTime - time.toNanos());
  }
}
