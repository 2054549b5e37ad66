// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the course of one line together: from measured lesions where they give a baseline and a
 * follow-up, else from reported sums. Reported progression counts on every day whose response was
 * not computed; any other reported category creates nothing.
 */
final class LineSeries {
  private final @Nullable LocalDate therapyStart;
  private final @Nullable LocalDate baseline;
  private final List<LocalDate> days;
  private final Map<ResponseCriteria, List<ReportedDay>> reports;
  private final ResponseRules rules;
  private final boolean onIci;
  private final @Nullable LocalDate operated;

  LineSeries(
      @Nullable LocalDate therapyStart,
      @Nullable LocalDate baseline,
      List<LocalDate> days,
      Map<ResponseCriteria, List<ReportedDay>> reports,
      ResponseRules rules,
      boolean onIci,
      @Nullable LocalDate operated) {
    this.onIci = onIci;
    this.operated = operated;
    this.therapyStart = therapyStart;
    this.baseline = baseline;
    this.days = days;
    this.reports = reports;
    this.rules = rules;
  }

  ResponseSeries measured(ResponseCriteria criteria, List<LesionHistory> lesions) {
    var course = new MeasuredSeries(new SizeRules(criteria, rules), lesions);
    var lineFrom = baseline != null ? baseline : therapyStart;
    var points =
        lineFrom == null
            ? List.<TimePoint>of()
            : course.points(baseline, days.stream().filter(day -> day.isAfter(lineFrom)).toList());
    return orReported(criteria, baseline == null ? null : course.baseline(baseline), points);
  }

  ResponseSeries immune(ResponseSeries recist, ImmuneConfirmation confirmation) {
    return orReported(
        ResponseCriteria.IRECIST, recist.baseline(), confirmation.over(recist.points()));
  }

  private ResponseSeries orReported(
      ResponseCriteria criteria, @Nullable Baseline from, List<TimePoint> computed) {
    boolean works =
        from != null && from.isUsable() && computed.stream().anyMatch(TimePoint::isEvaluable);
    if (works) {
      return series(criteria, from, computed);
    }
    var reported =
        new ReportedSeries(new SizeRules(criteria, rules), criteria, ofCriteria(criteria));
    var stated = reported.baseline(therapyStart);
    return stated == null
        ? series(criteria, from, computed)
        : series(criteria, stated, combined(reported.points(stated, therapyStart), computed));
  }

  /** What was computed there can only be progression, which goes before what was reported. */
  private static List<TimePoint> combined(List<TimePoint> reported, List<TimePoint> computed) {
    var points = new TreeMap<LocalDate, TimePoint>();
    reported.forEach(point -> points.put(point.date(), point));
    for (TimePoint point : computed) {
      if (point.isEvaluable()) {
        points.put(point.date(), point);
      } else {
        points.putIfAbsent(point.date(), point);
      }
    }
    return List.copyOf(points.values());
  }

  private ResponseSeries series(
      ResponseCriteria criteria, @Nullable Baseline from, List<TimePoint> points) {
    var all = withReportedProgression(criteria, points);
    var since = from == null || from.date() == null ? therapyStart : from.date();
    var overturned = overturned(criteria, all);
    var judged =
        all.stream().filter(point -> operated == null || !point.date().isAfter(operated)).toList();
    return new ResponseSeries(
        criteria,
        from,
        all,
        BestResponses.of(judged, since, rules, overturned),
        overturned,
        operated);
  }

  /**
   * Progressions under a checkpoint inhibitor that the next assessment did not confirm: iRECIST
   * resets its bar there.
   */
  private List<LocalDate> overturned(ResponseCriteria criteria, List<TimePoint> points) {
    var days = new ArrayList<LocalDate>();
    if (!onIci || criteria == ResponseCriteria.IRECIST) {
      return days;
    }
    var evaluable = points.stream().filter(TimePoint::isEvaluable).toList();
    for (int i = 0; i + 1 < evaluable.size(); i++) {
      var point = evaluable.get(i);
      boolean before = operated == null || !evaluable.get(i + 1).date().isAfter(operated);
      if (before && point.isProgression() && !evaluable.get(i + 1).isProgression()) {
        days.add(point.date());
      }
    }
    return days;
  }

  private List<TimePoint> withReportedProgression(
      ResponseCriteria criteria, List<TimePoint> points) {
    var after = therapyStart != null ? therapyStart : baseline;
    var all = new TreeMap<LocalDate, TimePoint>();
    points.forEach(point -> all.put(point.date(), point));
    for (ReportedDay day : ofCriteria(criteria)) {
      var known = all.get(day.date());
      if (day.isProgression()
          && (after == null || day.date().isAfter(after))
          && (known == null || !known.isEvaluable())) {
        all.put(day.date(), progression(criteria, day, known));
      }
    }
    return new ArrayList<>(all.values());
  }

  private static TimePoint progression(
      ResponseCriteria criteria, ReportedDay day, @Nullable TimePoint known) {
    var sources = new ArrayList<>(day.sources());
    if (known != null) {
      sources.addAll(known.sources());
    }
    boolean immune = criteria == ResponseCriteria.IRECIST && day.category() != null;
    return new TimePoint(
        day.date(),
        immune && day.category() == Category.ICPD
            ? Category.ICPD
            : immune ? Category.IUPD : Category.PD,
        day.target(),
        day.nonTarget(),
        known == null ? List.of() : known.newLesions(),
        day.sum(),
        day.changeFromBaseline(),
        day.changeFromNadir(),
        Set.of(Progression.REPORTED),
        TimePoint.Origin.REPORTED,
        sources);
  }

  private List<ReportedDay> ofCriteria(ResponseCriteria criteria) {
    return reports.getOrDefault(criteria, List.of());
  }
}
