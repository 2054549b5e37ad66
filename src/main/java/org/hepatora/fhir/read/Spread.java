// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hepatora.fhir.code.ConceptTable;
import org.hepatora.fhir.code.ConditionKind;
import org.hepatora.fhir.code.Words;
import org.jspecify.annotations.Nullable;

/**
 * A metastasis or a thrombus of the portal vein that is named by an Observation or by the coded
 * conclusion of a report: the same word as a Condition says.
 */
final class Spread {
  /** M0 and MX of the TNM classification, whoever found it. */
  private static final Pattern NONE_FOUND = Pattern.compile("\\b[cp]?m[0x]\\b");

  private Spread() {}

  /** Whether an Observation names one, which is then claimed. */
  static boolean isNamed(Located from, Reading reading) {
    var resource = from.resource();
    var conditions = reading.vocabulary.conditions;
    var kind = kind(resource.path("valueCodeableConcept"), conditions);
    if (kind == null) {
      kind = known(conditions.ofText(resource.path("valueString").asText()));
    }
    if (kind == null && hasAnswer(resource) && !isDenied(resource)) {
      kind = kind(resource.path("code"), conditions);
    }
    return claim(kind, from, reading);
  }

  /** Whether the coded conclusion of a report names one, which is then claimed. */
  static boolean isConcluded(Located from, Reading reading) {
    boolean claimed = false;
    for (JsonNode conclusion : from.resource().path("conclusionCode")) {
      var kind = kind(conclusion, reading.vocabulary.conditions);
      claimed = claim(kind, from, reading) || claimed;
    }
    return claimed;
  }

  private static boolean claim(@Nullable String kind, Located from, Reading reading) {
    if (kind == null) {
      return false;
    }
    LocalDate day = ComplicationReader.day(from, "effective", reading);
    reading.claims.add(new Claim(from, kind, true, day));
    return true;
  }

  private static boolean isDenied(JsonNode resource) {
    var said =
        Words.of(resource.path("valueCodeableConcept")) + resource.path("valueString").asText();
    return ComplicationReader.isDenied(resource) || NONE_FOUND.matcher(Words.plain(said)).find();
  }

  /** An answer that does more than name what was looked for. */
  private static boolean hasAnswer(JsonNode resource) {
    return resource.has("valueCodeableConcept")
        || resource.path("valueBoolean").asBoolean(false)
        || resource.has("valueString");
  }

  private static @Nullable String kind(JsonNode concept, ConceptTable conditions) {
    var coded = conditions.ofCodes(concept);
    return known(coded == null ? conditions.ofWords(concept) : coded);
  }

  private static @Nullable String known(@Nullable String kind) {
    boolean spread =
        kind != null
            && (ConditionKind.isMetastasis(kind) || kind.equals(ConditionKind.PORTAL_THROMBOSIS));
    return spread ? kind : null;
  }
}
