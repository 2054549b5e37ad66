// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Excerpt;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.decision.words.Whole;

/**
 * One thing being said in one language. Names and words of the record are put in last of all, so
 * that nothing done to a sentence is done to them.
 */
public final class Utterance {
  /** Stand around the number of a kept text; no message has them. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  /** A space between two Chinese characters, or beside Chinese brackets. */
  private static final Pattern GAP =
      Pattern.compile("(?<=[\\p{IsHan}）]) (?=[\\p{IsHan}（])|(?<=）) | (?=（)");

  /** What is left out of an excerpt has two digits at most. */
  private static final int MOST_LEFT_OUT = 99;

  private static final String ELLIPSIS = "...";

  private final Messages messages;
  private final Locale language;
  private final List<String> kept = new ArrayList<>();

  public Utterance(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  public String of(Argument words) {
    var said = said(words);
    return restored(
        language.getLanguage().equals(Locale.ENGLISH.getLanguage())
            ? said
            : GAP.matcher(said).replaceAll(""));
  }

  private String restored(String said) {
    if (kept.isEmpty()) {
      return said;
    }
    var whole = new StringBuilder(said.length() + 64);
    int done = 0;
    for (int open = said.indexOf(OPEN); open >= 0; open = said.indexOf(OPEN, done)) {
      int close = said.indexOf(CLOSE, open);
      whole.append(said, done, open);
      whole.append(kept.get(Integer.parseInt(said, open + 1, close, 10)));
      done = close + 1;
    }
    return whole.append(said, done, said.length()).toString();
  }

  private String said(Argument words) {
    if (words instanceof Sentence sentence) {
      return message(
          sentence.key(), sentence.arguments().stream().map(this::said).toArray(Object[]::new));
    }
    if (words instanceof Whole whole) {
      return message("joint.whole", capital(said(whole.part())));
    }
    if (words instanceof Joined joined) {
      return joined.parts().stream()
          .map(this::said)
          .reduce((one, other) -> message(key(joined.joint()), one, other))
          .orElse("");
    }
    if (words instanceof Excerpt excerpt) {
      return excerpt(excerpt);
    }
    if (words instanceof Numeral number) {
      return number.value().toPlainString();
    }
    if (words instanceof Day day) {
      return day.date().toString();
    }
    return keep(words instanceof Term term ? term.text() : ((Recorded) words).text());
  }

  /** As many parts as fit; how many more there are is said. */
  private String excerpt(Excerpt excerpt) {
    var others = excerpt.others().stream().map(this::said).toList();
    var parts = excerpt.parts();
    int room =
        excerpt.longest() - restored(framed(excerpt, more("", MOST_LEFT_OUT), others)).length();
    var text = "";
    int used = 0;
    for (Argument part : parts) {
      var longer = used == 0 ? said(part) : message("joint.semicolon", text, said(part));
      if (restored(longer).length() > room) {
        break;
      }
      text = longer;
      used++;
    }
    if (used == 0 && !parts.isEmpty()) {
      text = keep(restored(said(parts.get(0))).substring(0, room - ELLIPSIS.length()) + ELLIPSIS);
      used = 1;
    }
    int left = parts.size() - used;
    return framed(excerpt, left > 0 ? more(text, left) : text, others);
  }

  private String framed(Excerpt excerpt, String text, List<String> others) {
    var arguments = new ArrayList<Object>(List.of(text));
    arguments.addAll(others);
    return message("joint.whole", message(excerpt.key(), arguments.toArray()));
  }

  private String more(String text, int left) {
    return message("value.and-more", text, String.valueOf(left));
  }

  private String message(String key, Object... arguments) {
    return messages.message(key, arguments, language);
  }

  private String keep(String text) {
    kept.add(text);
    return OPEN + String.valueOf(kept.size() - 1) + CLOSE;
  }

  private static String key(Joint joint) {
    return "joint." + joint.name().toLowerCase(Locale.ROOT);
  }

  /** A name like mALBI or iUPD keeps its small letter. */
  private static String capital(String words) {
    if (words.isEmpty() || (words.length() > 1 && Character.isUpperCase(words.charAt(1)))) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + words.substring(Character.charCount(first));
  }
}
