// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.CodeTable;

/**
 * A score: an integer, a Quantity without dimension, or a coded answer.
 *
 * @param table the answers that stand for a score
 */
record WholeNumber(int least, int most, CodeTable<Integer> table) implements ValueParser<Integer> {
  private static final Set<String> UNITS = Set.of("", "1", "{score}", "score", "{ECOG}", "{class}");

  @Override
  public Parsed<Integer> parse(JsonNode holder) {
    if (holder.has("valueInteger")) {
      var at = ".valueInteger";
      return score(
          Quantities.number(holder.path("valueInteger"), at, Sentence.of("why.no-value")), at);
    }
    if (holder.has("valueQuantity")) {
      var at = ".valueQuantity";
      var quantity = holder.path("valueQuantity");
      if (!UNITS.contains(Quantities.unit(quantity))) {
        return Parsed.bad(
            Sentence.of("why.a-score-has-no-unit"), Quantities.unitPath(quantity, at));
      }
      return score(Quantities.number(quantity, at), at + ".value");
    }
    return new CodedValue<>(table).parse(holder);
  }

  private Parsed<Integer> score(Parsed<BigDecimal> sent, String at) {
    if (sent instanceof Parsed.Bad<BigDecimal> bad) {
      return bad.as();
    }
    var number = ((Parsed.Good<BigDecimal>) sent).value();
    boolean inRange =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!inRange || number.stripTrailingZeros().scale() > 0) {
      return Parsed.bad(
          Sentence.of("why.not-a-score-from-to", Numeral.of(least), Numeral.of(most)), at);
    }
    return Parsed.good(number.intValueExact());
  }
}
