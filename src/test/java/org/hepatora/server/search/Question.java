package org.hepatora.server.search;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One parameter of a search and what answers to it by R4, search.html.
 *
 * @param query name and value, encoded
 */
record Question(String query, Predicate<Stored> meaning) {
  private static final String[] PREFIXES = {"", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"};

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
    String prefix = PREFIXES[random.nextInt(PREFIXES.length)];
    String value = When.text(random);
    return of(
        "date",
        prefix + value,
        each -> each.when() != null && When.of(value).isMetBy(prefix, each.when().span()));
  }

  private static Question quantity(Random random) {
    String prefix = PREFIXES[random.nextInt(PREFIXES.length)];
    var value = Stored.number(random);
    String unit = Stored.UNITS[random.nextInt(Stored.UNITS.length)];
    String asked =
        switch (random.nextInt(3)) {
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
    String prefix = PREFIXES[random.nextInt(PREFIXES.length)];
    var value = new BigDecimal(random.nextInt(1000)).movePointLeft(3);
    var rounded = value.setScale(1 + random.nextInt(3), java.math.RoundingMode.HALF_UP);
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
    return switch (random.nextInt(7)) {
      case 0 -> of("code", code, each -> code.equals(each.code()));
      case 1 -> of("code", "urn:codes|" + code, each -> code.equals(each.code()));
      case 2 -> of("code", "urn:codes|", each -> each.code() != null);
      case 3 -> of("code", "|" + code, each -> false);
      case 4 -> of("code:not", code, each -> !code.equals(each.code()));
      case 5 -> of("code:missing", "true", each -> each.code() == null);
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
    return switch (random.nextInt(4)) {
      case 0 ->
          of(
              "value-string",
              part.strip(),
              each ->
                  each.stored() != null
                      && Stored.folded(each.stored()).startsWith(Stored.folded(part.strip())));
      case 1 -> of("value-string:exact", value, each -> value.equals(each.stored()));
      case 2 -> of("value-string:missing", "true", each -> each.stored() == null);
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
    int patient = random.nextInt(6);
    String id = run + "-p" + patient;
    return switch (random.nextInt(4)) {
      case 0 -> of("subject", "Patient/" + id, each -> each.patient() == patient);
      case 1 -> of("subject:Patient", id, each -> each.patient() == patient);
      case 2 -> of("patient", id, each -> each.patient() == patient);
      default ->
          of("subject:Patient.family", "Family" + patient, each -> each.patient() == patient);
    };
  }

  private static Question composite(Random random) {
    String prefix = PREFIXES[random.nextInt(PREFIXES.length)];
    String code = Stored.CODES[random.nextInt(Stored.CODES.length)];
    var value = Stored.number(random);
    return of(
        "code-value-quantity",
        "urn:codes|" + code + "$" + prefix + value.toPlainString(),
        each ->
            code.equals(each.code())
                && each.value() != null
                && compared(prefix, value, each.value()));
  }
}
