// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * When a drug was last given, as known on one day.
 *
 * @param date the day; asOf when it is ongoing; null when it is unknown
 * @param ongoing an active or open-ended request or statement without a recorded stop exists
 * @param why why the day is unknown or the drug counts as ongoing; null otherwise
 * @param sources the records that say so
 */
public record LastDose(
    Drug drug,
    @Nullable LocalDate date,
    boolean ongoing,
    @Nullable Argument why,
    List<String> sources) {
  public LastDose {
    sources = List.copyOf(sources);
  }

  /** Whether no day is known. */
  public boolean isUnknown() {
    return date == null;
  }
}
