// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.search;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One parameter of a search and what answers to it by R4, search.html.
 *
 * @param query name and value, encoded
 */
record Question(String query, Predicate<Stored> meaning) {
  private static final int TOKENS = 9;
  private static final int TEXTS = 5;
  private static final int REFERENCES = 8;
  private static final String[] PREFIXES = {"", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"};

  /** Each prefix with each precision, each modifier and each form of a value, once or more. */
  static Stream<Question> ofEachObservation(String run) {
    var values = Stream.of("5", "5.0", "5.00", "5.5", "0.05").map(BigDecimal::new).toList();
    var prefixed =
        Stream.of(PREFIXES)
            .flatMap(
                prefix ->
                    Stream.concat(
                        dates(prefix),
                        values.stream()
                            .flatMap(
                                value ->
                                    Stream.of(
                                        quantity(prefix, value, "mg", 0),
                                        quantity(prefix, value, "g", 1),
                                        quantity(prefix, value, "mm", 2),
                                        composite(prefix, "A-1", value)))));
    var formed =
        Stream.of(
                IntStream.range(0, TOKENS).mapToObj(form -> token(form, "A-1", "B-1")),
                IntStream.range(0, TEXTS).mapToObj(form -> text(form, "Müller", "mül")),
                IntStream.range(0, TEXTS).mapToObj(form -> text(form, "Portal vein", "portal")),
                IntStream.range(0, REFERENCES).mapToObj(form -> reference(form, 3, run)),
                missing("date", each -> each.when() == null),
                missing("value-quantity", each -> each.value() == null))
            .flatMap(Function.identity());
    return Stream.concat(prefixed, formed);
  }

  static Stream<Question> ofEachRisk() {
    var numbers = Stream.of("0.5", "0.50", "0.500", "0.123", "1").map(BigDecimal::new).toList();
    return Stream.concat(
        Stream.of(PREFIXES)
            .flatMap(
                prefix ->
                    Stream.concat(
                        dates(prefix), numbers.stream().map(value -> number(prefix, value)))),
        missing("probability", each -> each.probability() == null));
  }

  private static Stream<Question> dates(String prefix) {
    return Stream.of(
            "2021", "2021-01", "2021-02", "2021-01-01", "2021-03-04", "2021-03-04T11:30:01Z")
        .map(value -> date(prefix, value));
  }

  private static Stream<Question> missing(String name, Predicate<Stored> isMissing) {
    return Stream.of(
        of(name + ":missing", "true", isMissing),
        of(name + ":missing", "false", isMissing.negate()));
  }

  private static Question of(String name, String value, Predicate<Stored> meaning) {
    return new Question(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), meaning);
  }

