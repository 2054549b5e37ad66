// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.Card.Action;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.write.MdtRequestWriter;
import org.hepatora.fhir.write.MissingTests;
import org.hepatora.language.Speech;
import org.springframework.stereotype.Component;

/** What a clinician can take over from a card with one click; each is a draft in the EHR. */
@Component
final class Suggestions {
  private final PlanDraft plans;

  Suggestions(PlanDraft plans) {
    this.plans = plans;
  }

  /** The request to discuss the patient at the MDT. */
  Suggestion referral(Answer answer, String patientId, String cardUuid) {
    return new Suggestion(
        Speech.say(Sentence.of("card.request-mdt-review")),
        NameUuid.of(cardUuid, "mdt-review"),
        List.of(
            Action.create(
                Speech.say(Sentence.of("card.create-a-draft-request")),
                MdtRequestWriter.draft(patientId, answer))));
  }

  /** The plan that follows from the answer; empty where too little is known to state its aim. */
  List<Suggestion> plan(Assessment assessment, String patientId, String cardUuid) {
    var plan = assessment.isUndoubted() ? plans.of(assessment, patientId) : null;
    return plan == null
        ? List.of()
        : List.of(
            new Suggestion(
                Speech.say(Sentence.of("card.draft-the-treatment-plan")),
                NameUuid.of(cardUuid, "treatment-plan"),
                List.of(
                    Action.create(
                        Speech.say(Sentence.of("card.create-the-proposed-plan")), plan))));
  }

  /** One for every missing fact that a test brings. */
  List<Suggestion> tests(Answer answer, String patientId, String cardUuid) {
    var suggestions = new ArrayList<Suggestion>();
    for (MissingTests test : MissingTests.behind(answer)) {
      suggestions.add(
          new Suggestion(
              Speech.say(Sentence.of("card.order", test.words())),
              NameUuid.of(cardUuid, test.name()),
              List.of(
                  Action.create(
                      Speech.say(Sentence.of("card.create-a-draft-order", test.words())),
                      TestOrder.draft(patientId, test, answer.asOf())))));
    }
    return suggestions;
  }
}
