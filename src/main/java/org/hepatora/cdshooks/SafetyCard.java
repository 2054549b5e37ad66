// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.cdshooks.Card.Indicator;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.cdshooks.Card.SelectionBehavior;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Sentence;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A safety alert as a card. */
@Component
final class SafetyCard {
  private static final String SIGN = "order-sign";

  /** Lines of one list, and rows of the table; ours. */
  private static final int MOST = 6;

  private static final int FEW = 3;

  private final CardFrame frame;
  private final Suggestions suggestions;

  SafetyCard(CardFrame frame, Suggestions suggestions) {
    this.frame = frame;
    this.suggestions = suggestions;
  }

  Card of(
      SafetyAlert alert, Assessment assessment, CdsRequest request, ServiceDescription service) {
    var answer = assessment.answer();
    var uuid =
        NameUuid.of(
            service.id(),
            request.patientId(),
            alert.kind().name(),
            alert.subject(),
            alert.severity().name(),
            answer.policyVersion());
    var offered = suggestions(alert, assessment, request.patientId(), uuid);
    return new Card(
        uuid,
        Card.summary(Speech.say(alert.summary())),
        detail(alert, assessment, frame.page(request)),
        indicator(alert.severity(), service.hook()),
        frame.source("card.source-safety", answer),
        offered,
        offered.isEmpty() ? null : SelectionBehavior.ANY,
        OverrideReasons.ALL,
        frame.links(service.id(), uuid, answer, request));
  }

  /** Critical only where a known hard interval would be broken by signing. */
  private static Indicator indicator(Severity severity, String hook) {
    return switch (severity) {
      case NOTE -> Indicator.INFO;
      case WARNING -> Indicator.WARNING;
      case BROKEN_INTERVAL -> hook.equals(SIGN) ? Indicator.CRITICAL : Indicator.WARNING;
    };
  }

  private static String detail(SafetyAlert alert, Assessment assessment, @Nullable Link page) {
    var answer = assessment.answer();
    var text = new CardText().opening(heading(alert.kind()), alert.summary());
    var discussed = Discussed.words(assessment.discussion());
    if (discussed != null) {
      text.line("card.mdt", discussed.whole());
    }
    if (alert.kind() == Kind.OPERATION) {
      text.line("card.review-says", answer.summary());
    }
    if (alert.earliest() != null) {
      text.line("card.earliest-date", new Day(alert.earliest()).whole());
    }
    var gaps = answer.missing().stream().map(Answer.Missing::text);
    return text.list(
            "card.missing", Stream.concat(alert.missing().stream(), gaps).distinct().toList(), MOST)
        .list("card.not-readable", answer.issues().stream().map(Problem::text).toList(), FEW)
        .list("card.unjudged", answer.unjudged().stream().map(Unjudged::text).toList(), FEW)
        .open(alert.criteria(), MOST)
        .met(alert.criteria())
        .folded(alert.criteria(), page)
        .data(assessment.supplied())
        .line(
            Sentence.of("card.review-of-this-patient", answer.disposition().words())
                .whole()
                .then(ReviewDetail.footing(answer)))
        .markdown();
  }

  private static Sentence heading(Kind kind) {
    return Sentence.of(
        switch (kind) {
          case OPERATION -> "card.liver-surgery-ordered";
          case ANTI_VEGF -> "card.anti-vegf-agent-ordered";
          case HELD_DRUG -> "card.held-drug-ordered";
          case NEXT_CYCLE -> "card.next-cycle-ordered";
          case AGAINST_REVIEW -> "card.drug-against-review";
        });
  }

  private List<Suggestion> suggestions(
      SafetyAlert alert, Assessment assessment, String patientId, String uuid) {
    var answer = assessment.answer();
    var discussion = assessment.discussion();
    boolean asked = discussion.settled() || discussion.mdt().requested() != null;
    var offered = new ArrayList<Suggestion>();
    if (alert.severity() != Severity.NOTE && !asked) {
      offered.add(suggestions.referral(answer, patientId, uuid));
    }
    if (alert.kind() == Kind.OPERATION) {
      offered.addAll(suggestions.tests(answer, patientId, uuid));
    }
    return offered;
  }
}
