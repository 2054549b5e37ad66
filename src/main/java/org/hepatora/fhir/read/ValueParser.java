// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import org.hepatora.decision.words.Sentence;

/** One way of reading {@code value[x]} of an Observation or of one of its components. */
interface ValueParser<T> {
  /** The value, or why there is none. */
  Parsed<T> parse(JsonNode holder);

  /** Why an element has no value of a kind that could be read. */
  static <T> Parsed<T> absent(JsonNode holder) {
    if (holder.has("dataAbsentReason")) {
      return Parsed.bad(Sentence.of("why.no-value-a-reason-for-its"), ".dataAbsentReason");
    }
    var names = holder.fieldNames();
    while (names.hasNext()) {
      var name = names.next();
      if (name.startsWith("value")) {
        return Parsed.bad(Sentence.of("why.a-value-of-this-type-is"), "." + name);
      }
    }
    return Parsed.bad(Sentence.of("why.no-value"), ".value");
  }

  /** A unit or code as it may be shown: short, without control characters. */
  static String shown(String sent) {
    var text = new StringBuilder();
    for (int i = 0; i < sent.length() && i < 30; i++) {
      char letter = sent.charAt(i);
      text.append(Character.isISOControl(letter) ? ' ' : letter);
    }
    return text.toString();
  }
}
