// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** Tumour response under RECIST 1.1, mRECIST and iRECIST; decision.md 3.1 and 3.2. */
public final class ResponseAssessor {
  private final Imaging imaging;
  private final @Nullable LocalDate therapyStart;
  private final LocalDate asOf;
  private final ResponseRules rules;
  private final Readings readings;
  private final @Nullable LocalDate baseline;
  private final @Nullable LocalDate operated;

  private ResponseAssessor(
      Imaging imaging,
      @Nullable LocalDate therapyStart,
      @Nullable LocalDate operated,
      LocalDate asOf,
      ResponseRules rules) {
    this.operated = operated;
    this.imaging = imaging;
    this.therapyStart = therapyStart == null || therapyStart.isAfter(asOf) ? null : therapyStart;
    this.asOf = asOf;
    this.rules = rules;
    this.readings = Readings.of(imaging, asOf, rules);
    this.baseline = BaselineDay.among(readings.days(), this.therapyStart, rules);
  }

  /**
   * The response in the current line.
   *
   * @param therapyStart first dose of the current line; null when no systemic therapy is recorded:
   *     the first assessment is the baseline then
   * @param onIci whether the current line has an immune checkpoint inhibitor, so that iRECIST
   *     applies
   * @param asOf later-dated records are not known yet
   */
  public static ResponseHistory assess(
      Imaging imaging,
      @Nullable LocalDate therapyStart,
      boolean onIci,
      LocalDate asOf,
      ResponseRules rules) {
    return assess(imaging, therapyStart, onIci, null, asOf, rules);
  }

  /**
   * The same with an operation in the line.
   *
   * @param operated the day of the first liver resection in the line: what is measured later is no
   *     response to drugs; null without one
   */
  public static ResponseHistory assess(
      Imaging imaging,
      @Nullable LocalDate therapyStart,
      boolean onIci,
      @Nullable LocalDate operated,
      LocalDate asOf,
      ResponseRules rules) {
    return new ResponseAssessor(imaging, therapyStart, operated, asOf, rules).history(onIci);
  }

  private ResponseHistory history(boolean onIci) {
    var reports = new EnumMap<ResponseCriteria, List<ReportedDay>>(ResponseCriteria.class);
    for (ResponseCriteria criteria : ResponseCriteria.values()) {
      reports.put(criteria, ReportedDay.under(criteria, imaging.responses(), asOf));
    }
    var line =
        new LineSeries(therapyStart, baseline, readings.days(), reports, rules, onIci, operated);
    var lesions = roster(ResponseCriteria.RECIST_1_1);
    var recist = line.measured(ResponseCriteria.RECIST_1_1, lesions);
    var mrecist = line.measured(ResponseCriteria.MRECIST, roster(ResponseCriteria.MRECIST));
    var confirmation = new ImmuneConfirmation(lesions, rules);
    var irecist = onIci ? line.immune(recist, confirmation) : null;
    return new ResponseHistory(
        asOf,
        therapyStart,
        baseline,
        assessments(),
        lesions,
        recist,
        mrecist,
        irecist,
        irecist == null ? null : confirmation.open(irecist.points()),
        conflicts(lesions, reports),
        disagreements(recist, mrecist, irecist),
        reported().filter(response -> response.criteria() == null).toList(),
        reported().filter(ResponseAssessor::isOnlyRecorded).toList());
  }

  private static boolean isOnlyRecorded(ReportedResponse response) {
    var criteria = response.criteria();
    return criteria != null && !criteria.isJudged();
  }

  private List<LesionHistory> roster(ResponseCriteria criteria) {
    return new Roster(new SizeRules(criteria, rules), rules, baseline, therapyStart)
        .of(readings.byLesion());
  }

  private Stream<ReportedResponse> reported() {
    return imaging.responses().stream().filter(response -> !response.date().isAfter(asOf));
  }

  private List<LocalDate> assessments() {
    return Stream.concat(readings.days().stream(), reported().map(ReportedResponse::date))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Conflict> conflicts(
      List<LesionHistory> lesions, Map<ResponseCriteria, List<ReportedDay>> reports) {
    var conflicts = new ArrayList<Conflict>();
    for (LesionHistory history : lesions) {
      for (LesionReading reading : history.readings()) {
        if (reading.status() == LesionReading.Status.CONFLICTING) {
          conflicts.add(
              new Conflict(reading.date(), new Recorded(history.lesion().id()), reading.sources()));
        }
      }
    }
    reports.forEach(
        (criteria, days) ->
            days.stream()
                .filter(ReportedDay::conflicting)
                .map(day -> new Conflict(day.date(), new Term(criteria.display()), day.sources()))
                .forEach(conflicts::add));
    conflicts.sort(
        Comparator.comparing(Conflict::date)
            .thenComparing(conflict -> conflict.about().toString()));
    return conflicts;
  }

  private List<Disagreement> disagreements(
      ResponseSeries recist, ResponseSeries mrecist, @Nullable ResponseSeries irecist) {
    var disagreements = new ArrayList<Disagreement>();
    reported()
        .forEach(
            response -> {
              var criteria = response.criteria();
              var category = response.category();
              if (criteria == null || category == null || category == Category.NE) {
                return;
              }
              var series =
                  switch (criteria) {
                    case RECIST_1_1 -> recist;
                    case MRECIST -> mrecist;
                    case IRECIST -> irecist;
                    case RECICL -> null;
                  };
              var point = series == null ? null : series.on(response.date());
              if (point != null && point.isEvaluable() && differ(criteria, point, category)) {
                disagreements.add(
                    new Disagreement(
                        criteria, response.date(), point.category(), category, response.source()));
              }
            });
    return disagreements;
  }

  /** Confirmed or not is a question of iRECIST alone. */
  private static boolean differ(ResponseCriteria criteria, TimePoint point, Category reported) {
    boolean bothProgress = point.isProgression() && reported.isProgression();
    return point.category() != reported && (criteria == ResponseCriteria.IRECIST || !bothProgress);
  }
}
