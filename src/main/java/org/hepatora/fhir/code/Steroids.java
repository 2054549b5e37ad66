// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.jspecify.annotations.Nullable;

/** Systemic glucocorticoids and what one milligram of each is worth in prednisone. */
public final class Steroids {
  private final Map<Coded, String> codes = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, BigDecimal> equivalents = new HashMap<>();
  private final List<String> localForms = new ArrayList<>();

  public Steroids(List<Row> rows) {
    for (Row row : rows) {
      var value = row.value().toLowerCase(Locale.ROOT);
      switch (row.match()) {
        case "equivalent" -> equivalents.put(row.concept(), number(row));
        case "code" -> codes.put(new Coded(row.system(), row.value()), row.concept());
        case "name" -> names.put(value, row.concept());
        case "except" -> localForms.add(value);
        default -> {}
      }
    }
    for (Row row : rows) {
      if (!row.match().equals("except") && !equivalents.containsKey(row.concept())) {
        throw Knowledge.refused(row, "what it is worth in prednisone is not said");
      }
    }
  }

  private static BigDecimal number(Row row) {
    try {
      return new BigDecimal(row.value());
    } catch (NumberFormatException wrong) {
      throw Knowledge.refused(row, row.value() + " is no number");
    }
  }

  /** What one milligram is worth in prednisone; null when it is no systemic glucocorticoid. */
  public @Nullable BigDecimal equivalent(List<Coded> coded, List<String> texts) {
    if (texts.stream().anyMatch(this::isLocal)) {
      return null;
    }
    for (var one : coded) {
      var concept = codes.get(one);
      if (concept != null) {
        return equivalents.get(concept);
      }
    }
    String longest = "";
    for (var text : texts) {
      var said = text.toLowerCase(Locale.ROOT);
      for (var name : names.keySet()) {
        if (said.contains(name) && name.length() > longest.length()) {
          longest = name;
        }
      }
    }
    var concept = names.get(longest);
    return concept == null ? null : equivalents.get(concept);
  }

  private boolean isLocal(String text) {
    var said = text.toLowerCase(Locale.ROOT);
    return localForms.stream().anyMatch(said::contains);
  }
}
