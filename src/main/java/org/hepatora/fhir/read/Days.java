package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hepatora.decision.words.Sentence;

/**
 * Calendar days out of FHIR dates: the day as it was written, in the zone it was written in. A date
 * without a day cannot be placed, an impossible one is not repaired.
 */
final class Days {
  /** Nobody alive was treated earlier, and no plan reaches later; ours. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2200;

  private Days() {}

  /** The day of a date, dateTime or instant. */
  static Parsed<LocalDate> of(JsonNode date, String at) {
    if (!date.isTextual()) {
      return Parsed.bad(Sentence.of("why.no-date"), at);
    }
    return of(date.asText(), at);
  }

  /** The same, and the first day where only a month or a year is given. */
  static Parsed<LocalDate> firstOf(JsonNode date, String at) {
    var text = date.asText();
    if (!isPartial(text)) {
      return of(date, at);
    }
    return of(text.length() == 4 ? text + "-01-01" : text + "-01", at);
  }

  /** The last day of a period that has one, else its first. */
  static Parsed<LocalDate> lastOf(JsonNode period, String at) {
    if (period.has("end")) {
      return of(period.path("end"), at + ".end");
    }
    return of(period.path("start"), at + ".start");
  }

  private static Parsed<LocalDate> of(String text, String at) {
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
    return Parsed.good(LocalDate.of(year, month, day));
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
