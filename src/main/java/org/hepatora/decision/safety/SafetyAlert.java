// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be told about an order.
 *
 * @param subject what it is about, the same for the same order: rule id and agent or operation
 * @param summary one sentence
 * @param criteria what was looked at, enough to recompute it
 * @param missing facts that are unknown and what to record
 * @param earliest the day every known hard interval has passed; null when none is open
 */
public record SafetyAlert(
    Kind kind,
    String subject,
    Severity severity,
    Argument summary,
    List<Criterion> criteria,
    List<Argument> missing,
    @Nullable LocalDate earliest) {
  public SafetyAlert {
    criteria = List.copyOf(criteria);
    missing = List.copyOf(missing);
  }

  /** The same, no milder than that. */
  SafetyAlert atLeast(Severity least) {
    return new SafetyAlert(
        kind,
        subject,
        severity.compareTo(least) < 0 ? least : severity,
        summary,
        criteria,
        missing,
        earliest);
  }

  /** Which question it answers. */
  public enum Kind {
    /** A resection or ablation is ordered. */
    OPERATION,
    /** An agent against VEGF is ordered near an operation. */
    ANTI_VEGF,
    /** A drug is ordered that is not given as a routine for now. */
    HELD_DRUG,
    /** A further cycle is ordered while the patient is in the window. */
    NEXT_CYCLE,
    /** A systemic agent is ordered although the review speaks about it. */
    AGAINST_REVIEW
  }

  /** How much it matters, the least first. */
  public enum Severity {
    /** Everything looked at is kept. */
    NOTE,
    /** Something is not kept, or not known. */
    WARNING,
    /** A known hard interval is broken. */
    BROKEN_INTERVAL
  }
}
