package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.cdshooks.Card.Indicator;
import org.hepatora.cdshooks.Card.SelectionBehavior;
import org.hepatora.cdshooks.Card.Suggestion;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.safety.SafetyAlert;
import org.hepatora.decision.safety.SafetyAlert.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.springframework.stereotype.Component;

/** A safety alert as a card. */
@Component
final class SafetyCard {
  private static final String SIGN = "order-sign";

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
    var offered = suggestions(alert, answer, request.patientId(), uuid);
    return new Card(
        uuid,
        Card.summary(alert.summary()),
        detail(alert, assessment),
        indicator(alert.severity(), service.hook()),
        frame.source("Hepatora HCC surgery safety", answer),
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

  private static String detail(SafetyAlert alert, Assessment assessment) {
    var answer = assessment.answer();
    var text = new CardText().opening(heading(alert.kind()), alert.summary());
    if (alert.earliest() != null) {
      text.line("**Earliest date:** " + alert.earliest() + ".");
    }
    var gaps = answer.missing().stream().map(Answer.Missing::text);
    return text.list(
            "Missing, and how to supply it",
            Stream.concat(alert.missing().stream(), gaps).distinct())
        .list(
            "Recorded but not readable",
            answer.issues().stream().map(issue -> issue.path() + ": " + issue.text()))
        .criteria(alert.criteria())
        .data(assessment.supplied())
        .origins(alert.criteria())
        .line(
            "Review of this patient: "
                + Markdown.text(answer.disposition().display())
                + ". "
                + ReviewDetail.footing(answer))
        .markdown();
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case OPERATION -> "Liver surgery ordered";
      case ANTI_VEGF -> "Anti-VEGF agent ordered near liver surgery";
      case NEXT_CYCLE -> "Next cycle ordered in the window for surgery";
    };
  }

  private List<Suggestion> suggestions(
      SafetyAlert alert, Answer answer, String patientId, String uuid) {
    var offered = new ArrayList<Suggestion>();
    if (alert.severity() != Severity.NOTE) {
      offered.add(suggestions.referral(answer, patientId, uuid));
    }
    if (alert.kind() == Kind.OPERATION) {
      offered.addAll(suggestions.tests(answer, patientId, uuid));
    }
    return offered;
  }
}
