// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * How one lesion stands and how it got there; decision.md 3.4.
 *
 * @param viability whether it is viable at its latest reading
 * @param dimension the diameter compared: viable where measured at baseline and now, else longest
 *     or short axis
 * @param baseline that diameter at baseline, of a new lesion at its first reading; null if unknown
 * @param nadir its smallest value since; null if unknown
 * @param current its latest value; null if unknown
 * @param currentSize viable diameter now where measured, else longest or short axis; null if
 *     unknown
 * @param longest longest diameter now, of a node the short axis; null if unknown
 * @param changeFromBaseline percent to 16 digits; null if unknown
 * @param changeFromNadir percent to 16 digits; null if unknown or the nadir is 0
 * @param lastRead day of its latest reading; null when it was never read
 * @param removedOn day it was resected or completely ablated, when not seen since; else null
 * @param isNew appeared after baseline
 * @param sources measurements and procedures used
 */
public record LesionCourse(
    Lesion lesion,
    Viability viability,
    Behaviour behaviour,
    Dimension dimension,
    @Nullable Millimetres baseline,
    @Nullable Millimetres nadir,
    @Nullable Millimetres current,
    @Nullable Millimetres currentSize,
    @Nullable Millimetres longest,
    @Nullable BigDecimal changeFromBaseline,
    @Nullable BigDecimal changeFromNadir,
    @Nullable LocalDate lastRead,
    @Nullable LocalDate removedOn,
    boolean isNew,
    List<String> sources) {
  public LesionCourse {
    sources = List.copyOf(sources);
  }

  /** Whether living tumour is taken to be there. */
  public enum Viability {
    VIABLE,
    NOT_VIABLE,
    /** Latest reading unreadable, conflicting or not evaluable: blocks, never helps. */
    UNKNOWN
  }

  /** How it behaves under therapy; evidence.md 3.5. The first that applies, in this order. */
  public enum Behaviour {
    RESISTANT_PD,
    RESISTANT_SD,
    RESPONDING,
    INTERMEDIATE,
    NOT_ASSESSABLE
  }

  /** The diameter the behaviour is read from. */
  public enum Dimension {
    VIABLE,
    LONGEST,
    SHORT_AXIS
  }

  /** Grows or does not shrink under therapy. */
  public boolean isResistant() {
    return behaviour == Behaviour.RESISTANT_PD || behaviour == Behaviour.RESISTANT_SD;
  }

  /** Viable. */
  public boolean isViable() {
    return viability == Viability.VIABLE;
  }
}
