// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugHold;
import org.hepatora.decision.therapy.DrugHolds;
import org.hepatora.decision.therapy.Toxicity;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A drug is being ordered that is not given as a routine: a wound has not healed, a patient bled
 * lately, or a toxicity speaks against trying again.
 */
record HeldDrugCheck(DrugHolds holds) {
  private static final String RULE = "safety.held-drug";

  /** The alert; null when the drug is not held on the day of the dose. */
  @Nullable SafetyAlert of(DraftedDrugs order, Drug drug, LocalDate asOf) {
    var dose = order.dayFrom(asOf);
    var reasons =
        holds.all().stream()
            .filter(hold -> hold.covers(drug))
            .filter(hold -> hold.until() == null || hold.until().isAfter(dose))
            .toList();
    if (reasons.isEmpty()) {
      return null;
    }
    var first = reasons.get(0);
    return new SafetyAlert(
        Kind.HELD_DRUG,
        drug.code() + " " + dose,
        Severity.WARNING,
        first
            .words(drug.display())
            .whole()
            .then(Sentence.of("order.held-drug", Day.of(dose)).whole()),
        criteria(reasons, drug, order),
        List.of(),
        null);
  }

  private static List<Criterion> criteria(List<DrugHold> reasons, Drug drug, DraftedDrugs order) {
    var criteria = new ArrayList<Criterion>();
    for (var hold : reasons) {
      Argument text = hold.words(drug.display()).whole();
      criteria.add(
          new Criterion(
              RULE,
              Status.NOT_MET,
              text,
              null,
              hold.event().date(),
              List.of(hold.event().source(), order.source()),
              Sentence.of("order.nothing-holds-the-drug"),
              List.of(Toxicity.CITATION)));
    }
    return criteria;
  }
}
