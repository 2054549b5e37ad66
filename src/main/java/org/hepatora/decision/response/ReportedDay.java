// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * What was reported for one day under one criterion. Reports that complete each other are one; two
 * different categories or sums are a conflict, except that PD twice stays PD.
 */
record ReportedDay(
    LocalDate date,
    @Nullable Category category,
    @Nullable Millimetres sum,
    @Nullable BigDecimal changeFromBaseline,
    @Nullable BigDecimal changeFromNadir,
    @Nullable Category target,
    @Nullable Category nonTarget,
    boolean newLesion,
    boolean conflicting,
    List<String> sources) {

  static List<ReportedDay> under(
      ResponseCriteria criteria, List<ReportedResponse> responses, LocalDate asOf) {
    Map<LocalDate, List<ReportedResponse>> days = new TreeMap<>();
    for (ReportedResponse response : responses) {
      if (response.criteria() == criteria && !response.date().isAfter(asOf)) {
        days.computeIfAbsent(response.date(), day -> new ArrayList<>()).add(response);
      }
    }
    var reported = new ArrayList<ReportedDay>();
    days.forEach((date, ofDay) -> reported.add(merge(date, ofDay)));
    return reported;
  }

  private static ReportedDay merge(LocalDate date, List<ReportedResponse> ofDay) {
    boolean differ =
        differ(ofDay, ReportedResponse::category)
            || differ(ofDay, ReportedResponse::sum)
            || differ(ofDay, ReportedResponse::changeFromBaseline)
            || differ(ofDay, ReportedResponse::nonTarget)
            || differ(ofDay, ReportedResponse::newLesion);
    boolean progressive =
        ofDay.stream()
            .map(ReportedResponse::category)
            .allMatch(category -> category != null && category.isProgression());
    var sources = ofDay.stream().map(ReportedResponse::source).distinct().sorted().toList();
    if (differ) {
      var category = progressive ? Category.PD : Category.NE;
      return new ReportedDay(date, category, null, null, null, null, null, false, true, sources);
    }
    return new ReportedDay(
        date,
        one(ofDay, ReportedResponse::category),
        one(ofDay, ReportedResponse::sum),
        one(ofDay, ReportedResponse::changeFromBaseline),
        one(ofDay, ReportedResponse::changeFromNadir),
        one(ofDay, ReportedResponse::target),
        one(ofDay, ReportedResponse::nonTarget),
        Boolean.TRUE.equals(one(ofDay, ReportedResponse::newLesion)),
        false,
        sources);
  }

  /** Reported as progressive, confirmed or not. */
  boolean isProgression() {
    return category != null && category.isProgression();
  }

  private static boolean differ(
      List<ReportedResponse> ofDay, Function<ReportedResponse, @Nullable Object> value) {
    return ofDay.stream().map(value).filter(found -> found != null).distinct().count() > 1;
  }

  private static <T> @Nullable T one(
      List<ReportedResponse> ofDay, Function<ReportedResponse, @Nullable T> value) {
    for (ReportedResponse response : ofDay) {
      var found = value.apply(response);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
