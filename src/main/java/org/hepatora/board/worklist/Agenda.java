// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.hepatora.decision.words.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator of the board needs beside the answer.
 *
 * @param born the day of birth as recorded; empty where it is not
 * @param sex administrative gender as recorded
 * @param regimen of the current line; null without one
 * @param lastScan the latest assessment; null without one
 * @param scanUntil the last day that assessment counts
 * @param labsUntil the last day the current laboratory counts
 * @param preferred the day all preferred intervals have passed
 * @param missing how many required facts are unknown
 * @param mdt where the patient stands with the MDT
 */
public record Agenda(
    String born,
    String sex,
    @Nullable Argument regimen,
    @Nullable LocalDate lastScan,
    @Nullable LocalDate scanUntil,
    @Nullable LocalDate labsUntil,
    @Nullable LocalDate preferred,
    int missing,
    Mdt mdt) {
  public static final Agenda NOTHING =
      new Agenda("", "", null, null, null, null, null, 0, Mdt.NOTHING);

  /**
   * Asked, or decided on.
   *
   * @param what {@code requested}, {@code accepted}, {@code deferred} or {@code declined}; empty
   *     when the MDT was not asked
   * @param settled whether the answer still is the one that was decided on
   */
  public record Mdt(String what, @Nullable LocalDate on, boolean settled) {
    public static final Mdt NOTHING = new Mdt("", null, false);
  }

  /** Years of age on that day; null where the birth is not known to the day. */
  public @Nullable Integer age(LocalDate today) {
    try {
      return born.isEmpty() ? null : Period.between(LocalDate.parse(born), today).getYears();
    } catch (DateTimeParseException inPart) {
      return null;
    }
  }
}
