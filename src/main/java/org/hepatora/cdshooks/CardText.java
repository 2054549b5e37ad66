package org.hepatora.cdshooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fetch.Supplied;
import org.hepatora.fetch.Supply;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;

/**
 * The detail of a card while it is written, GitHub Markdown without HTML. Every text goes through
 * {@link Markdown}: any of them may hold words from the patient's record.
 */
final class CardText {
  private static final String UNSEEN = "–";
  private static final Argument NOTHING = new Term("");
  private static final List<String> COLUMNS =
      List.of("card.criterion", "card.status", "card.seen", "card.date", "card.threshold");

  private final StringBuilder out = new StringBuilder(8192);

  /** The heading, the sentence, and what every card is. */
  CardText opening(Argument heading, Argument sentence) {
    out.append("**");
    append(heading.whole());
    out.append("** ");
    append(sentence.then(Sentence.of("card.a-prompt-for-the-mdt").whole()));
    out.append('\n');
    return this;
  }

  /** A line of its own. */
  CardText line(Argument words) {
    out.append('\n');
    append(words);
    out.append('\n');
    return this;
  }

  /** The same under a title. */
  CardText line(String title, Argument words) {
    out.append("\n**");
    append(Sentence.of(title));
    out.append("** ");
    append(words);
    out.append('\n');
    return this;
  }

  /** A list under a title; nothing when it is empty. */
  CardText list(String title, Stream<? extends Argument> texts) {
    int start = out.length();
    out.append("\n**");
    append(Sentence.of(title));
    out.append("**\n\n");
    int head = out.length();
    texts.forEach(
        text -> {
          int item = out.length();
          out.append("- ");
          int words = out.length();
          append(text);
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
    out.append("\n| ");
    COLUMNS.forEach(
        column -> {
          append(Sentence.of(column));
          out.append(" | ");
        });
    out.setLength(out.length() - 1);
    out.append("\n|---|---|---|---|---|\n");
    for (Criterion criterion : criteria) {
      out.append("| ");
      append(criterion.text());
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
    return list("card.origins", criteria.stream().map(CardText::origin));
  }

  /** Which data was used, and where it came from. */
  CardText data(Supplied supplied) {
    return list(
        "card.data",
        Arrays.stream(Supply.values())
            .map(
                supply -> {
                  var names = supplied.names(supply);
                  return names.isEmpty()
                      ? NOTHING
                      : Joined.of(Joint.COLON, supply.words(), terms(names, Joint.COMMA));
                }));
  }

  String markdown() {
    return out.toString();
  }

  private static String status(Criterion.Status status) {
    var words = Speech.say(Sentence.of("card.status." + status.code()));
    return status == Criterion.Status.MET ? words : "**" + words + "**";
  }

  private void seen(@Nullable Observed observed) {
    if (observed instanceof Observed.Quantity quantity) {
      out.append(plain(quantity.value()));
      unit(quantity.ucum());
    } else if (observed instanceof Observed.Number number) {
      out.append(number.value());
    } else {
      orUnseen(observed instanceof Observed.Text text ? text.value() : NOTHING);
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

  private void orUnseen(Argument words) {
    var text = Speech.say(words);
    Markdown.append(text.isBlank() ? UNSEEN : text, out);
  }

  private void append(Argument words) {
    Markdown.append(Speech.say(words), out);
  }

  private static Argument origin(Criterion criterion) {
    var parts = new ArrayList<Argument>();
    criterion.sources().forEach(source -> parts.add(new Recorded(source)));
    parts.addAll(criterion.citations());
    return Joined.of(
        Joint.COLON,
        new Term(criterion.id()),
        parts.isEmpty() ? new Term(UNSEEN) : new Joined(parts, Joint.SEMICOLON));
  }

  private static Joined terms(List<String> names, Joint joint) {
    return new Joined(names.stream().<Argument>map(Term::new).toList(), joint);
  }
}
