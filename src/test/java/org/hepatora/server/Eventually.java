package org.hepatora.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what the server does in the background. */
final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Eventually() {}

  /** Until it is so; fails after a minute, saying what never came. */
  static void eventually(String what, Callable<Boolean> isSo) throws Exception {
    var end = Instant.now().plus(LONGEST);
    while (!isSo.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("never came: " + what);
      }
      Thread.sleep(100);
    }
  }
}
