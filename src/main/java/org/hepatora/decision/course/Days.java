// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last of some days, where there are any. */
public final class Days {
  private Days() {}

  public static @Nullable LocalDate latest(List<? extends @Nullable LocalDate> days) {
    LocalDate found = null;
    for (LocalDate day : days) {
      found = later(found, day);
    }
    return found;
  }

  public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null) {
      return other;
    }
    return other != null && other.isAfter(one) ? other : one;
  }
}
