// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * What one reader saw of one lesion on one day. A size that was not recorded is null; a size that
 * was recorded but could not be read is named in {@code unreadable} and is null too.
 *
 * @param modality CT or MRI; null when not recorded or another
 */
public record Measurement(
    String lesion,
    LocalDate date,
    @Nullable Millimetres longest,
    @Nullable Millimetres shortAxis,
    @Nullable Millimetres viable,
    @Nullable State state,
    boolean unreadable,
    String source,
    @Nullable String modality) {
  /** By a modality that is not recorded. */
  public Measurement(
      String lesion,
      LocalDate date,
      @Nullable Millimetres longest,
      @Nullable Millimetres shortAxis,
      @Nullable Millimetres viable,
      @Nullable State state,
      boolean unreadable,
      String source) {
    this(lesion, date, longest, shortAxis, viable, state, unreadable, source, null);
  }

  /** CodeSystem lesion-state. */
  public enum State {
    PRESENT,
    ABSENT,
    TOO_SMALL,
    UNEQUIVOCAL_PROGRESSION,
    NOT_EVALUABLE
  }
}
