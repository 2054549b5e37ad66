// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's window and what was done in it, in days from time zero rounded to 30.
 *
 * @param window how long it was seen open
 * @param resection null without one
 * @param local null without one
 */
public record Swimmer(
    int window, @Nullable Integer resection, @Nullable Integer local, int exit, boolean died) {
  static final int MOST = 40;
  static final Comparator<Swimmer> LONGEST_FIRST =
      Comparator.comparingInt(Swimmer::exit)
          .thenComparingInt(Swimmer::window)
          .thenComparing(Swimmer::died)
          .reversed();

  private static final int STEP = 30;

  static Swimmer of(Trial.Participant participant) {
    var patient = participant.survival();
    double end = Math.min(patient.exit(), patient.resection());
    double window = Math.min(end, Objects.requireNonNullElse(participant.closed(), (int) end));
    return new Swimmer(
        rounded(window),
        known(patient.resection(), patient.exit()),
        known(patient.local(), patient.exit()),
        rounded(patient.exit()),
        patient.event());
  }

  private static @Nullable Integer known(double day, double exit) {
    return day <= exit ? Integer.valueOf(rounded(day)) : null;
  }

  private static int rounded(double day) {
    return (int) Math.round(day / STEP) * STEP;
  }
}
