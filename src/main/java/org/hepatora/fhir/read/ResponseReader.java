// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.hepatora.fhir.code.Canonicals.OBSERVATION_SYSTEM;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ReportedResponse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.units.Decimals;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;
import org.jspecify.annotations.Nullable;

/** Reads a response as a radiologist reported it, with its criteria, or without them. */
final class ResponseReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Sentence WHAT = Sentence.of("fact.tumour-response");

  private static final ValueParser<Category> CATEGORY = new CodedValue<>(AnswerCodes.RESPONSE);
  private static final ValueParser<BigDecimal> CHANGE = ResponseReader::change;
  private static final ValueParser<Boolean> TRUTH =
      holder ->
          holder.path("valueBoolean").isBoolean()
              ? Parsed.good(holder.path("valueBoolean").asBoolean())
              : ValueParser.absent(holder);

  void read(Statement statement, Reading reading) {
    reading.responses.add(
        new ReportedResponse(
            statement.date(),
            criteria(statement, reading),
            value(CATEGORY, statement.holder(), statement.path(), reading),
            part("sum-of-diameters", Scales.LENGTH, statement, reading),
            part("change-from-baseline", CHANGE, statement, reading),
            part("change-from-nadir", CHANGE, statement, reading),
            part("target-response", CATEGORY, statement, reading),
            part("non-target-response", CATEGORY, statement, reading),
            part("new-lesion", TRUTH, statement, reading),
            statement.source()));
  }

  private static @Nullable ResponseCriteria criteria(Statement statement, Reading reading) {
    var method = statement.holder().get("method");
    if (method == null) {
      return ForeignRecist.criteria(statement.from().resource());
    }
    var criteria = AnswerCodes.CRITERIA.ofValue(method);
    if (criteria == null) {
      reading.problem(
          statement.path() + ".method",
          Joined.of(Joint.COLON, WHAT, Sentence.of("why.these-criteria-are-not-known-here")));
    }
    return criteria;
  }

  private static <T> @Nullable T part(
      String code, ValueParser<T> parser, Statement statement, Reading reading) {
    int index = 0;
    for (JsonNode component : statement.holder().path("component")) {
      if (isCoded(component.path("code"), code)) {
        return value(parser, component, statement.path() + ".component[" + index + "]", reading);
      }
      index++;
    }
    return null;
  }

  private static boolean isCoded(JsonNode concept, String code) {
    for (JsonNode coding : concept.path("coding")) {
      if (coding.path("code").asText().equals(code)
          && coding.path("system").asText().equals(OBSERVATION_SYSTEM)) {
        return true;
      }
    }
    return false;
  }

  private static <T> @Nullable T value(
      ValueParser<T> parser, JsonNode holder, String path, Reading reading) {
    var parsed = parser.parse(holder);
    if (parsed instanceof Parsed.Good<T> good) {
      return good.value();
    }
    if (parsed instanceof Parsed.Bad<T> bad) {
      reading.problem(path + bad.at(), Joined.of(Joint.COLON, WHAT, bad.why()));
    }
    return null;
  }

  /** A change in percent; it may be negative and above 100. */
  private static Parsed<BigDecimal> change(JsonNode holder) {
    var quantity = holder.path("valueQuantity");
    if (quantity.isMissingNode()) {
      return ValueParser.absent(holder);
    }
    var at = ".valueQuantity";
    var unit = Quantities.unit(quantity);
    if (!unit.equals("%") && !unit.equals("1")) {
      return Parsed.bad(Sentence.of("why.a-change-is-in"), Quantities.unitPath(quantity, at));
    }
    var sent = Quantities.number(quantity, at);
    if (sent instanceof Parsed.Good<BigDecimal> good) {
      var percent = unit.equals("1") ? good.value().multiply(HUNDRED) : good.value();
      return percent.compareTo(HUNDRED.negate()) < 0
          ? Parsed.bad(Sentence.of("why.nothing-shrinks-by-more-than-100"), at + ".value")
          : Parsed.good(Decimals.normal(percent));
    }
    return sent;
  }
}
