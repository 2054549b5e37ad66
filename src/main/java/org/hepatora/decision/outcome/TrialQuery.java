package org.hepatora.decision.outcome;

import java.time.LocalDate;

/**
 * What is asked of the emulated trial.
 *
 * @param start the first day of time zero that counts
 * @param end the last
 * @param asOf nothing later is looked at
 * @param grace days within which a strategy has to begin, and the landmark
 * @param minimumCell counts below it are not told
 */
public record TrialQuery(
    LocalDate start, LocalDate end, LocalDate asOf, int grace, int minimumCell) {
  /** The grace unless asked otherwise; ours, washout alone takes 28 to 42 days. */
  public static final int STANDARD_GRACE = 90;

  /** Refuses what cannot be asked. */
  public TrialQuery {
    if (end.isBefore(start) || grace < 1 || minimumCell < 1) {
      throw new IllegalArgumentException("No such question");
    }
  }

  boolean asksFor(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end) && !day.isAfter(asOf);
  }
}
