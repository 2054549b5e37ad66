package org.hepatora.cdshooks;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Answer;
import org.hepatora.fetch.Supplied;
import org.jspecify.annotations.Nullable;

/**
 * The detail of the review's card: the answer in a paragraph, then everything decision.md 4 asks an
 * answer to carry.
 */
final class ReviewDetail {
  private ReviewDetail() {}

  static String of(Answer answer, Supplied supplied) {
    var text = new CardText().opening(answer.disposition().display(), answer.summary());
    var dates = dates(answer);
    if (!dates.isEmpty()) {
      text.line("**Dates:** " + dates + ".");
    }
    return text.list(
            "Missing, and how to supply it", answer.missing().stream().map(Answer.Missing::text))
        .list(
            "Recorded but not readable",
            answer.issues().stream().map(issue -> issue.path() + ": " + issue.text()))
        .list("Cautions", answer.cautions().stream())
        .criteria(answer.criteria())
        .data(supplied)
        .origins(answer.criteria())
        .line("Evidence grade: " + answer.evidenceGrade().code() + ". " + footing(answer))
        .markdown();
  }

  /** The policy and the day. */
  static String footing(Answer answer) {
    return "Policy: " + Markdown.text(answer.policyVersion()) + ". As of " + answer.asOf() + ".";
  }

  private static String dates(Answer answer) {
    return Stream.of(
            dated("Earliest date", answer.earliestDate()),
            dated("preferred from", answer.preferredDate()),
            dated("next assessment", answer.nextAssessment()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String dated(String what, @Nullable LocalDate day) {
    return day == null ? "" : what + " " + day;
  }
}
