// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.Operation.Stage;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What is being ordered, and the operations it has to keep its distance from.
 *
 * @param operations operations being ordered that the call is about
 * @param beside operations being ordered that only stand beside them
 * @param drugs drug orders being written
 * @param planned operations ordered or scheduled before
 */
public record Orders(
    List<Operation> operations,
    List<Operation> beside,
    List<DraftedDrugs> drugs,
    List<Operation> planned) {
  public Orders {
    operations = operations.stream().sorted(Operation.ORDER).toList();
    beside = beside.stream().sorted(Operation.ORDER).toList();
    drugs =
        drugs.stream()
            .sorted(
                Comparator.comparing((DraftedDrugs one) -> one.drugs().toString())
                    .thenComparing(
                        DraftedDrugs::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(DraftedDrugs::source))
            .toList();
    planned = planned.stream().sorted(Operation.ORDER).toList();
  }

  /** Whether the call is about anything the rules speak of. */
  public boolean isEmpty() {
    return operations.isEmpty() && drugs.stream().noneMatch(one -> one.asked());
  }

  /** The last drafted dose of a drug on or before a day; null when there is none. */
  @Nullable LocalDate lastDraftedDose(Drug drug, LocalDate asOf, LocalDate until) {
    return drugs.stream()
        .filter(one -> one.drugs().contains(drug))
        .map(one -> one.dayFrom(asOf))
        .filter(day -> !day.isAfter(until))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Operations ahead: planned before, or ordered now. */
  List<Operation> ahead() {
    var ahead = new ArrayList<>(planned);
    ahead.addAll(operations);
    ahead.addAll(beside);
    return ahead;
  }

  /** Operations the record says were done on or before the day; a day not read is kept. */
  static List<Operation> done(PatientPicture picture, LocalDate asOf) {
    var done = new ArrayList<Operation>();
    for (var resection : picture.treatment().resections()) {
      done.add(new Operation(Kind.RESECTION, Stage.DONE, resection.date(), resection.source()));
    }
    for (var local : picture.treatment().local()) {
      if (local.modality() == Modality.RFA || local.modality() == Modality.MWA) {
        done.add(new Operation(Kind.ABLATION, Stage.DONE, local.date(), local.source()));
      }
    }
    return done.stream()
        .filter(one -> one.day() == null || !one.day().isAfter(asOf))
        .sorted(Operation.ORDER)
        .toList();
  }
}
