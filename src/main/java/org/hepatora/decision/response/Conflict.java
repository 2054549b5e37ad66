// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;

/**
 * Two different values for one thing on one day: not evaluable, and reported with both sources.
 *
 * @param about the lesion's reference, or the display of the response criteria
 */
public record Conflict(LocalDate date, Argument about, List<String> sources) {
  public Conflict {
    sources = List.copyOf(sources);
  }
}
