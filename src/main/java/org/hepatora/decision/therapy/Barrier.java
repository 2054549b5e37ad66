// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may stand between a drug-treated patient and surgery, and whether it does.
 *
 * @param id rule id, e.g. {@code g10.adverse-event}
 * @param text one sentence a clinician reads
 * @param why why it is unknown; null otherwise
 * @param observed what was seen; null when unknown
 * @param date the day of it; null when not recorded
 * @param threshold the limit in words, marked where ours
 */
public record Barrier(
    String id,
    State state,
    Argument text,
    @Nullable Argument why,
    @Nullable Argument observed,
    @Nullable LocalDate date,
    Argument threshold,
    List<Argument> citations,
    List<String> sources) {
  public Barrier {
    citations = List.copyOf(citations);
    sources = List.copyOf(sources);
  }

  /** Whether it stands in the way, worst first. */
  public enum State {
    BLOCKED,
    UNKNOWN,
    CAUTION,
    CLEAR
  }
}
