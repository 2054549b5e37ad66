// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one line of systemic therapy went, until the next line or a liver resection.
 *
 * @param regimen code of CodeSystem regimen; {@code other} where no published one has these drugs
 * @param plateauDay days from the first dose to the start of the plateau; null without one
 * @param plateauDays how long it was seen to last
 * @param responses under each criterion
 */
public record LineOutcome(
    int line,
    String regimen,
    LocalDate firstDose,
    @Nullable Integer plateauDay,
    int plateauDays,
    List<Responded> responses) {
  /** Copies the list. */
  public LineOutcome {
    responses = List.copyOf(responses);
  }

  /** The same line, with the responses of the other too. */
  public LineOutcome with(LineOutcome other) {
    var both = new ArrayList<>(responses);
    both.addAll(other.responses);
    return new LineOutcome(line, regimen, firstDose, plateauDay, plateauDays, both);
  }

  /**
   * The response under one criterion.
   *
   * @param criteria code of CodeSystem response-criteria
   * @param evaluable a baseline and an assessment after it
   * @param responseDay days from the first dose to the best response's first day; null without one
   * @param durationDays how long it lasted or was seen to last
   * @param ended whether by progression
   */
  public record Responded(
      String criteria,
      boolean evaluable,
      @Nullable Integer responseDay,
      @Nullable Integer durationDays,
      boolean ended) {}
}
