// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what the server does in the background. */
public final class Eventually {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private Eventually() {}

  /**
   * Until it is so; fails after three minutes, saying what never came. HAPI tries a step of a job
   * that met another writer again only after a minute.
   */
  public static void eventually(String what, Callable<Boolean> isSo) throws Exception {
    var end = Instant.now().plus(LONGEST);
    while (!isSo.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("never came: " + what);
      }
      Thread.sleep(100);
    }
  }
}
