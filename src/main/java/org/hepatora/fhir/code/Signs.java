// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.decision.picture.Ledger.Topic;
import org.hepatora.knowledge.Row;
import org.jspecify.annotations.Nullable;

/**
 * The wide net: whether something that is not understood could be a treatment, an operation, a
 * barrier or a required value. It errs towards yes, and never makes anything understood.
 */
public final class Signs {
  private static final String LABORATORY = "lab-";

  /** One group of signs. */
  private static final class Group {
    private final List<Coded> prefixes = new ArrayList<>();
    private final List<String> contains = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    private final List<String> except = new ArrayList<>();
    private final List<String> exceptWords = new ArrayList<>();

    boolean isSaid(String said) {
      for (String other : except) {
        if (said.contains(other)) {
          return false;
        }
      }
      for (String word : exceptWords) {
        if (Words.hasWord(said, word)) {
          return false;
        }
      }
      for (String part : contains) {
        if (said.contains(part)) {
          return true;
        }
      }
      for (String word : words) {
        if (Words.hasWord(said, word)) {
          return true;
        }
      }
      for (String stem : stems) {
        if (Words.hasStem(said, stem)) {
          return true;
        }
      }
      return false;
    }

    boolean isCoded(JsonNode concept) {
      for (JsonNode coding : concept.path("coding")) {
        var system = Codes.system(coding.path("system").asText());
        if (isCoded(system, Codes.dotted(system, coding.path("code").asText()))) {
          return true;
        }
      }
      return false;
    }

    boolean isCoded(String system, String code) {
      for (Coded prefix : prefixes) {
        if (prefix.system().equals(system) && code.startsWith(prefix.code())) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<String, Group> groups = new HashMap<>();

  public Signs(List<Row> rows) {
    for (Row row : rows) {
      var group = groups.computeIfAbsent(row.concept(), any -> new Group());
      var value = Words.plain(row.value());
      switch (row.match()) {
        case "prefix" -> group.prefixes.add(new Coded(row.system(), row.value()));
        case "contains" -> group.contains.add(value);
        case "word" -> group.words.add(value);
        case "stem" -> group.stems.add(value);
        case "except" -> group.except.add(value);
        case "except-word" -> group.exceptWords.add(value);
        default -> {}
      }
    }
  }

  private Group group(String name) {
    return groups.getOrDefault(name, new Group());
  }

  /** Whether a medication nobody recognised could act on the tumour; one without a name could. */
  public boolean isDrug(List<Coded> codes, List<String> texts) {
    var drug = group("drug");
    if (codes.isEmpty() && texts.isEmpty()) {
      return true;
    }
    for (Coded coded : codes) {
      if (drug.isCoded(coded.system(), coded.code().toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return texts.stream().anyMatch(text -> drug.isSaid(Words.plain(text)));
  }

  /** What a procedure nobody recognised could be; null for nothing of concern. */
  public @Nullable Topic procedure(JsonNode code, String words) {
    if (group("not-operation").isCoded(code)) {
      return null;
    }
    boolean liver = group("organ").isSaid(words);
    boolean elsewhere = !liver && group("elsewhere").isSaid(words);
    boolean act = group("treatment").isSaid(words);
    boolean concern =
        (liver && act)
            || (!elsewhere && act && group("tumour").isSaid(words))
            || (!elsewhere && group("alone").isSaid(words))
            || (!elsewhere && group("operation").isCoded(code));
    if (!concern) {
      return isNameless(code, words) ? Topic.OPERATION : null;
    }
    return isCut(words) ? Topic.OPERATION : Topic.TREATMENT;
  }

  private static boolean isNameless(JsonNode code, String words) {
    return code.path("coding").isEmpty() && words.replace(";", "").isBlank();
  }

  private static boolean isCut(String words) {
    for (String cut :
        new String[] {"ectomy", "resect", "excis", "transplant", "切除", "移植", "resekt"}) {
      if (words.contains(cut)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition nobody recognised could be a barrier. */
  public boolean isBarrier(JsonNode concept, String words) {
    return group("barrier").isCoded(concept) || group("barrier").isSaid(words);
  }

  /** The required value an observation nobody recognised could be; empty for none. */
  public String laboratory(JsonNode concept, String words) {
    if (group("not-lab").isCoded(concept)) {
      return "";
    }
    for (var group : groups.entrySet()) {
      if (group.getKey().startsWith(LABORATORY) && group.getValue().isSaid(words)) {
        return group.getKey().substring(LABORATORY.length());
      }
    }
    return "";
  }
}
