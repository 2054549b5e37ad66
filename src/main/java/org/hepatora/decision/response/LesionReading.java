// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one lesion on one day, from every measurement of that day. Sizes are null where
 * not recorded, and all of them where the day is not evaluable.
 *
 * @param size what RECIST 1.1 adds up: longest diameter, of a node the short axis; 0 when absent
 * @param viable viable (arterially enhancing) diameter; 0 when absent
 * @param unreadable a size was recorded that could not be read
 * @param certainlyThere seen by somebody and called absent by nobody, whatever the status
 * @param sources every measurement of the lesion on that day
 */
public record LesionReading(
    LocalDate date,
    Status status,
    @Nullable Millimetres size,
    @Nullable Millimetres viable,
    boolean unequivocalProgression,
    boolean unreadable,
    boolean certainlyThere,
    List<String> sources) {
  public LesionReading {
    sources = List.copyOf(sources);
  }

  /** Whether the lesion was seen. */
  public enum Status {
    /** There, whether or not its size is known. */
    SEEN,
    /** Recorded as absent, or with a size of 0. */
    ABSENT,
    /** Recorded as not evaluable, or recorded without a readable size or state. */
    NOT_EVALUABLE,
    /** Two different values on one day; never averaged. */
    CONFLICTING
  }

  /** Seen or absent, so that it says something about the lesion. */
  public boolean isEvaluable() {
    return status == Status.SEEN || status == Status.ABSENT;
  }
}
