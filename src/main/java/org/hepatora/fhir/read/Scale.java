// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Ucum;
import org.jspecify.annotations.Nullable;

/**
 * One measured quantity: the units it comes in, what each makes of the number, and which values can
 * be true. The usual units are one hash look-up; others are asked of UCUM once and remembered.
 *
 * @param <T> the clinical amount
 */
final class Scale<T> implements ValueParser<T> {
  /** Units remembered from UCUM, so that a sender of nonsense cannot fill the memory; ours. */
  private static final int MAX_LEARNT = 200;

  /** What a number in some unit is. */
  private record Unit<T>(BigDecimal factor, Function<BigDecimal, T> make) {}

  /** A unit UCUM may convert to, where the unit sent contains a mark of its kind. */
  private record Family<T>(String target, String mark, Function<BigDecimal, T> make) {}

  /** What UCUM does not know, or knows as something else. */
  private static final Object UNKNOWN = new Object();

  private final Argument name;
  private final Function<T, BigDecimal> number;
  private final BigDecimal least;
  private final BigDecimal most;
  private final Map<String, Unit<T>> usual = new HashMap<>();

  /** The same as analysers print them. */
  private final Map<String, Unit<T>> printed = new HashMap<>();

  private final List<Family<T>> families = new ArrayList<>();
  private final Map<String, Object> learnt = new ConcurrentHashMap<>();

  /**
   * @param least the smallest value that can be true, in the unit of the amount
   * @param most the largest
   */
  Scale(Argument name, Function<T, BigDecimal> number, String least, String most) {
    this.name = name;
    this.number = number;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
  }

  /** The units in which the number has to be multiplied by the factor first. */
  Scale<T> usual(Function<BigDecimal, T> make, String factor, String... units) {
    for (String unit : units) {
      usual.put(unit, new Unit<>(new BigDecimal(factor), make));
      printed.put(PrintedUnits.folded(unit), new Unit<>(new BigDecimal(factor), make));
    }
    return this;
  }

  /** Any UCUM unit of the same kind as the target whose code contains the mark. */
  Scale<T> alsoUcum(Function<BigDecimal, T> make, String target, String mark) {
    families.add(new Family<>(target, mark, make));
    return this;
  }

  @Override
  public Parsed<T> parse(JsonNode holder) {
    var quantity = holder.get("valueQuantity");
    return quantity == null ? ValueParser.absent(holder) : of(quantity, ".valueQuantity");
  }

  /** The amount a Quantity states. */
  Parsed<T> of(JsonNode quantity, String at) {
    var number = Quantities.number(quantity, at);
    if (number instanceof Parsed.Bad<BigDecimal> bad) {
      return bad.as();
    }
    var code = Quantities.unit(quantity);
    var unit = unit(code);
    if (unit == null) {
      var why =
          code.isEmpty()
              ? Sentence.of("why.no-unit")
              : Sentence.of("why.is-not-a-unit-of", new Recorded(ValueParser.shown(code)), name);
      return Parsed.bad(why, Quantities.unitPath(quantity, at));
    }
    if (isContradicted(quantity, unit)) {
      return Parsed.bad(Sentence.of("why.unit-and-code-of-the-unit"), at + ".unit");
    }
    return inRange(((Parsed.Good<BigDecimal>) number).value(), unit, at);
  }

  private Parsed<T> inRange(BigDecimal sent, Unit<T> unit, String at) {
    if (sent.signum() < 0) {
      return Parsed.bad(Sentence.of("why.a-negative-value-is-not-possible"), at + ".value");
    }
    var amount = unit.make.apply(sent.multiply(unit.factor));
    var size = number.apply(amount);
    if (size.compareTo(least) < 0 || size.compareTo(most) > 0) {
      return Parsed.bad(Sentence.of("why.the-value-is-not-possible-in"), at + ".value");
    }
    return Parsed.good(amount);
  }

  /** A printed unit that is a usual one, too, and says something else than the code. */
  private boolean isContradicted(JsonNode quantity, Unit<T> unit) {
    var printed = quantity.path("unit").asText();
    if (printed.isEmpty() || printed.equals(quantity.path("code").asText())) {
      return false;
    }
    var other = usual.get(printed);
    return other != null && one(other).compareTo(one(unit)) != 0;
  }

  private BigDecimal one(Unit<T> unit) {
    return number.apply(unit.make.apply(unit.factor));
  }

  private @Nullable Unit<T> unit(String code) {
    var exact = usual.get(code);
    var unit = exact == null ? printed.get(PrintedUnits.folded(code)) : exact;
    return unit != null || families.isEmpty() || code.isEmpty() ? unit : learn(code);
  }

  @SuppressWarnings("unchecked")
  private @Nullable Unit<T> learn(String code) {
    var known = learnt.get(code);
    if (known == null) {
      var asked = ask(code.replace('\u00b5', 'u').replace('\u03bc', 'u'));
      known = asked == null ? UNKNOWN : asked;
      if (learnt.size() < MAX_LEARNT) {
        learnt.put(code, known);
      }
    }
    return known == UNKNOWN ? null : (Unit<T>) known;
  }

  private @Nullable Unit<T> ask(String code) {
    for (Family<T> family : families) {
      if (code.contains(family.mark)) {
        var factor = Ucum.shared().factor(code, family.target);
        if (factor != null) {
          return new Unit<>(factor, family.make);
        }
      }
    }
    return null;
  }
}
