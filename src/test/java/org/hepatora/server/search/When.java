// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.search;

import static org.hepatora.Http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Random;

/**
 * A period of time as FHIR writes it, from its texts; null is open. What it means is computed here
 * from R4 (datatypes.html#dateTime, search.html#date), with nothing of HAPI's.
 */
record When(String start, String end) {
  private static final LocalDate FIRST = LocalDate.of(2020, 11, 1);

  static When random(Random random, boolean periods) {
    String one = text(random);
    if (!periods || random.nextInt(3) != 0) {
      return new When(one, one);
    }
    return switch (random.nextInt(4)) {
      case 0 -> new When(one, "");
      case 1 -> new When("", one);
      default -> {
        String other = text(random);
        boolean inOrder =
            !of(one).low().isAfter(of(other).low()) && !of(one).high().isAfter(of(other).high());
        yield inOrder ? new When(one, other) : new When(one, one);
      }
    };
  }

  /** A year, month, day or second around two turns of the year. */
  static String text(Random random) {
    var day = FIRST.plusDays(random.nextInt(480));
    return switch (random.nextInt(5)) {
      case 0 -> Year.from(day).toString();
      case 1 -> YearMonth.from(day).toString();
      case 2 -> day + "T1" + random.nextInt(4) + ":30:0" + random.nextInt(3) + "Z";
      default -> day.toString();
    };
  }

  String named(String element) {
    if (start.equals(end)) {
      return json("'%sDateTime':'%s'", element, start);
    }
    String from = start.isEmpty() ? "" : json("'start':'%s'", start);
    String to = end.isEmpty() ? "" : json("'end':'%s'", end);
    return json(
        "'%sPeriod':{%s}", element, from + (from.isEmpty() || to.isEmpty() ? "" : ",") + to);
  }

  /** Of what is stored; an open side has no limit. */
  Span span() {
    var first = start.isEmpty() ? null : of(start);
    var last = end.isEmpty() ? null : of(end);
    return new Span(
        first == null ? Instant.MIN : first.low(), last == null ? Instant.MAX : last.high());
  }

  /** Of one text. A second is stored to the second, and asked for with all of it. */
  static Span of(String text) {
    if (text.contains("T")) {
      var moment = Instant.parse(text);
      return new Span(moment, moment.plusMillis(999));
    }
    var first =
        switch (text.length()) {
          case 4 -> Year.parse(text).atDay(1);
          case 7 -> YearMonth.parse(text).atDay(1);
          default -> LocalDate.parse(text);
        };
    var next =
        switch (text.length()) {
          case 4 -> first.plusYears(1);
          case 7 -> first.plusMonths(1);
          default -> first.plusDays(1);
        };
    var zone = ZoneId.systemDefault();
    return new Span(
        first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant().minusMillis(1));
  }

  /** Both ends belong to it. */
  record Span(Instant low, Instant high) {
    /** Whether a stored period answers to this one of a search. */
    boolean isMetBy(String prefix, Span stored) {
      boolean contained = !stored.low.isBefore(low) && !stored.high.isAfter(high);
      return switch (prefix) {
        case "", "eq" -> contained;
        case "ne" -> !contained;
        case "gt" -> stored.high.isAfter(high);
        case "lt" -> stored.low.isBefore(low);
        case "ge" -> stored.high.isAfter(high) || contained;
        case "le" -> stored.low.isBefore(low) || contained;
        case "sa" -> stored.low.isAfter(high);
        case "eb" -> stored.high.isBefore(low);
        default -> throw new IllegalArgumentException(prefix);
      };
    }
  }
}
