// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * Words as they are kept in the database, of no language: a JSON array of what they are, then what
 * they hold. What is no such array was written by an older version and is read as it stands.
 */
final class StoredWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredWords() {}

  static String write(Argument words) {
    return tree(words).toString();
  }

  static Argument read(String stored) {
    try {
      return words(JSON.readTree(stored));
    } catch (JsonProcessingException | IllegalArgumentException older) {
      return new Recorded(stored);
    }
  }

  private static ArrayNode tree(Argument words) {
    if (words instanceof Sentence sentence) {
      return array("sentence", sentence.key(), sentence.arguments());
    }
    if (words instanceof Joined joined) {
      return array("joined", joined.joint().name(), joined.parts());
    }
    if (words instanceof Excerpt excerpt) {
      var both = List.of(list(excerpt.parts()), list(excerpt.others()));
      return array("excerpt", excerpt.key(), both).add(excerpt.longest());
    }
    if (words instanceof Whole whole) {
      return JsonNodeFactory.instance.arrayNode().add("whole").add(tree(whole.part()));
    }
    if (words instanceof Numeral number) {
      return array("number", number.value().toPlainString(), List.of());
    }
    if (words instanceof Day day) {
      return array("day", day.date().toString(), List.of());
    }
    return words instanceof Term term
        ? array("term", term.text(), List.of())
        : array("recorded", ((Recorded) words).text(), List.of());
  }

  private static Argument list(List<Argument> parts) {
    return new Joined(parts, Joint.SEMICOLON);
  }

  private static ArrayNode array(String kind, String text, List<Argument> parts) {
    var array = JsonNodeFactory.instance.arrayNode().add(kind).add(text);
    parts.forEach(part -> array.add(tree(part)));
    return array;
  }

  private static Argument words(JsonNode stored) {
    var text = stored.path(1).asText();
    return switch (stored.path(0).asText()) {
      case "sentence" -> new Sentence(text, parts(stored));
      case "joined" -> new Joined(parts(stored), Joint.valueOf(text));
      case "excerpt" ->
          new Excerpt(text, list(stored.path(2)), list(stored.path(3)), stored.path(4).asInt());
      case "whole" -> new Whole(words(stored.path(1)));
      case "number" -> new Numeral(new BigDecimal(text));
      case "day" -> new Day(LocalDate.parse(text));
      case "term" -> new Term(text);
      case "recorded" -> new Recorded(text);
      default -> throw new IllegalArgumentException("no words");
    };
  }

  private static List<Argument> list(JsonNode stored) {
    return ((Joined) words(stored)).parts();
  }

  private static List<Argument> parts(JsonNode stored) {
    var parts = new ArrayList<Argument>();
    for (int i = 2; i < stored.size(); i++) {
      parts.add(words(stored.path(i)));
    }
    return parts;
  }
}
