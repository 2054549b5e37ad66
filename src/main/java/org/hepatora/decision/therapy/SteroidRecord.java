// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A systemic glucocorticoid on a list of medications.
 *
 * @param name as recorded
 * @param milligrams prednisone-equivalent a day; null when the dose is not recorded or not readable
 * @param start first day; null when unknown
 * @param end last day; null when unknown or not over
 * @param ongoing active or open-ended without a recorded stop
 */
public record SteroidRecord(
    String name,
    @Nullable BigDecimal milligrams,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    boolean ongoing,
    String source) {
  /** Whether it is taken on that day as far as the list says. */
  boolean isTaken(LocalDate day) {
    boolean begun = start == null || !start.isAfter(day);
    return begun && (end == null ? ongoing : end.isAfter(day));
  }
}
