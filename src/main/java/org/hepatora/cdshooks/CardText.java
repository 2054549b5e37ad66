package org.hepatora.cdshooks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.fetch.Supplied;
import org.hepatora.fetch.Supply;
import org.jspecify.annotations.Nullable;

/**
 * The detail of a card while it is written, GitHub Markdown without HTML. Every text goes through
 * {@link Markdown}: any of them may hold words from the patient's record.
 */
final class CardText {
  private static final String UNSEEN = "–";

  private final StringBuilder out = new StringBuilder(8192);

  /** The heading, the sentence, and what every card is. */
  CardText opening(String heading, String sentence) {
    out.append("**");
    Markdown.append(heading, out);
    out.append(".** ");
    Markdown.append(sentence, out);
    out.append(" A prompt for the multidisciplinary team, never an instruction to operate.\n");
    return this;
  }

  /** Our own words, no one else's. */
  CardText line(String words) {
    out.append('\n').append(words).append('\n');
    return this;
  }

  /** A list under a title; nothing when it is empty. */
  CardText list(String title, Stream<String> texts) {
    int start = out.length();
    out.append("\n**").append(title).append("**\n\n");
    int head = out.length();
    texts.forEach(
        text -> {
          int item = out.length();
          out.append("- ");
          int words = out.length();
          Markdown.append(text, out);
          if (out.length() == words) {
            out.setLength(item);
          } else {
            out.append('\n');
          }
        });
    if (out.length() == head) {
      out.setLength(start);
    }
    return this;
  }

  /** What was looked at, a row each. */
  CardText criteria(List<Criterion> criteria) {
    if (criteria.isEmpty()) {
      return this;
    }
    out.append("\n| Criterion | Status | Seen | Date | Threshold |\n|---|---|---|---|---|\n");
    for (Criterion criterion : criteria) {
      out.append("| ");
      Markdown.append(criterion.text(), out);
      out.append(" | ").append(status(criterion.status())).append(" | ");
      seen(criterion.observed());
      out.append(" | ").append(criterion.date() == null ? UNSEEN : criterion.date()).append(" | ");
      orUnseen(criterion.threshold());
      out.append(" |\n");
    }
    return this;
  }

  /** The resource and the citation behind each criterion. */
  CardText origins(List<Criterion> criteria) {
    return list("Where each criterion comes from", criteria.stream().map(CardText::origin));
  }

  /** Which data was used, and where it came from. */
  CardText data(Supplied supplied) {
    return list(
        "Data",
        Arrays.stream(Supply.values())
            .map(
                supply -> {
                  var names = supplied.names(supply);
                  return names.isEmpty() ? "" : supply.words() + ": " + String.join(", ", names);
                }));
  }

  String markdown() {
    return out.toString();
  }

  private static String status(Criterion.Status status) {
    return switch (status) {
      case MET -> "met";
      case NOT_MET -> "**not met**";
      case UNKNOWN -> "**unknown**";
    };
  }

  private void seen(@Nullable Observed observed) {
    if (observed instanceof Observed.Quantity quantity) {
      out.append(plain(quantity.value()));
      unit(quantity.ucum());
    } else if (observed instanceof Observed.Number number) {
      out.append(number.value());
    } else {
      orUnseen(observed instanceof Observed.Text text ? text.value() : "");
    }
  }

  /** A number in full, unless writing it in full would fill the page. */
  private static String plain(BigDecimal value) {
    return Math.abs((long) value.scale()) > 20 ? value.toString() : value.toPlainString();
  }

  private void unit(String ucum) {
    if (!ucum.equals("1") && !ucum.startsWith("{")) {
      out.append(' ');
      Markdown.append(ucum, out);
    }
  }

  private void orUnseen(String text) {
    if (text.isBlank()) {
      out.append(UNSEEN);
    } else {
      Markdown.append(text, out);
    }
  }

  private static String origin(Criterion criterion) {
    var parts =
        Stream.concat(criterion.sources().stream(), criterion.citations().stream()).toList();
    return criterion.id() + ": " + (parts.isEmpty() ? UNSEEN : String.join("; ", parts));
  }
}
