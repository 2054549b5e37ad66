// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.CodeTable;

/**
 * A coded answer, or the same in words.
 *
 * @param <T> the meanings it may have
 */
record CodedValue<T>(CodeTable<T> table) implements ValueParser<T> {
  @Override
  public Parsed<T> parse(JsonNode holder) {
    if (holder.has("valueCodeableConcept")) {
      var meaning = table.ofValue(holder.path("valueCodeableConcept"));
      return meaning == null
          ? Parsed.bad(Sentence.of("why.no-code-known-here-or-codes"), ".valueCodeableConcept")
          : Parsed.good(meaning);
    }
    if (holder.has("valueString")) {
      var meaning = table.ofText(holder.path("valueString").asText());
      return meaning == null
          ? Parsed.bad(Sentence.of("why.no-words-known-here"), ".valueString")
          : Parsed.good(meaning);
    }
    return ValueParser.absent(holder);
  }
}
