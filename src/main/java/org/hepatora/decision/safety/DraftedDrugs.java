// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.therapy.Drug;
import org.jspecify.annotations.Nullable;

/**
 * A drug order that is being written.
 *
 * @param drugs what it names, in the order of {@link Drug}
 * @param day the day of the dose; null when the order does not say, which means today
 * @param asked whether the call is about this order, or it only stands beside it
 */
public record DraftedDrugs(
    List<Drug> drugs, @Nullable LocalDate day, boolean asked, String source) {
  public DraftedDrugs {
    SortedSet<Drug> sorted = new TreeSet<>(drugs);
    drugs = List.copyOf(sorted);
  }

  /** The day of the dose, never before the day of the question. */
  LocalDate dayFrom(LocalDate asOf) {
    return day == null || day.isBefore(asOf) ? asOf : day;
  }
}
