// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/** Medication records and procedures as tests write them; days count from the first of 2026. */
final class Records {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private Records() {}

  static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  static DrugRecord dose(String name, int day) {
    return record(Kind.ADMINISTRATION, name, null, day, day, false);
  }

  static DrugRecord dose(String name, int day, int line) {
    return record(Kind.ADMINISTRATION, name, line, day, day, false);
  }

  static DrugRecord taken(String name, int from, int to) {
    return record(Kind.STATEMENT, name, null, from, to, false);
  }

  static DrugRecord stillTaken(String name, int from) {
    return record(Kind.STATEMENT, name, null, from, null, true);
  }

  static DrugRecord ordered(String name, int from, @Nullable Integer to) {
    return record(Kind.REQUEST, name, null, from, to, to == null);
  }

  static DrugRecord record(
      Kind kind,
      String name,
      @Nullable Integer line,
      @Nullable Integer from,
      @Nullable Integer to,
      boolean ongoing) {
    return Drugs.record(
        kind,
        List.of(),
        List.of(name),
        null,
        line,
        from == null ? null : day(from),
        to == null ? null : day(to),
        ongoing,
        kind + "/" + name.replace(' ', '-') + "-" + from);
  }

  static LocalTherapy local(Modality modality, int day) {
    return new LocalTherapy(
        modality, day(day), null, null, List.of(), "Procedure/" + modality.code() + "-" + day);
  }

  static TherapyHistory history(int asOf, DrugRecord... records) {
    return history(asOf, List.of(records), List.of(), List.of());
  }

  static TherapyHistory history(
      int asOf, List<DrugRecord> records, List<LocalTherapy> local, List<LocalDate> progressions) {
    return TherapyHistory.of(
        records,
        local,
        Drugs.FORMULARY.regimens(),
        progressions,
        day(asOf),
        TherapyRules.standard());
  }
}
