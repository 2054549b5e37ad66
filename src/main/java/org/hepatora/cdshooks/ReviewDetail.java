package org.hepatora.cdshooks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Criterion;
import org.hepatora.decision.eligibility.Criterion.Observed;
import org.jspecify.annotations.Nullable;

/**
 * The detail of the card, as GitHub Markdown: the answer in a paragraph, then everything
 * decision.md 4 asks an answer to carry. Every text goes through {@link Markdown}: any of them may
 * hold words from the patient's record.
 */
final class ReviewDetail {
  private static final String UNSEEN = "–";

  private final Answer answer;
  private final Supplied supplied;
  private final StringBuilder out = new StringBuilder(8192);

  ReviewDetail(Answer answer, Supplied supplied) {
    this.answer = answer;
    this.supplied = supplied;
  }

  String markdown() {
    out.append("**").append(Markdown.text(answer.disposition().display())).append(".** ");
    out.append(Markdown.text(answer.summary()));
    out.append(" A prompt for the multidisciplinary team, never an instruction to operate.\n");
    dates();
    list("Missing, and how to supply it", answer.missing().stream().map(Answer.Missing::text));
    list(
        "Recorded but not readable",
        answer.issues().stream().map(issue -> issue.path() + ": " + issue.text()));
    list("Cautions", answer.cautions().stream());
    criteria();
    list("Data", data());
    list("Where each criterion comes from", answer.criteria().stream().map(ReviewDetail::origin));
    out.append("\nEvidence grade: ").append(Markdown.text(answer.evidenceGrade().code()));
    out.append(". Policy: ").append(Markdown.text(answer.policyVersion()));
    out.append(". As of ").append(answer.asOf()).append(".\n");
    return out.toString();
  }

  private void dates() {
    var dates =
        Stream.of(
                dated("Earliest date", answer.earliestDate()),
                dated("preferred from", answer.preferredDate()),
                dated("next assessment", answer.nextAssessment()))
            .filter(text -> !text.isEmpty())
            .toList();
    if (!dates.isEmpty()) {
      out.append("\n**Dates:** ").append(String.join("; ", dates)).append(".\n");
    }
  }

  private static String dated(String what, @Nullable LocalDate day) {
    return day == null ? "" : what + " " + day;
  }

  private void criteria() {
    if (answer.criteria().isEmpty()) {
      return;
    }
    out.append("\n| Criterion | Status | Seen | Date | Threshold |\n|---|---|---|---|---|\n");
    for (Criterion criterion : answer.criteria()) {
      out.append("| ").append(Markdown.text(criterion.text()));
      out.append(" | ").append(status(criterion.status()));
      out.append(" | ").append(seen(criterion.observed()));
      out.append(" | ").append(criterion.date() == null ? UNSEEN : criterion.date());
      out.append(" | ").append(orUnseen(criterion.threshold())).append(" |\n");
    }
  }

  private static String status(Criterion.Status status) {
    return switch (status) {
      case MET -> "met";
      case NOT_MET -> "**not met**";
      case UNKNOWN -> "**unknown**";
    };
  }

  private static String seen(@Nullable Observed observed) {
    if (observed instanceof Observed.Quantity quantity) {
      return plain(quantity.value()) + unit(quantity.ucum());
    }
    if (observed instanceof Observed.Number number) {
      return Integer.toString(number.value());
    }
    return observed instanceof Observed.Text text ? orUnseen(text.value()) : UNSEEN;
  }

  /** A number in full, unless writing it in full would fill the page. */
  private static String plain(BigDecimal value) {
    return Math.abs((long) value.scale()) > 20 ? value.toString() : value.toPlainString();
  }

  private static String unit(String ucum) {
    return ucum.equals("1") || ucum.startsWith("{") ? "" : " " + Markdown.text(ucum);
  }

  private static String orUnseen(String text) {
    return text.isBlank() ? UNSEEN : Markdown.text(text);
  }

  private Stream<String> data() {
    return Arrays.stream(Supply.values()).map(this::keys).filter(text -> !text.isEmpty());
  }

  private String keys(Supply supply) {
    var names = supplied.names(supply);
    return names.isEmpty() ? "" : supply.words() + ": " + String.join(", ", names);
  }

  private static String origin(Criterion criterion) {
    var parts =
        Stream.concat(criterion.sources().stream(), criterion.citations().stream()).toList();
    return criterion.id() + ": " + (parts.isEmpty() ? UNSEEN : String.join("; ", parts));
  }

  private void list(String title, Stream<String> texts) {
    var lines = texts.map(Markdown::text).filter(text -> !text.isEmpty()).toList();
    if (lines.isEmpty()) {
      return;
    }
    out.append("\n**").append(title).append("**\n\n");
    lines.forEach(line -> out.append("- ").append(line).append('\n'));
  }
}
