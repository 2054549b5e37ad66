// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAssessor;
import org.hepatora.fhir.read.OrderReader;
import org.hepatora.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** What is to be known about orders near liver surgery, as cards. */
@Component
final class SurgerySafety {
  private final ChartReview review;
  private final SafetyAssessor assessor;
  private final SafetyCard card;
  private final OrderReader reader;

  SurgerySafety(
      ChartReview review, Policy policy, SafetyCard card, Knowledge knowledge, Clock clock) {
    this.review = review;
    this.reader = new OrderReader(knowledge, clock.getZone());
    this.assessor = new SafetyAssessor(policy);
    this.card = card;
  }

  /** Nothing is gathered and nothing said when the orders are none of its business. */
  CdsAnswer answer(CdsRequest request, DraftOrders drafts, ServiceDescription service) {
    var patient = request.patientId();
    if (reader.read(drafts.orders(), drafts.asked(), List.of(), patient).isEmpty()) {
      return new CdsAnswer(List.of(), "no-order-of-interest");
    }
    var assessment = review.of(request, service.prefetch());
    var record = assessment.supplied().resources();
    var orders = reader.read(drafts.orders(), drafts.asked(), record, patient);
    var alerts =
        assessor.assess(
            assessment.picture(), assessment.answer(), orders, assessment.answer().asOf());
    if (!assessment.supplied().blocking().isEmpty()) {
      alerts = SafetyAssessor.doubted(alerts);
    }
    var cards = new ArrayList<Card>();
    for (SafetyAlert alert : alerts) {
      var told = Discussed.after(assessment.discussion(), alert);
      if (told != null) {
        cards.add(card.of(told, assessment, request, service));
      }
    }
    return new CdsAnswer(cards, assessment.outcome() + " alerts=" + cards.size());
  }
}
