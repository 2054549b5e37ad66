package org.hepatora.cdshooks;

import java.util.List;
import org.hepatora.cdshooks.Card.Action;
import org.hepatora.cdshooks.Card.Coding;
import org.hepatora.cdshooks.Card.Indicator;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.cdshooks.Card.SelectionBehavior;
import org.hepatora.cdshooks.Card.Source;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Disposition;
import org.hepatora.fhir.Canonicals;

/** The answer as a card. */
final class ReviewCard {
  private final OwnServer own;

  ReviewCard(OwnServer own) {
    this.own = own;
  }

  Card of(Answer answer, Supplied supplied, String patientId) {
    var disposition = answer.disposition();
    var uuid =
        NameUuid.of(CytoreductionReview.ID, patientId, disposition.code(), answer.policyVersion());
    var suggestions =
        isForTheMdt(disposition)
            ? List.of(referral(answer, patientId, uuid))
            : List.<Suggestion>of();
    return new Card(
        uuid,
        Card.summary(answer.summary()),
        new ReviewDetail(answer, supplied).markdown(),
        indicator(disposition),
        source(disposition),
        suggestions,
        suggestions.isEmpty() ? null : SelectionBehavior.AT_MOST_ONE,
        OverrideReasons.CLINICAL,
        List.of(Link.absolute("Hepatora: rules, evidence and limits", own.url() + "/")));
  }

  /**
   * A warning asks for something to be done or decided now: present the patient, remove a barrier,
   * change the line of therapy. Never critical: opening a chart breaks no safety interval.
   */
  private static Indicator indicator(Disposition disposition) {
    return switch (disposition) {
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION, CONSIDER, DEFER, NEXT_LINE ->
          Indicator.WARNING;
      case NOT_APPLICABLE,
          SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          INSUFFICIENT_DATA ->
          Indicator.INFO;
    };
  }

  private static boolean isForTheMdt(Disposition disposition) {
    return disposition == Disposition.CANDIDATE_CONVERSION
        || disposition == Disposition.CANDIDATE_CYTOREDUCTION
        || disposition == Disposition.CONSIDER;
  }

  private static Suggestion referral(Answer answer, String patientId, String cardUuid) {
    return new Suggestion(
        "Request MDT review",
        NameUuid.of(cardUuid, "mdt-review"),
        List.of(
            Action.create(
                "Create a draft request for review by the multidisciplinary team",
                MdtRequest.draft(patientId, answer))));
  }

  private Source source(Disposition disposition) {
    return new Source(
        "Hepatora HCC cytoreduction review",
        own.url() + "/",
        new Coding(Canonicals.DISPOSITION_SYSTEM, disposition.code(), disposition.display()));
  }
}
