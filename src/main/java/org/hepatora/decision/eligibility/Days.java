package org.hepatora.decision.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last of some days, where there are any. */
final class Days {
  private Days() {}

  static @Nullable LocalDate latest(List<? extends @Nullable LocalDate> days) {
    LocalDate found = null;
    for (LocalDate day : days) {
      found = later(found, day);
    }
    return found;
  }

  static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null) {
      return other;
    }
    return other != null && other.isAfter(one) ? other : one;
  }
}
