// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/** One medication record as it is understood on one day. */
record Given(DrugRecord record, LocalDate asOf) {
  private static final Comparator<Given> ORDER =
      Comparator.comparing(
              (Given given) -> given.record().start(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Given::kind)
          .thenComparing(given -> given.record().source());

  /** The records known on the day, oldest first; undated ones last. */
  static List<Given> of(List<DrugRecord> records, LocalDate asOf) {
    return records.stream()
        .filter(record -> record.start() == null || !record.start().isAfter(asOf))
        .map(record -> new Given(record, asOf))
        .sorted(ORDER)
        .toList();
  }

  SortedSet<Drug> drugs() {
    return record.meaning().drugs();
  }

  /** The local therapies its regimen names. */
  Set<Modality> local() {
    return record.meaning().local();
  }

  Kind kind() {
    return record.kind();
  }

  boolean isOrder() {
    return kind() == Kind.REQUEST;
  }

  boolean has(Drug drug) {
    return drugs().contains(drug);
  }

  SortedSet<Drug> systemicDrugs() {
    var systemic = new TreeSet<Drug>();
    for (Drug drug : drugs()) {
      if (drug.isSystemicTherapy()) {
        systemic.add(drug);
      }
    }
    return systemic;
  }

  @Nullable LocalDate start() {
    return record.start();
  }

  /** Without a recorded stop, or one that was not reached yet on the day. */
  boolean isOngoing() {
    var end = record.end();
    return end == null ? record.ongoing() : end.isAfter(asOf);
  }

  /** The last day it shows the drug given; the day itself when ongoing; null when unknown. */
  @Nullable LocalDate lastDay() {
    if (isOngoing()) {
      return asOf;
    }
    if (record.end() != null) {
      return record.end();
    }
    return kind() == Kind.ADMINISTRATION ? record.start() : null;
  }
}
