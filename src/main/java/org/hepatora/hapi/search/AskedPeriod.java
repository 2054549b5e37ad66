// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.DateParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;

/**
 * The period that the date of a search stands for: {@code 2022-09} is the whole month.
 *
 * @param low its first moment
 * @param high its last moment, which still belongs to it
 * @param firstDay and {@code lastDay} as HAPI keeps days, 20220916; the day is that of the text
 * @param byDay whether the text names no hour, so that days are compared
 */
record AskedPeriod(Instant low, Instant high, int firstDay, int lastDay, boolean byDay) {

  static AskedPeriod of(DateParam asked) {
    String text = asked.getValueAsString();
    return switch (asked.getPrecision()) {
      case YEAR -> days(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
      case MONTH -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
      case DAY -> days(LocalDate.parse(text), LocalDate.parse(text));
      default -> moment(asked.getValue(), asked.getPrecision());
    };
  }

  private static AskedPeriod days(LocalDate first, LocalDate last) {
    var zone = ZoneId.systemDefault();
    return new AskedPeriod(
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1),
        ordinal(first),
        ordinal(last),
        true);
  }

  private static AskedPeriod moment(Date value, TemporalPrecisionEnum precision) {
    var unit =
        switch (precision) {
          case MINUTE -> Duration.ofMinutes(1);
          case SECOND -> Duration.ofSeconds(1);
          default -> Duration.ofMillis(1);
        };
    var low = value.toInstant();
    return new AskedPeriod(low, low.plus(unit).minusMillis(1), 0, 0, false);
  }

  private static int ordinal(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  /** The same and what is near it: a tenth of the way between now and it, as R4 recommends. */
  AskedPeriod roughly(Instant now) {
    var away = now.isBefore(low) ? Duration.between(now, low) : Duration.between(high, now);
    var margin = away.isNegative() ? Duration.ZERO : away.dividedBy(10);
    if (!byDay) {
      return new AskedPeriod(low.minus(margin), high.plus(margin), 0, 0, false);
    }
    var zone = ZoneId.systemDefault();
    return days(
        low.minus(margin).atZone(zone).toLocalDate(), high.plus(margin).atZone(zone).toLocalDate());
  }
}
