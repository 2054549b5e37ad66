// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why a group of drugs is not given as a routine for now, or no more; evidence.md 5. Readings:
 * docs/clinical/drug-holds.md.
 *
 * @param event what happened to the patient
 * @param until the first day it no longer holds; null when no day is known
 */
public record DrugHold(Group group, Reason reason, AdverseEvent event, @Nullable LocalDate until) {
  /** Drugs that are held together. */
  public enum Group {
    CHECKPOINT_INHIBITORS,
    ANTI_VEGF;

    boolean has(Drug drug) {
      return this == CHECKPOINT_INHIBITORS ? drug.isIci() : drug.isAntiVegf();
    }

    Sentence words() {
      return Sentence.of(this == ANTI_VEGF ? "hold.anti-vegf" : "hold.checkpoint-inhibitors");
    }
  }

  /** What kind of event holds them. */
  public enum Reason {
    /** A toxicity that has not settled. */
    ACTIVE("hold.while-active"),
    /** A wound or leak that has not healed, an infection of it, a liver that fails. */
    WOUND("hold.until-healed"),
    /** A severe bleed or thrombosis, some months ago at most. */
    VASCULAR("hold.after-bleed"),
    /** A toxicity after which nobody tries again as a routine. */
    NEVER_ROUTINE("hold.never-routine");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  /** Whether this drug is held. */
  public boolean covers(Drug drug) {
    return group.has(drug);
  }

  /** The same, holding at least to that day; null when none is known. */
  public DrugHold notBefore(@Nullable LocalDate day) {
    boolean later = day != null && (until == null || day.isAfter(until));
    return later ? new DrugHold(group, reason, event, day) : this;
  }

  /** The sentence a clinician reads of the whole group. */
  public Sentence words() {
    return words(group.words());
  }

  /** The same of one drug. */
  public Sentence words(Argument drug) {
    return until == null
        ? Sentence.of(reason.key, drug, what())
        : Sentence.of(reason.key + "-until", drug, what(), Day.of(until));
  }

  private Argument what() {
    var name = event.words();
    var grade = event.grade();
    var graded = grade == null ? name : Sentence.of("interval.grade", name, Numeral.of(grade));
    var day = event.date();
    return day == null ? graded : Sentence.of("hold.event", graded, Day.of(day));
  }
}
