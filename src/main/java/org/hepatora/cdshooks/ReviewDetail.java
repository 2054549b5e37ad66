// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fhir.write.LedgerWords;
import org.hepatora.knowledge.Publications;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;

/**
 * The detail of the review's card, for a clinician who opens a chart: the answer, what is open, and
 * the rest in one line with the way to it. About 25 lines; everything decision.md 4 asks an answer
 * to carry stands on the patient's page and in the answer of the operation.
 */
final class ReviewDetail {
  /** Lines of one list, and rows of the table; ours. */
  private static final int MOST = 5;

  private static final int FEW = 3;

  private static final int SOURCES = 8;

  private ReviewDetail() {}

  static String of(Assessment assessment, @Nullable Link page, Publications publications) {
    var answer = assessment.answer();
    var text = new CardText().opening(answer.disposition().words(), answer.summary());
    var discussed = Discussed.words(assessment.discussion());
    if (discussed != null) {
      text.line("card.mdt", discussed.whole());
    }
    var dates = dates(answer);
    if (!dates.isEmpty()) {
      text.line("card.dates", Sentence.of("card.dates-are", new Joined(dates, Joint.SEMICOLON)));
    }
    var gaps =
        isSurgeryTheQuestion(answer.disposition())
            ? answer.missing().stream().map(Answer.Missing::text).toList()
            : List.<Argument>of();
    return text.list("card.missing", gaps, MOST)
        .list("card.not-readable", answer.issues().stream().map(Problem::text).toList(), FEW)
        .list("card.cautions", cautions(answer), MOST)
        .list("card.unjudged", answer.unjudged().stream().map(Unjudged::text).toList(), FEW)
        .open(criteria(answer), FEW)
        .folded(answer.criteria(), page)
        .sources(publications.namedIn(cited(answer)), SOURCES)
        .data(assessment.supplied())
        .line("card.record", LedgerWords.counts(assessment.picture().ledger()).whole())
        .line(
            Sentence.of(
                    "card.evidence-grade", Sentence.of("evidence." + answer.evidenceGrade().code()))
                .whole()
                .then(limits(answer))
                .then(footing(answer)))
        .markdown();
  }

  /** The policy and the day. */
  static Argument footing(Answer answer) {
    return Sentence.of("card.policy", new Term(answer.policyVersion()))
        .whole()
        .then(Sentence.of("card.as-of", Day.of(answer.asOf())).whole());
  }

  /** What the evidence, the cautions and the criteria that decide name, in this order. */
  private static List<String> cited(Answer answer) {
    var cited = new ArrayList<Argument>(answer.remarks());
    cited.addAll(answer.cautions());
    answer.criteria().stream()
        .filter(each -> each.status() != Status.MET)
        .forEach(each -> cited.addAll(each.citations()));
    return cited.stream().map(Speech::say).toList();
  }

  /**
   * Elsewhere nobody waits for the work-up before an operation; the answer lists it all the same.
   */
  private static boolean isSurgeryTheQuestion(Disposition disposition) {
    return switch (disposition) {
      case NOT_APPLICABLE, SUPPORTIVE_CARE, MAINTAIN_NED, NEXT_LINE -> false;
      case NOT_RECOMMENDED,
          LOCOREGIONAL_NED,
          CONTINUE_SYSTEMIC,
          CONSIDER,
          DEFER,
          INSUFFICIENT_DATA,
          CANDIDATE_CONVERSION,
          CANDIDATE_CYTOREDUCTION ->
          true;
    };
  }

  /** All but the limits of the evidence, which stand beside its grade. */
  private static List<Argument> cautions(Answer answer) {
    return answer.remarks().isEmpty()
        ? answer.cautions()
        : answer.cautions().subList(0, answer.cautions().size() - 1);
  }

  private static Argument limits(Answer answer) {
    var remarks = answer.remarks();
    return remarks.isEmpty()
        ? new Joined(List.of(), Joint.SENTENCE)
        : remarks.get(remarks.size() - 1);
  }

  /** Those that are not told already as missing. */
  private static List<Criterion> criteria(Answer answer) {
    var told = answer.missing().stream().map(Answer.Missing::id).toList();
    return answer.criteria().stream()
        .filter(each -> each.status() != Status.UNKNOWN || !told.contains(each.id()))
        .toList();
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
