// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One MedicationAdministration, MedicationStatement, MedicationRequest or MedicationDispense, with
 * the words it was recorded in and what they mean.
 *
 * @param codes codes of the medication
 * @param texts texts and displays of the medication itself, which may be a regimen's nickname; the
 *     text of extension regimen is not among them, since it names drugs not given by this record
 * @param regimen code of extension regimen, else its text
 * @param line line of therapy where recorded
 * @param start first day given, null when unknown
 * @param end last day given, the same as {@code start} for a record of one day; null when unknown
 *     or not over
 * @param ongoing active or open-ended without a recorded stop
 */
public record DrugRecord(
    Kind kind,
    List<Coded> codes,
    List<String> texts,
    @Nullable String regimen,
    @Nullable Integer line,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    boolean ongoing,
    String source,
    Meaning meaning) {
  public DrugRecord {
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
  }

  /** How it was recorded. */
  public enum Kind {
    ADMINISTRATION,
    STATEMENT,
    REQUEST
  }
}
