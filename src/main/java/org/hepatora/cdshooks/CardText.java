// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.decision.answer.Criterion;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.units.Quantities;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.fetch.PrefetchState;
import org.hepatora.fetch.Supplied;
import org.hepatora.knowledge.Publication;
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

  /** The heading unless the sentence begins with it, the sentence, and what every card is. */
  CardText opening(Argument heading, Argument sentence) {
    if (!Speech.say(sentence).startsWith(Speech.say(heading))) {
      out.append("**");
      append(heading.whole());
      out.append("** ");
    }
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

  /** The first of a list under a title, and how many more there are; nothing when it is empty. */
  CardText list(String title, List<? extends Argument> texts, int most) {
    var said =
        texts.stream().map(Speech::say).filter(words -> !words.isBlank()).distinct().toList();
    if (said.isEmpty()) {
      return this;
    }
    out.append("\n**");
    append(Sentence.of(title));
    out.append("**\n\n");
    int shown = said.size() > most ? most - 1 : said.size();
    said.subList(0, shown).forEach(this::item);
    if (said.size() > shown) {
      item(Speech.say(Sentence.of("card.and-more", Numeral.of((long) said.size() - shown))));
    }
    return this;
  }

  private void item(String words) {
    out.append("- ");
    Markdown.append(words, out);
    out.append('\n');
  }

  /** The first criteria that are not met or not known, a row each with value, limit and source. */
  CardText open(List<Criterion> criteria, int most) {
    var open =
        Stream.of(Status.NOT_MET, Status.UNKNOWN)
            .flatMap(status -> criteria.stream().filter(each -> each.status() == status))
            .toList();
    if (open.isEmpty()) {
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
    open.stream().limit(most).forEach(this::row);
    return this;
  }

  private void row(Criterion criterion) {
    out.append("| ");
    append(criterion.text());
    out.append(" | ").append(status(criterion.status())).append(" | ");
    seen(criterion.observed());
    out.append(" | ").append(criterion.date() == null ? UNSEEN : criterion.date()).append(" | ");
    var behind = new ArrayList<Argument>();
    behind.add(criterion.threshold());
    criterion.citations().stream().limit(1).forEach(behind::add);
    behind.removeIf(words -> Speech.say(words).isBlank());
    orUnseen(behind.isEmpty() ? NOTHING : new Joined(behind, Joint.SEMICOLON));
    out.append(" |\n");
  }

  /** What is met, all of it in one line. */
  CardText met(List<Criterion> criteria) {
    var met =
        criteria.stream()
            .filter(each -> each.status() == Status.MET)
            .<Argument>map(Criterion::text)
            .toList();
    return met.isEmpty() ? this : line("card.met", new Joined(met, Joint.SENTENCE));
  }

  /**
   * How many criteria are met, not met and unknown, and where all of them stand.
   *
   * @param page the patient's page; null where this server has none
   */
  CardText folded(List<Criterion> criteria, @Nullable Link page) {
    if (criteria.isEmpty()) {
      return this;
    }
    out.append('\n');
    append(
        Sentence.of(
                criteria.stream().anyMatch(one -> one.status() == Status.NOT_APPLICABLE)
                    ? "card.folded-not-needed"
                    : "card.folded",
                count(criteria, Status.MET),
                count(criteria, Status.NOT_MET),
                count(criteria, Status.UNKNOWN),
                count(criteria, Status.NOT_APPLICABLE))
            .whole());
    out.append(' ');
    if (page == null) {
      append(Sentence.of("card.folded-where").whole());
    } else {
      out.append('[');
      Markdown.append(page.label(), out);
      out.append("](").append(page.url()).append("#criteria-title)");
    }
    out.append('\n');
    return this;
  }

  private static Numeral count(List<Criterion> criteria, Status status) {
    return Numeral.of(criteria.stream().filter(each -> each.status() == status).count());
  }

  /** Where the publications open; their names and addresses are this server's own. */
  CardText sources(List<Publication> publications, int most) {
    if (publications.isEmpty()) {
      return this;
    }
    out.append("\n**");
    append(Sentence.of("card.sources"));
    out.append("** ");
    for (int i = 0; i < Math.min(most, publications.size()); i++) {
      var publication = publications.get(i);
      out.append(i == 0 ? "[" : "; [");
      Markdown.append(publication.cites().get(0), out);
      out.append("](").append(address(publication.addresses().get(0).href())).append(')');
    }
    out.append('\n');
    return this;
  }

  /** Brackets would end the link. */
  private static String address(String href) {
    return href.replace("(", "%28").replace(")", "%29");
  }

  /** Which data was used, and where it came from; the same for all of it is said once. */
  CardText data(Supplied supplied) {
    var parts = new ArrayList<Argument>();
    for (var supply : PrefetchState.values()) {
      var names = supplied.names(supply);
      if (!names.isEmpty()) {
        parts.add(
            names.size() == supplied.keys().size()
                ? supply.words()
                : Joined.of(Joint.COLON, supply.words(), terms(names, Joint.COMMA)));
      }
    }
    return parts.isEmpty() ? this : line("card.data", new Joined(parts, Joint.SEMICOLON).whole());
  }

  String markdown() {
    return out.toString();
  }

  private static String status(Status status) {
    var words = Speech.say(Sentence.of("card.status." + status.code()));
    return status == Status.MET || status == Status.NOT_APPLICABLE ? words : "**" + words + "**";
  }

  private void seen(@Nullable Observed observed) {
    if (observed instanceof Observed.Quantity quantity) {
      amount(quantity);
    } else if (observed instanceof Observed.Number number) {
      out.append(number.value());
    } else {
      orUnseen(observed instanceof Observed.Text text ? text.value() : NOTHING);
    }
  }

  /** A number in full, unless writing it in full would fill the page. */
  private static String plain(BigDecimal value) {
    return isLong(value) ? value.toString() : value.toPlainString();
  }

  private static boolean isLong(BigDecimal value) {
    return Math.abs((long) value.scale()) > 20;
  }

  private void amount(Observed.Quantity seen) {
    var value = seen.value();
    if (seen.ucum().equals("1") || seen.ucum().startsWith("{")) {
      out.append(plain(value));
    } else if (isLong(value)) {
      out.append(value).append(' ');
      Markdown.append(seen.ucum(), out);
    } else {
      append(Quantities.words(value, seen.ucum()));
    }
  }

  private void orUnseen(Argument words) {
    var text = Speech.say(words);
    Markdown.append(text.isBlank() ? UNSEEN : text, out);
  }

  private void append(Argument words) {
    Markdown.append(Speech.say(words), out);
  }

  private static Joined terms(List<String> names, Joint joint) {
    return new Joined(names.stream().<Argument>map(Term::new).toList(), joint);
  }
}
