// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;

/**
 * Whether a marker is there: coded, in words, or as an amount beside the cut-off of its assay. An
 * interpretation by the laboratory wins over a cut-off.
 */
public final class Presence implements ValueParser<Boolean> {
  /**
   * From which amount HBsAg counts as present: 0.05 IU/mL, or a signal equal to the cut-off's; the
   * usual limits of the assays, ours.
   */
  private static final Map<String, BigDecimal> CUT_OFF =
      Map.of(
          "[IU]/mL", new BigDecimal("0.05"),
          "[iU]/mL", new BigDecimal("0.05"),
          "IU/mL", new BigDecimal("0.05"),
          "{s_co_ratio}", BigDecimal.ONE,
          "{S/CO}", BigDecimal.ONE,
          "S/CO", BigDecimal.ONE,
          "{COI}", BigDecimal.ONE,
          "COI", BigDecimal.ONE);

  @Override
  public Parsed<Boolean> parse(JsonNode holder) {
    if (!holder.has("valueQuantity")) {
      return holder.has("valueBoolean")
          ? Parsed.good(holder.path("valueBoolean").asBoolean())
          : new CodedValue<>(AnswerCodes.POSITIVE).parse(holder);
    }
    var said = AnswerCodes.POSITIVE.ofValue(holder.path("interpretation").path(0));
    return said == null ? amount(holder.path("valueQuantity")) : Parsed.good(said);
  }

  private static Parsed<Boolean> amount(JsonNode quantity) {
    var at = ".valueQuantity";
    var cutOff = CUT_OFF.get(Quantities.unit(quantity));
    if (cutOff == null) {
      return Parsed.bad(
          Sentence.of("why.no-cut-off-is-known-for"), Quantities.unitPath(quantity, at));
    }
    var sent =
        Quantities.number(quantity.path("value"), at + ".value", Sentence.of("why.no-value"));
    if (sent instanceof Parsed.Bad<BigDecimal> bad) {
      return bad.as();
    }
    var value = ((Parsed.Good<BigDecimal>) sent).value();
    var comparator = quantity.path("comparator").asText();
    boolean reached = value.compareTo(cutOff) >= 0;
    boolean settled =
        comparator.isEmpty()
            || (reached && comparator.startsWith(">"))
            || (value.compareTo(cutOff) <= 0 && comparator.equals("<"));
    if (!settled || value.signum() < 0) {
      return Parsed.bad(Sentence.of("why.only-a-limit-is-given-not"), at + ".comparator");
    }
    return Parsed.good(reached && !comparator.startsWith("<"));
  }
}
