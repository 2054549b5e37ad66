// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the best overall response of a line; RECIST 1.1 (Eisenhauer et al. 2009), table 3. */
final class BestResponses {
  private BestResponses() {}

  /**
   * The best response up to and with the first progression that was not overturned.
   *
   * @param from baseline, from which stable disease must last; null when unknown: then it is none
   */
  static BestResponse of(
      List<TimePoint> points,
      @Nullable LocalDate from,
      ResponseRules rules,
      List<LocalDate> overturned) {
    var line = untilProgression(points, overturned);
    TimePoint best = null;
    TimePoint confirmed = null;
    LocalDate confirmedOn = null;
    for (int i = 0; i < line.size(); i++) {
      var point = line.get(i);
      int rank = rank(point.category(), point.date(), from, rules);
      if (best == null || rank > rank(best.category(), best.date(), from, rules)) {
        best = point;
      }
      var on = point.isResponse() ? confirmation(line, i, rules) : null;
      if (on != null && (confirmed == null || isBetter(point, confirmed))) {
        confirmed = point;
        confirmedOn = on;
      }
    }
    if (best == null || rank(best.category(), best.date(), from, rules) == 0) {
      return new BestResponse(Category.NE, null, Category.NE, null);
    }
    var category = best.category();
    return new BestResponse(
        category,
        best.date(),
        confirmed != null ? confirmed.category() : unconfirmed(line, from, rules),
        confirmedOn);
  }

  private static List<TimePoint> untilProgression(
      List<TimePoint> points, List<LocalDate> overturned) {
    var line = new ArrayList<TimePoint>();
    for (TimePoint point : points) {
      if (overturned.contains(point.date())) {
        continue;
      }
      line.add(point);
      if (point.category() == Category.PD || point.category() == Category.ICPD) {
        break;
      }
    }
    return line;
  }

  private static boolean isBetter(TimePoint one, TimePoint other) {
    return one.category() == Category.CR && other.category() != Category.CR;
  }

  private static int rank(
      Category category, LocalDate date, @Nullable LocalDate from, ResponseRules rules) {
    boolean lasted = from != null && ChronoUnit.DAYS.between(from, date) >= rules.stableDays();
    return switch (category) {
      case CR -> 5;
      case PR -> 4;
      case SD -> lasted ? 3 : 0;
      case NON_CR_NON_PD -> lasted ? 2 : 0;
      case PD, IUPD, ICPD -> 1;
      case NE -> 0;
    };
  }

  /** The first assessment far enough away that keeps the response; what is not evaluable waits. */
  private static @Nullable LocalDate confirmation(
      List<TimePoint> line, int first, ResponseRules rules) {
    var response = line.get(first);
    for (TimePoint later : line.subList(first + 1, line.size())) {
      if (!later.isEvaluable()) {
        continue;
      }
      boolean kept =
          later.category() == Category.CR
              || (later.category() == Category.PR && response.category() == Category.PR);
      if (!kept) {
        return null;
      }
      if (ChronoUnit.DAYS.between(response.date(), later.date()) >= rules.confirmationDays()) {
        return later.date();
      }
    }
    return null;
  }

  /** Without a confirmed response: stable disease where it lasted, else progression or nothing. */
  private static Category unconfirmed(
      List<TimePoint> line, @Nullable LocalDate from, ResponseRules rules) {
    var best = Category.NE;
    int bestRank = 0;
    for (TimePoint point : line) {
      var category = point.isResponse() ? Category.SD : point.category();
      int rank = rank(category, point.date(), from, rules);
      if (rank > bestRank) {
        best = category;
        bestRank = rank;
      }
    }
    return best;
  }
}
