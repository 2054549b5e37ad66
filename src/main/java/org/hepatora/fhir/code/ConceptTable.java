package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private record Prefix(String system, String begin, String concept) {}

  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Map<String, Phrases> phrases = new LinkedHashMap<>();

  public ConceptTable(List<Row> rows) {
    for (Row row : rows) {
      var value = row.value().toLowerCase(Locale.ROOT);
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

  /** The concept of the words; null when none is known. */
  public @Nullable String ofWords(JsonNode concept) {
    for (var one : phrases.entrySet()) {
      if (fits(one.getValue(), concept)) {
        return one.getKey();
      }
    }
    return null;
  }

  /** The concept of a text; null when none is known. */
  public @Nullable String ofText(String text) {
    var said = text.strip().toLowerCase(Locale.ROOT);
    for (var one : phrases.entrySet()) {
      if (!said.isEmpty() && one.getValue().fit(said)) {
        return one.getKey();
      }
    }
    return null;
  }

  /** Each wording for itself, so that what one excludes does not hide what another says. */
  private static boolean fits(Phrases phrases, JsonNode concept) {
    if (fits(phrases, concept.path("text").asText())) {
      return true;
    }
    for (JsonNode coding : concept.path("coding")) {
      if (fits(phrases, coding.path("display").asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Phrases phrases, String text) {
    var said = text.strip().toLowerCase(Locale.ROOT);
    return !said.isEmpty() && phrases.fit(said);
  }
}
