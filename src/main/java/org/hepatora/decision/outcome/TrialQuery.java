// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the emulated trial.
 *
 * @param start the first day of time zero that counts
 * @param end the last
 * @param asOf nothing later is looked at
 * @param grace days within which a strategy has to begin
 * @param landmark the day beyond which the landmark comparison follows
 * @param minimumCell counts below it are not told
 * @param subgroup of whom alone, such as {@code spread=yes}; null for everybody
 */
public record TrialQuery(
    LocalDate start,
    LocalDate end,
    LocalDate asOf,
    int grace,
    int landmark,
    int minimumCell,
    @Nullable String subgroup) {
  /** The grace unless asked otherwise; ours, washout alone takes 28 to 42 days. */
  public static final int STANDARD_GRACE = 90;

  /** Refuses what cannot be asked. */
  public TrialQuery {
    if (end.isBefore(start) || grace < 1 || landmark < 1 || minimumCell < 1) {
      throw new IllegalArgumentException("No such question");
    }
    if (subgroup != null && !Subgroup.names().contains(subgroup)) {
      throw new IllegalArgumentException("No such subgroup");
    }
  }

  /** Of everybody, with the landmark at the end of the grace. */
  public TrialQuery(LocalDate start, LocalDate end, LocalDate asOf, int grace, int minimumCell) {
    this(start, end, asOf, grace, grace, minimumCell, null);
  }

  /** The same with another landmark. */
  public TrialQuery withLandmark(int day) {
    return new TrialQuery(start, end, asOf, grace, day, minimumCell, subgroup);
  }

  /** The same of a subgroup alone; of everybody where it is null. */
  public TrialQuery within(@Nullable String name) {
    return new TrialQuery(start, end, asOf, grace, landmark, minimumCell, name);
  }

  /** Every subgroup that can be asked for. */
  public static List<String> subgroups() {
    return Subgroup.names();
  }

  boolean asksFor(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end) && !day.isAfter(asOf);
  }
}
