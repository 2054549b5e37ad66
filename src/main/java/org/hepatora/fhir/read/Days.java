// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hepatora.decision.words.Sentence;

/**
 * Calendar days out of FHIR dates: the day as it was where the hospital is. A time that names its
 * offset is taken there; a date is the day it says. A date without a day cannot be placed, an
 * impossible one is not repaired.
 *
 * @param zone where the hospital is
 */
public record Days(ZoneId zone) {
  /** Nobody alive was treated earlier, and no plan reaches later; ours. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2200;

  /** The day of a date, dateTime or instant. */
  Parsed<LocalDate> of(JsonNode date, String at) {
    if (!date.isTextual()) {
      return Parsed.bad(Sentence.of("why.no-date"), at);
    }
    return of(date.asText(), at);
  }

  /** The same, and the first day where only a month or a year is given. */
  Parsed<LocalDate> firstOf(JsonNode date, String at) {
    var text = date.asText();
    if (!isPartial(text)) {
      return of(date, at);
    }
    return of(text.length() == 4 ? text + "-01-01" : text + "-01", at);
  }

  /** The last day of a period that has one, else its first. */
  Parsed<LocalDate> lastOf(JsonNode period, String at) {
    if (period.has("end")) {
      return of(period.path("end"), at + ".end");
    }
    return of(period.path("start"), at + ".start");
  }

  private Parsed<LocalDate> of(String text, String at) {
    if (isPartial(text)) {
      return Parsed.bad(Sentence.of("why.the-date-has-no-day-and"), at);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean shaped = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    if (!shaped
        || year < FIRST_YEAR
        || year > LAST_YEAR
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()
        || !isTime(text)) {
      return Parsed.bad(Sentence.of("why.this-date-does-not-exist"), at);
    }
    return Parsed.good(local(text, LocalDate.of(year, month, day)));
  }

  /** The day in the zone of the hospital where the time says how far from UTC it is. */
  private LocalDate local(String text, LocalDate written) {
    int offset = offset(text);
    if (offset < 0) {
      return written;
    }
    var behind = text.substring(offset);
    try {
      var time = LocalTime.of(number(text, 11, 13), number(text, 14, 16));
      return written
          .atTime(time)
          .atOffset(ZoneOffset.of(behind))
          .atZoneSameInstant(zone)
          .toLocalDate();
    } catch (DateTimeException unreadable) {
      return written;
    }
  }

  /** Where the offset begins; negative when there is none. */
  private static int offset(String text) {
    for (int i = text.length() - 1; i >= 16; i--) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return -1;
  }

  /** The first and last day a date that is no day may mean; all time where it says nothing. */
  record Span(LocalDate first, LocalDate last) {
    static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);
  }

  /** The days a partial date may mean. */
  static Span span(JsonNode date) {
    var text = date.asText();
    if (!isPartial(text)) {
      return Span.ALWAYS;
    }
    int year = number(text, 0, 4);
    if (text.length() == 4) {
      return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    var month = YearMonth.of(year, number(text, 5, 7));
    return new Span(month.atDay(1), month.atEndOfMonth());
  }

  private static boolean isPartial(String text) {
    if (text.length() == 4) {
      return number(text, 0, 4) >= 0;
    }
    return text.length() == 7
        && text.charAt(4) == '-'
        && number(text, 0, 4) >= 0
        && number(text, 5, 7) >= 1
        && number(text, 5, 7) <= 12;
  }

  /** Nothing after the day, or a time that a clock can show. */
  private static boolean isTime(String text) {
    if (text.length() == 10) {
      return true;
    }
    return text.length() >= 16
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && number(text, 11, 13) >= 0
        && number(text, 11, 13) <= 23
        && number(text, 14, 16) >= 0
        && number(text, 14, 16) <= 59;
  }

  private static int number(String text, int from, int to) {
    if (text.length() < to) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
