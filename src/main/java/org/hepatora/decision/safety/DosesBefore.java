// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.TherapyHistory;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.therapy.WashoutTable;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** How far every agent lies before an operation, given doses and drafted ones alike. */
record DosesBefore(TherapyHistory history, Orders orders, WashoutTable table) {
  private static final String RULE = "safety.washout.";

  /** One for every agent with an interval; empty when none was ever given. */
  List<Spacing> operation(LocalDate day) {
    var spacings = new ArrayList<Spacing>();
    var seen = new TreeSet<Drug>();
    for (var dose : history.lastDoses()) {
      var row = table.of(dose.drug());
      if (row != null) {
        seen.add(dose.drug());
        var drafted = draftedBefore(dose.drug(), day);
        var last = later(dose.date(), drafted);
        boolean unknown = dose.isUnknown() && drafted == null;
        spacings.add(
            new Spacing(
                RULE + dose.drug().code(),
                dose.drug().display(),
                unknown ? null : last,
                day,
                row.hard(),
                row.preferred(),
                why(dose.why()),
                sources(dose.drug(), dose.sources(), drafted)));
      }
    }
    spacings.addAll(draftedOnly(seen, day));
    spacings.addAll(local(day));
    return spacings;
  }

  private List<Spacing> draftedOnly(Set<Drug> seen, LocalDate day) {
    var spacings = new ArrayList<Spacing>();
    for (var drug : drafted()) {
      var row = table.of(drug);
      var drafted = seen.contains(drug) ? null : draftedBefore(drug, day);
      if (row != null && drafted != null) {
        spacings.add(
            new Spacing(
                RULE + drug.code(),
                drug.display(),
                drafted,
                day,
                row.hard(),
                row.preferred(),
                Sentence.of("why.not-recorded"),
                sources(drug, List.of(), drafted)));
      }
    }
    return spacings;
  }

  private static Argument why(@Nullable Argument why) {
    return why == null ? Sentence.of("why.not-recorded") : why;
  }

  private List<Spacing> local(LocalDate day) {
    var modalities = Arrays.stream(Modality.values()).map(Modality::code).toList();
    return Washout.of(history, table).items().stream()
        .filter(item -> modalities.contains(item.id()))
        .map(
            item ->
                new Spacing(
                    RULE + item.id(),
                    item.display(),
                    item.last(),
                    day,
                    item.hard(),
                    item.preferred(),
                    why(item.why()),
                    item.sources()))
        .toList();
  }

  private Set<Drug> drafted() {
    var drugs = new TreeSet<Drug>();
    orders.drugs().forEach(one -> drugs.addAll(one.drugs()));
    return drugs;
  }

  private @Nullable LocalDate draftedBefore(Drug drug, LocalDate day) {
    return orders.lastDraftedDose(drug, history.asOf(), day);
  }

  private List<String> sources(Drug drug, List<String> given, @Nullable LocalDate drafted) {
    var sources = new ArrayList<>(given);
    if (drafted != null) {
      orders.drugs().stream()
          .filter(one -> one.drugs().contains(drug))
          .forEach(one -> sources.add(one.source()));
    }
    return sources;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
