package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.Card.Action;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.answer.Answer;
import org.hepatora.fhir.write.MdtRequestWriter;
import org.hepatora.fhir.write.MissingTests;
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
        "Request MDT review",
        NameUuid.of(cardUuid, "mdt-review"),
        List.of(
            Action.create(
                "Create a draft request for review by the multidisciplinary team",
                MdtRequestWriter.draft(patientId, answer))));
  }

  /** The plan that follows from the answer; empty where too little is known to state its aim. */
  List<Suggestion> plan(Assessment assessment, String patientId, String cardUuid) {
    var plan = assessment.isUndoubted() ? plans.of(assessment, patientId) : null;
    return plan == null
        ? List.of()
        : List.of(
            new Suggestion(
                "Draft the treatment plan",
                NameUuid.of(cardUuid, "treatment-plan"),
                List.of(
                    Action.create(
                        "Create the proposed treatment plan as a draft CarePlan", plan))));
  }

  /** One for every missing fact that a test brings. */
  List<Suggestion> tests(Answer answer, String patientId, String cardUuid) {
    var suggestions = new ArrayList<Suggestion>();
    for (MissingTests test : MissingTests.behind(answer.missing())) {
      suggestions.add(
          new Suggestion(
              "Order " + test.words(),
              NameUuid.of(cardUuid, test.name()),
              List.of(
                  Action.create(
                      "Create a draft order: " + test.words(),
                      TestOrder.draft(patientId, test, answer.asOf())))));
    }
    return suggestions;
  }
}
