// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.TherapyHistory;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A systemic agent is being ordered although the review of the patient says something that speaks
 * about it: the tumour grows under this very drug, the liver is a hard stop, or care is supportive.
 * A note, for the drug may be right all the same.
 */
record DrugAgainstReview(Answer answer, TherapyHistory history) {
  private static final String RULE = "safety.against-review";

  /** What a liver that fails shows in the review. */
  private static final List<String> LIVER =
      List.of(
          "g2.child-pugh",
          "g5.child-pugh",
          "g5.bilirubin",
          "g5.meld",
          "g5.malbi",
          "g5.ascites",
          "g5.encephalopathy");

  /** The alert; null when the review says nothing about it. */
  @Nullable SafetyAlert of(DraftedDrugs order) {
    var drugs =
        order.drugs().stream()
            .filter(Drug::isSystemicTherapy)
            .filter(drug -> answer.disposition() != Disposition.NEXT_LINE || isOfTheLine(drug))
            .toList();
    if (!order.asked() || drugs.isEmpty() || !isAgainst()) {
      return null;
    }
    var dose = order.dayFrom(answer.asOf());
    var names = new Joined(drugs.stream().map(Drug::display).toList(), Joint.COMMA);
    Argument text =
        answer.summary().then(Sentence.of("order.drug-ordered", names, Day.of(dose)).whole());
    return new SafetyAlert(
        Kind.AGAINST_REVIEW,
        RULE,
        Severity.NOTE,
        text,
        List.of(
            new Criterion(
                RULE,
                Status.NOT_MET,
                Sentence.of("order.drug-is-ordered-although", names, answer.summary()),
                new Criterion.Observed.Text(answer.disposition().words()),
                dose,
                List.of(order.source()),
                Sentence.of("order.review-does-not-speak-against"),
                List.of())),
        List.of(),
        null);
  }

  private boolean isOfTheLine(Drug drug) {
    var line = history.currentLine();
    return line != null && line.drugs().contains(drug);
  }

  private boolean isAgainst() {
    return switch (answer.disposition()) {
      case NEXT_LINE, SUPPORTIVE_CARE -> true;
      case NOT_RECOMMENDED ->
          answer.criteria().stream()
              .anyMatch(one -> one.status() == Status.NOT_MET && LIVER.contains(one.id()));
      case NOT_APPLICABLE,
          MAINTAIN_NED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA,
          CANDIDATE_CONVERSION,
          CANDIDATE_CYTOREDUCTION ->
          false;
    };
  }
}
