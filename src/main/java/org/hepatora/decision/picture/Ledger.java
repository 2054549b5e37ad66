// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What became of every resource of a record: used as facts, known to be irrelevant by a rule, or
 * not understood. Nothing is lost in silence.
 *
 * @param used how many were read as facts
 * @param irrelevant how many a stated rule leaves out: their type, category, status or code
 * @param notUnderstood each of the rest, in the order of their references
 * @param isCutShort only a part of the record was sent
 * @param unjudged what a board has to weigh although no rule does
 */
public record Ledger(
    int used,
    int irrelevant,
    List<Entry> notUnderstood,
    boolean isCutShort,
    List<Unjudged> unjudged) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::reference).thenComparing(entry -> entry.reason().toString());

  /** Of an empty record. */
  public static final Ledger EMPTY = new Ledger(0, 0, List.of(), false, List.of());

  public Ledger {
    notUnderstood = notUnderstood.stream().sorted(ORDER).toList();
    unjudged = List.copyOf(unjudged);
  }

  /**
   * One that was not understood.
   *
   * @param reference the resource as the answer names it
   * @param reason shown to the clinician; never holds the patient's data
   * @param topic what it could be; null when it cannot change the answer, or already does as a fact
   *     that is unknown
   * @param from the first day it may be about; null when it has none
   * @param until the last day it may be about; null when it has none or is not over
   */
  public record Entry(
      String reference,
      Argument reason,
      @Nullable Topic topic,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /** What something that is not understood could be. */
  public enum Topic {
    TREATMENT,
    OPERATION,
    BARRIER,
    /** An infection that may go on; it is told as what it is, too. */
    INFECTION,
    IMAGING
  }
}
