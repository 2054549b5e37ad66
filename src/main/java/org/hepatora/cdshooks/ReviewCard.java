// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.Card.Indicator;
import org.hepatora.cdshooks.Card.SelectionBehavior;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.knowledge.Publications;
import org.hepatora.language.Speech;
import org.springframework.stereotype.Component;

/** The answer of the review as a card. */
@Component
final class ReviewCard {
  private final CardFrame frame;
  private final Suggestions suggestions;
  private final Publications publications;

  ReviewCard(CardFrame frame, Suggestions suggestions, Publications publications) {
    this.publications = publications;
    this.frame = frame;
    this.suggestions = suggestions;
  }

  Card of(Assessment assessment, CdsRequest request) {
    var patientId = request.patientId();
    var answer = assessment.answer();
    var disposition = answer.disposition();
    var uuid =
        NameUuid.of(CytoreductionReview.ID, patientId, disposition.code(), answer.policyVersion());
    var offered = suggestions(assessment, patientId, uuid);
    return new Card(
        uuid,
        Card.summary(Speech.say(Discussed.sentence(assessment))),
        ReviewDetail.of(assessment, frame.page(request), publications),
        assessment.discussion().settled() ? Indicator.INFO : indicator(disposition),
        frame.source("card.source-review", answer),
        offered,
        offered.isEmpty() ? null : SelectionBehavior.ANY,
        OverrideReasons.ALL,
        frame.links(CytoreductionReview.ID, uuid, answer, request));
  }

  private List<Suggestion> suggestions(Assessment assessment, String patientId, String uuid) {
    var answer = assessment.answer();
    var offered = new ArrayList<Suggestion>();
    var discussion = assessment.discussion();
    if (discussion.settled()) {
      return offered;
    }
    if (isForTheMdt(answer) && discussion.mdt().requested() == null) {
      offered.add(suggestions.referral(answer, patientId, uuid));
    }
    offered.addAll(suggestions.plan(assessment, patientId, uuid));
    if (answer.disposition() != Disposition.SUPPORTIVE_CARE) {
      offered.addAll(suggestions.tests(answer, patientId, uuid));
    }
    return offered;
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

  private static boolean isForTheMdt(Answer answer) {
    return switch (answer.disposition()) {
      case CANDIDATE_CONVERSION, CANDIDATE_CYTOREDUCTION, CONSIDER -> true;
      case NOT_APPLICABLE,
          SUPPORTIVE_CARE,
          MAINTAIN_NED,
          NEXT_LINE,
          NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          DEFER,
          INSUFFICIENT_DATA ->
          false;
    };
  }
}
