// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.knowledge.Row;
import org.jspecify.annotations.Nullable;

/**
 * The concepts of one table of knowledge, and how each is recognised: by a code, by the beginning
 * of a code, by a whole text, by what a text contains unless it says something else, too. The
 * longest beginning of a code counts; of words the first concept in the order of the table.
 */
public final class ConceptTable {
  /** Ways one concept is written in words. */
  private static final class Phrases {
    private final List<String> texts = new ArrayList<>();
    private final List<String[]> parts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> except = new ArrayList<>();
    private final List<String> exceptWords = new ArrayList<>();

    boolean fit(String said) {
      if (texts.contains(said)) {
        return true;
      }
      boolean found = false;
      for (String[] all : parts) {
        found |= containsAll(said, all);
      }
      for (String word : words) {
        found |= Words.hasWord(said, word);
      }
      if (!found) {
        return false;
      }
      for (String other : except) {
        if (said.contains(other)) {
          return false;
        }
      }
      return exceptWords.stream().noneMatch(word -> Words.hasWord(said, word));
    }

    private static boolean containsAll(String said, String[] parts) {
      for (String part : parts) {
        if (!said.contains(part)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int SHORT = 100;
  private static final int SEEN = 5000;

  private record Prefix(String system, String begin, String concept) {}

  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Map<String, Phrases> phrases = new LinkedHashMap<>();
  private final List<String> order;

  /** What short texts were found to say: a record says the same few again and again. */
  private final Map<String, Optional<String>> seen = new ConcurrentHashMap<>();

  public ConceptTable(List<Row> rows) {
    for (Row row : rows) {
      var value = Words.plain(row.value());
      var of = phrases.computeIfAbsent(row.concept(), any -> new Phrases());
      switch (row.match()) {
        case "code" ->
            codes
                .computeIfAbsent(row.system(), any -> new HashMap<>())
                .put(row.value(), row.concept());
        case "prefix" -> prefixes.add(new Prefix(row.system(), row.value(), row.concept()));
        case "text" -> of.texts.add(value);
        case "contains" -> of.parts.add(value.split("\\+"));
        case "word" -> of.words.add(value);
        case "except" -> of.except.add(value);
        case "except-word" -> of.exceptWords.add(value);
        default -> {}
      }
    }
    order = List.copyOf(phrases.keySet());
  }

  /** The concept of the codes; null when none is known, or two contradict each other. */
  public @Nullable String ofCodes(JsonNode concept) {
    String found = null;
    for (JsonNode coding : concept.path("coding")) {
      var meaning = ofCoding(coding);
      if (meaning != null && found != null && !found.equals(meaning)) {
        return null;
      }
      found = meaning == null ? found : meaning;
    }
    return found;
  }

  /** Whether any coding is known here, be it that two contradict each other. */
  public boolean hasCodes(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      if (ofCoding(coding) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String ofCoding(JsonNode coding) {
    return ofCode(Codes.system(coding.path("system").asText()), coding.path("code").asText());
  }

  /** The concept of a code; null when it is not known. */
  public @Nullable String ofCode(String system, String sent) {
    var code = Codes.dotted(system, sent);
    var exact = codes.getOrDefault(system, Map.of()).get(code);
    if (exact != null) {
      return exact;
    }
    Prefix longest = null;
    for (Prefix prefix : prefixes) {
      if (prefix.system.equals(system)
          && code.startsWith(prefix.begin)
          && (longest == null || prefix.begin.length() > longest.begin.length())) {
        longest = prefix;
      }
    }
    return longest == null ? null : longest.concept;
  }

  /**
   * The concept of the words; null when none is known. Each wording stands for itself, so that what
   * one excludes does not hide what another says.
   */
  public @Nullable String ofWords(JsonNode concept) {
    var found = ofText(concept.path("text").asText());
    for (JsonNode coding : concept.path("coding")) {
      found = earlier(found, ofText(coding.path("display").asText()));
    }
    return found;
  }

  private @Nullable String earlier(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.equals(other)) {
      return one == null ? other : one;
    }
    return order.indexOf(one) < order.indexOf(other) ? one : other;
  }

  /** The concept of a text; null when none is known. */
  public @Nullable String ofText(String text) {
    var said = Words.plain(text.strip());
    if (said.isEmpty()) {
      return null;
    }
    var known = seen.get(said);
    if (known == null) {
      known = Optional.ofNullable(firstThatFits(said));
      if (said.length() <= SHORT && seen.size() < SEEN) {
        seen.put(said, known);
      }
    }
    return known.orElse(null);
  }

  private @Nullable String firstThatFits(String said) {
    for (var one : phrases.entrySet()) {
      if (one.getValue().fit(said)) {
        return one.getKey();
      }
    }
    return null;
  }
}
