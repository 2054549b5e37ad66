// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wound, a leak, an infection of it, a failing liver, a bleed or a thrombosis that the record
 * names elsewhere than in an AdverseEvent. It has no grade, holds drugs and decides nothing else.
 *
 * @param name in the words of the record
 * @param present whether it was there; a finding may deny it, a diagnosis may be over
 * @param lasting whether it goes on until it is said to be over, as a diagnosis does; a finding is
 *     of its day
 * @param date the first day of a diagnosis, the day of a finding; null when not recorded
 */
public record Complication(
    Kind kind,
    String name,
    boolean present,
    boolean lasting,
    @Nullable LocalDate date,
    String source) {
  /** What it is; table complications. */
  public enum Kind {
    WOUND("wound"),
    VASCULAR("bleeding-or-thrombosis");

    private final String concept;

    Kind(String concept) {
      this.concept = concept;
    }

    /** The concept of the table that stands for it. */
    public String concept() {
      return concept;
    }
  }

  /** Whether this finding is a later word about the same thing. */
  boolean replaces(Complication other) {
    return !lasting
        && !other.lasting
        && kind == other.kind
        && name.equalsIgnoreCase(other.name)
        && date != null
        && other.date != null
        && date.isAfter(other.date);
  }

  /** As the reason of a hold: an event without a grade. */
  AdverseEvent event() {
    return new AdverseEvent(name, null, present, false, false, date, source);
  }
}
