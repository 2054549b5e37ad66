// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.util.List;
import org.hepatora.board.form.Proposal.Choice;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.language.Speech;
import org.hepatora.review.Review;
import org.hepatora.review.Trials;
import org.springframework.stereotype.Component;

/** Makes the proposal that the MDT decides on. */
@Component
public final class Proposals {
  private static final String LESION = "BodyStructure/";

  private final TreatmentPlanner planner;
  private final Trials trials;

  Proposals(TreatmentPlanner planner, Trials trials) {
    this.planner = planner;
    this.trials = trials;
  }

  public Proposal of(Review stored) {
    var answer = stored.answer();
    var plan = planner.plan(answer, stored.situation(), trials.beside(stored));
    var mdtRecord = MdtRecord.of(stored.record());
    return new Proposal(
        stored.patient(),
        answer,
        stored.situation(),
        plan,
        mdtRecord,
        lesions(stored.response().history()),
        ShownAnswer.of(answer.disposition().code() + answer.summary() + plan, mdtRecord));
  }

  private static List<Choice> lesions(ResponseHistory history) {
    return history.lesions().stream()
        .map(one -> one.lesion())
        .filter(lesion -> lesion.id().startsWith(LESION))
        .map(lesion -> new Choice(lesion.id(), Speech.say(lesion.name())))
        .toList();
  }
}
