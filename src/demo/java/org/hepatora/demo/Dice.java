// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;
import java.util.Random;

/**
 * The chance of one synthetic patient. {@link Random} is used because its algorithm is part of its
 * specification, so the same seed gives the same patient on every Java.
 */
final class Dice {
  private final Random random;

  private Dice(Random random) {
    this.random = random;
  }

  /** The dice of patient {@code number} of the cohort grown from {@code seed}. */
  static Dice of(long seed, int number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL;
    return new Dice(new Random(mixed ^ (mixed >>> 29)));
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
