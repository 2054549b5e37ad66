// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Codes of several systems, and words, and what each means here. Codes that contradict each other
 * mean nothing. Filled once, then only read.
 *
 * @param <T> the meaning
 */
public final class CodeTable<T> {
  /** All codes of one family, such as every C22.0 with a further digit. */
  private record Family<T>(String system, String prefix, T meaning) {}

  private final Map<String, Map<String, T>> codes = new HashMap<>();
  private final List<Family<T>> families = new ArrayList<>();
  private final Map<String, T> words = new HashMap<>();

  public CodeTable<T> code(T meaning, String system, String... these) {
    var ofSystem = codes.computeIfAbsent(system, any -> new HashMap<>());
    for (String code : these) {
      ofSystem.put(code, meaning);
    }
    return this;
  }

  public CodeTable<T> family(T meaning, String system, String prefix) {
    families.add(new Family<>(system, prefix, meaning));
    return this;
  }

  /** Whole texts that mean it, whatever their case. */
  public CodeTable<T> words(T meaning, String... these) {
    for (String word : these) {
      words.put(Words.plain(word), meaning);
    }
    return this;
  }

  /** The meaning of what a thing is called; words count only where no standard code says else. */
  public @Nullable T ofCode(JsonNode concept) {
    boolean standard = false;
    for (JsonNode coding : concept.path("coding")) {
      var system = Codes.system(coding.path("system").asText());
      standard |= system.equals(Codes.LOINC) || system.equals(Codes.SNOMED);
    }
    var found = ofCodings(concept);
    return found != null || standard || hasCodes(concept) ? found : ofWords(concept);
  }

  /** The meaning of an answer: its codes, else its words. */
  public @Nullable T ofValue(JsonNode concept) {
    var found = ofCodings(concept);
    return found != null || hasCodes(concept) ? found : ofWords(concept);
  }

  /** The meaning of a text alone. */
  public @Nullable T ofText(String text) {
    return words.get(Words.plain(text.strip()));
  }

  /** Every code as {@code system|code}, in alphabetical order. */
  public List<String> tokens() {
    var tokens = new TreeSet<String>();
    codes.forEach((system, of) -> of.keySet().forEach(code -> tokens.add(system + "|" + code)));
    return List.copyOf(tokens);
  }

  /** Whether any coding is known here, be it that two contradict each other. */
  private boolean hasCodes(JsonNode concept) {
    for (JsonNode coding : concept.path("coding")) {
      if (ofCoding(coding) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable T ofCodings(JsonNode concept) {
    T found = null;
    for (JsonNode coding : concept.path("coding")) {
      var meaning = ofCoding(coding);
      if (meaning != null && found != null && !found.equals(meaning)) {
        return null;
      }
      found = meaning == null ? found : meaning;
    }
    return found;
  }

  /** The meaning of one coding; null when it is not known here. */
  @Nullable T ofCoding(JsonNode coding) {
    var system = Codes.system(coding.path("system").asText());
    var code = coding.path("code").asText();
    if (system.isEmpty()) {
      return ofText(code);
    }
    var ofSystem = codes.get(system);
    var meaning = ofSystem == null ? null : ofSystem.get(code);
    return meaning == null ? ofFamily(system, code) : meaning;
  }

  private @Nullable T ofFamily(String system, String code) {
    for (Family<T> family : families) {
      if (family.system.equals(system) && code.startsWith(family.prefix)) {
        return family.meaning;
      }
    }
    return null;
  }

  private @Nullable T ofWords(JsonNode concept) {
    if (words.isEmpty()) {
      return null;
    }
    var found = ofText(concept.path("text").asText());
    for (JsonNode coding : concept.path("coding")) {
      found = found == null ? ofText(coding.path("display").asText()) : found;
    }
    return found;
  }
}
