// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Codes;
import org.jspecify.annotations.Nullable;

/** Numbers and units out of FHIR Quantities. */
final class Quantities {
  /** Digits before or after the point beyond which a number is a fault, not a finding; ours. */
  private static final int MAX_DIGITS = 30;

  private Quantities() {}

  /** The number of a Quantity that states one exactly. */
  static Parsed<BigDecimal> number(JsonNode quantity, String at) {
    if (quantity.has("comparator")) {
      return Parsed.bad(Sentence.of("why.only-a-limit-is-given-not"), at + ".comparator");
    }
    return number(quantity.path("value"), at + ".value", Sentence.of("why.no-value"));
  }

  /** A JSON number of a size a computer may expand. */
  static Parsed<BigDecimal> number(JsonNode value, String at, Argument absent) {
    if (value.isMissingNode() || value.isNull()) {
      return Parsed.bad(absent, at);
    }
    if (!value.isNumber()) {
      return Parsed.bad(Sentence.of("why.the-value-is-not-a-number"), at);
    }
    var number = value.decimalValue();
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
      return Parsed.bad(Sentence.of("why.the-value-is-not-plausible"), at);
    }
    return Parsed.good(number);
  }

  /**
   * The unit of a Quantity as a key: its UCUM code, else what is written for people. Empty when
   * there is none.
   */
  static String unit(JsonNode quantity) {
    var code = code(quantity);
    return code.isEmpty() ? quantity.path("unit").asText().strip() : code;
  }

  /** The code where it is UCUM or nothing else was said. */
  static String code(JsonNode quantity) {
    var system = quantity.path("system").asText();
    if (system.isEmpty() || Codes.system(system).equals(Codes.UCUM)) {
      return quantity.path("code").asText().strip();
    }
    return "";
  }

  /**
   * A number and unit as a clinician wrote them, where the amount is in another unit or of another
   * number; null where they are the same.
   */
  static @Nullable Recorded seen(JsonNode quantity, Object value) {
    if (!(value instanceof Amount amount) || !quantity.path("value").isNumber()) {
      return null;
    }
    var number = quantity.path("value").decimalValue();
    var written = quantity.path("unit").asText().strip();
    var unit = written.isEmpty() ? code(quantity) : written;
    boolean same = number.compareTo(amount.value()) == 0;
    return same || unit.isEmpty() || unit.equals("1")
        ? null
        : new Recorded(number.toPlainString() + " " + unit);
  }

  /** Where the unit stands. */
  static String unitPath(JsonNode quantity, String at) {
    return at + (code(quantity).isEmpty() ? ".unit" : ".code");
  }
}
