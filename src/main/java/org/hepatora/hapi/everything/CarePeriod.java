// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.everything;

import ca.uhn.fhir.rest.param.DateParam;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The days of care that are asked for, each end open where it is not named.
 *
 * @param first as HAPI keeps days, 20220916
 */
record CarePeriod(int first, int last) {

  static CarePeriod of(@Nullable String start, @Nullable String end) {
    return new CarePeriod(
        start == null ? 0 : ordinal(first(start)),
        end == null ? Integer.MAX_VALUE : ordinal(last(end)));
  }

  private static LocalDate first(String start) {
    return switch (read(start, "start").length()) {
      case 4 -> Year.parse(start).atDay(1);
      case 7 -> YearMonth.parse(start).atDay(1);
      default -> LocalDate.parse(start.substring(0, 10));
    };
  }

  private static LocalDate last(String end) {
    return switch (read(end, "end").length()) {
      case 4 -> Year.parse(end).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(end).atEndOfMonth();
      default -> LocalDate.parse(end.substring(0, 10));
    };
  }

  private static String read(String date, String name) {
    try {
      if (date.matches("[0-9].*")) {
        new DateParam(date);
        return date;
      }
    } catch (RuntimeException unreadable) {
      // refused below
    }
    throw new RequestProblem(Kind.INVALID_VALUE, "This is a date, such as 2026-11-20", name);
  }

  private static int ordinal(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  /** Whether a period of days has one of them; an open end is null. */
  boolean touches(@Nullable Integer from, @Nullable Integer to) {
    return (from == null || from <= last) && (to == null || to >= first);
  }
}