  static Question ofObservation(Random random, String run) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> date(random);
      case 2, 3 -> quantity(random);
      case 4 -> token(random);
      case 5 -> text(random);
      case 6 -> reference(random, run);
      default -> composite(random);
    };
  }

  static Question ofRisk(Random random) {
    return random.nextBoolean() ? date(random) : number(random);
  }

  static Question date(Random random) {
    if (random.nextInt(12) == 0) {
      boolean missing = random.nextBoolean();
      return of("date:missing", "" + missing, each -> (each.when() == null) == missing);
    }
    return date(PREFIXES[random.nextInt(PREFIXES.length)], When.text(random));
  }

  private static Question date(String prefix, String value) {
    return of(
        "date",
        prefix + value,
        each -> each.when() != null && When.of(value).isMetBy(prefix, each.when().span()));
  }

  private static Question quantity(Random random) {
    return quantity(
        PREFIXES[random.nextInt(PREFIXES.length)],
        Stored.number(random),
        Stored.UNITS[random.nextInt(Stored.UNITS.length)],
        random.nextInt(3));
  }

  private static Question quantity(String prefix, BigDecimal value, String unit, int form) {
    String asked =
        switch (form) {
          case 0 -> "";
          case 1 -> "||" + unit;
          default -> "|http://unitsofmeasure.org|" + unit;
        };
    return of(
        "value-quantity",
        prefix + value.toPlainString() + asked,
        each ->
            each.value() != null
                && compared(prefix, value, each.value())
                && (asked.isEmpty() || each.unit().equals(unit)));
  }

  private static Question number(Random random) {
    var value = new BigDecimal(random.nextInt(1000)).movePointLeft(3);
    var rounded = value.setScale(1 + random.nextInt(3), java.math.RoundingMode.HALF_UP);
    return number(PREFIXES[random.nextInt(PREFIXES.length)], rounded);
  }

  private static Question number(String prefix, BigDecimal rounded) {
    return of(
        "probability",
        prefix + rounded.toPlainString(),
        each -> each.probability() != null && compared(prefix, rounded, each.probability()));
  }

  /** Equal is what rounds to the digits of the question. */
  static boolean compared(String prefix, BigDecimal asked, BigDecimal stored) {
    var half = BigDecimal.valueOf(5, asked.scale() + 1);
    boolean equal =
        stored.compareTo(asked.subtract(half)) >= 0 && stored.compareTo(asked.add(half)) < 0;
    int order = stored.compareTo(asked);
    return switch (prefix) {
      case "", "eq" -> equal;
      case "ne" -> !equal;
      case "gt", "sa" -> order > 0;
      case "lt", "eb" -> order < 0;
      case "ge" -> order >= 0;
      case "le" -> order <= 0;
      default -> throw new IllegalArgumentException(prefix);
    };
  }

  private static Question token(Random random) {
    String code = Stored.CODES[random.nextInt(Stored.CODES.length)];
    String other = Stored.CODES[random.nextInt(Stored.CODES.length)];
    return token(random.nextInt(TOKENS), code, other);
  }

  private static Question token(int form, String code, String other) {
    return switch (form) {
      case 0 -> of("code", code, each -> code.equals(each.code()));
      case 1 -> of("code", "urn:codes|" + code, each -> code.equals(each.code()));
      case 2 -> of("code", "urn:codes|", each -> each.code() != null);
      case 3 -> of("code", "|" + code, each -> false);
      case 4 -> of("code:not", code, each -> !code.equals(each.code()));
      case 5 -> of("code:missing", "true", each -> each.code() == null);
      case 6 -> of("code:missing", "false", each -> each.code() != null);
      case 7 -> of("code:not", "urn:codes|" + code, each -> !code.equals(each.code()));
      default ->
          of(
              "code",
              code + "," + other,
              each -> code.equals(each.code()) || other.equals(each.code()));
    };
  }

  private static Question text(Random random) {
    String value = Stored.TEXTS[random.nextInt(Stored.TEXTS.length)];
    String part = value.substring(0, 2 + random.nextInt(value.length() - 2));
    return text(random.nextInt(TEXTS), value, part);
  }

  private static Question text(int form, String value, String part) {
    return switch (form) {
      case 0 ->
          of(
              "value-string",
              part.strip(),
              each ->
                  each.stored() != null
                      && Stored.folded(each.stored()).startsWith(Stored.folded(part.strip())));
      case 1 -> of("value-string:exact", value, each -> value.equals(each.stored()));
      case 2 -> of("value-string:missing", "true", each -> each.stored() == null);
      case 3 -> of("value-string:missing", "false", each -> each.stored() != null);
      default ->
          of(
              "value-string:contains",
              part.strip().toUpperCase(Locale.ROOT),
              each ->
                  each.stored() != null
                      && Stored.folded(each.stored()).contains(Stored.folded(part.strip())));
    };
  }

  private static Question reference(Random random, String run) {
    return reference(random.nextInt(REFERENCES), random.nextInt(6), run);
  }

  private static Question reference(int form, int patient, String run) {
    String id = run + "-p" + patient;
    return switch (form) {
      case 0 -> of("subject", "Patient/" + id, each -> each.patient() == patient);
      case 1 -> of("subject:Patient", id, each -> each.patient() == patient);
      case 2 -> of("patient", id, each -> each.patient() == patient);
      case 3 -> of("subject:missing", "true", each -> false);
      case 4 -> of("subject:missing", "false", each -> true);
      case 5 -> of("subject.identifier", Stored.RUN + "|" + run, each -> true);
      case 6 -> of("subject", id, each -> each.patient() == patient);
      default ->
          of("subject:Patient.family", "Family" + patient, each -> each.patient() == patient);
    };
  }

  private static Question composite(Random random) {
    return composite(
        PREFIXES[random.nextInt(PREFIXES.length)],
        Stored.CODES[random.nextInt(Stored.CODES.length)],
        Stored.number(random));
  }

  private static Question composite(String prefix, String code, BigDecimal value) {
    return of(
        "code-value-quantity",
        "urn:codes|" + code + "$" + prefix + value.toPlainString(),
        each ->
            code.equals(each.code())
                && each.value() != null
                && compared(prefix, value, each.value()));
  }
}
