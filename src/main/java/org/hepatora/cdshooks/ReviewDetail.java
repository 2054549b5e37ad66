package org.hepatora.cdshooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fetch.Supplied;
import org.hepatora.fhir.write.LedgerWords;
import org.jspecify.annotations.Nullable;

/**
 * The detail of the review's card: the answer in a paragraph, then everything decision.md 4 asks an
 * answer to carry.
 */
final class ReviewDetail {
  /** Entries of the ledger a card names; the operation names more. Ours. */
  private static final int MOST_NAMED = 10;

  private ReviewDetail() {}

  static String of(Answer answer, Supplied supplied, Ledger ledger) {
    var text = new CardText().opening(answer.disposition().words(), answer.summary());
    var dates = dates(answer);
    if (!dates.isEmpty()) {
      text.line("card.dates", Sentence.of("card.dates-are", new Joined(dates, Joint.SEMICOLON)));
    }
    return text.list("card.missing", answer.missing().stream().map(Answer.Missing::text))
        .list("card.not-readable", answer.issues().stream().map(ReviewDetail::issue))
        .list("card.cautions", answer.cautions().stream())
        .criteria(answer.criteria())
        .data(supplied)
        .line("card.record", LedgerWords.counts(ledger).whole())
        .list("card.not-understood", LedgerWords.notUnderstood(ledger, MOST_NAMED).stream())
        .origins(answer.criteria())
        .line(
            Sentence.of("card.evidence-grade", new Term(answer.evidenceGrade().code()))
                .whole()
                .then(footing(answer)))
        .markdown();
  }

  /** The policy and the day. */
  static Argument footing(Answer answer) {
    return Sentence.of("card.policy", new Term(answer.policyVersion()))
        .whole()
        .then(Sentence.of("card.as-of", Day.of(answer.asOf())).whole());
  }

  /** What could not be read, and where it stands. */
  static Argument issue(Problem issue) {
    return Joined.of(Joint.COLON, new Recorded(issue.path()), issue.text());
  }

  private static List<Argument> dates(Answer answer) {
    var dates = new ArrayList<Argument>();
    add("card.date-earliest", answer.earliestDate(), dates);
    add("card.date-preferred", answer.preferredDate(), dates);
    add("card.date-next-assessment", answer.nextAssessment(), dates);
    return dates;
  }

  private static void add(String key, @Nullable LocalDate day, List<Argument> dates) {
    if (day != null) {
      dates.add(Sentence.of(key, Day.of(day)));
    }
  }
}
