// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which assessment is the baseline of the current line; decision.md 3.1. */
final class BaselineDay {
  private BaselineDay() {}

  /**
   * The last day up to the limit before the first dose, else the first within the limit after it;
   * without a first dose the first day of all. Null when there is none.
   *
   * @param days oldest first
   */
  static @Nullable LocalDate among(
      List<LocalDate> days, @Nullable LocalDate therapyStart, ResponseRules rules) {
    if (therapyStart == null) {
      return days.isEmpty() ? null : days.get(0);
    }
    LocalDate chosen = null;
    for (LocalDate day : days) {
      long fromStart = ChronoUnit.DAYS.between(therapyStart, day);
      if (-fromStart > rules.baselineBeforeDays()) {
        continue;
      }
      if (fromStart <= 0) {
        chosen = day;
      } else if (chosen == null && fromStart <= rules.baselineAfterDays()) {
        return day;
      }
    }
    return chosen;
  }
}
