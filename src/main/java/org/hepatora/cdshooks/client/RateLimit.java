// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

/** A bucket of calls that fills evenly, a minute's worth at most. */
final class RateLimit {
  private static final double NANOS_A_MINUTE = 60e9;

  private final int callsPerMinute;
  private double left;
  private long filledAt;

  RateLimit(int callsPerMinute) {
    this.callsPerMinute = callsPerMinute;
    this.left = callsPerMinute;
    this.filledAt = System.nanoTime();
  }

  /** Whether another call may be made now. */
  boolean take() {
    return takeAt(System.nanoTime());
  }

  synchronized boolean takeAt(long nanoTime) {
    long passed = Math.max(0, nanoTime - filledAt);
    left = Math.min(callsPerMinute, left + passed * (callsPerMinute / NANOS_A_MINUTE));
    filledAt = nanoTime;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
