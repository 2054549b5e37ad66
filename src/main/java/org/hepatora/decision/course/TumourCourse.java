// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.plateau.PlateauDetector;
import org.hepatora.decision.plateau.Removal;
import org.hepatora.decision.plateau.TumourBurden;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.ResponseAssessor;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.therapy.TherapyHistory;
import org.hepatora.decision.therapy.Washout;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The tumour under therapy: what was given, how it responded, what is left; decision.md 3.
 *
 * @param imaging the day of the latest assessment the answer may rest on; missing when too old
 */
public record TumourCourse(
    TherapyHistory therapy,
    Washout washout,
    ResponseHistory response,
    Plateau plateau,
    TumourBurden burden,
    Finding<LocalDate> imaging) {

  public static TumourCourse of(
      PatientPicture picture, LocalDate asOf, Policy policy, PolicyRules rules) {
    var progressions = reportedProgressions(picture, asOf);
    var therapy = therapy(picture, progressions, asOf, policy);
    var response = response(picture, therapy, asOf, rules);
    if (progressions.addAll(computedProgressions(response))) {
      var lines = therapy(picture, progressions, asOf, policy);
      if (!lines.equals(therapy)) {
        therapy = lines;
        response = response(picture, lines, asOf, rules);
      }
    }
    return new TumourCourse(
        therapy,
        Washout.of(therapy, policy.therapy().washout()),
        response,
        PlateauDetector.detect(response, picture.labs().afp(), rules.plateau()),
        TumourBurden.of(response, removals(picture), rules.behaviour()),
        imaging(response, asOf, policy));
  }

  /** Whether the first dose of the recorded therapy is known, so that the baseline is. */
  public boolean isStartKnown() {
    return therapy.currentLine() == null || therapy.currentLineStart() != null;
  }

  /** The records of the assessment the answer rests on, also when it is too old. */
  public List<String> imagingSources() {
    return imaging.fold(k -> k.sources(), m -> m.sources(), c -> c.sources());
  }

  /** The latest day anything was seen or reported; null when never. */
  public @Nullable LocalDate latestAssessment() {
    var days = response.assessments();
    return days.isEmpty() ? null : days.get(days.size() - 1);
  }

  private static TherapyHistory therapy(
      PatientPicture picture, TreeSet<LocalDate> progressions, LocalDate asOf, Policy policy) {
    var treatment = picture.treatment();
    return TherapyHistory.of(
        treatment.drugs(),
        treatment.local(),
        treatment.regimens(),
        progressions,
        asOf,
        policy.therapy());
  }

  private static ResponseHistory response(
      PatientPicture picture, TherapyHistory therapy, LocalDate asOf, PolicyRules rules) {
    return ResponseAssessor.assess(
        picture.imaging(),
        therapy.currentLineStart(),
        therapy.isOnIci(),
        operated(picture, therapy.currentLineStart(), asOf),
        asOf,
        rules.response());
  }

  /** The first liver resection since the first dose of the line. */
  private static @Nullable LocalDate operated(
      PatientPicture picture, @Nullable LocalDate start, LocalDate asOf) {
    return picture.treatment().resections().stream()
        .map(Resection::date)
        .flatMap(Stream::ofNullable)
        .filter(day -> !day.isAfter(asOf) && start != null && day.isAfter(start))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static TreeSet<LocalDate> reportedProgressions(PatientPicture picture, LocalDate asOf) {
    var days = new TreeSet<LocalDate>();
    for (var reported : picture.imaging().responses()) {
      boolean progression =
          reported.category() == Category.PD || reported.category() == Category.ICPD;
      if (reported.criteria() != null && progression && !reported.date().isAfter(asOf)) {
        days.add(reported.date());
      }
    }
    return days;
  }

  private static List<LocalDate> computedProgressions(ResponseHistory response) {
    var days = new ArrayList<LocalDate>();
    for (ResponseSeries series : List.of(response.recist(), response.mrecist())) {
      for (var point : series.points()) {
        if (point.category() == Category.PD) {
          days.add(point.date());
        }
      }
    }
    return days;
  }

  private static List<Removal> removals(PatientPicture picture) {
    var removals = new ArrayList<Removal>();
    for (var resection : picture.treatment().resections()) {
      if (resection.date() != null) {
        for (var lesion : resection.targets()) {
          removals.add(new Removal(lesion, resection.date(), resection.source()));
        }
      }
    }
    for (var therapy : picture.treatment().local()) {
      if (therapy.date() != null && Boolean.TRUE.equals(therapy.complete())) {
        for (var lesion : therapy.targets()) {
          removals.add(new Removal(lesion, therapy.date(), therapy.source()));
        }
      }
    }
    return removals;
  }

  /** The latest evaluable assessment, valid for 42 days, within an open iUPD window to its end. */
  private static Finding<LocalDate> imaging(
      ResponseHistory response, LocalDate asOf, Policy policy) {
    var days = response.assessments();
    if (days.isEmpty()) {
      return new Finding.Missing<>(Sentence.of("why.no-assessment-is-recorded"), List.of());
    }
    var evaluable = response.latestEvaluable();
    var day = evaluable == null ? days.get(days.size() - 1) : evaluable;
    var sources = sources(response, day);
    int limit = policy.ages().imaging().whole();
    long age = ChronoUnit.DAYS.between(day, asOf);
    if (age <= limit || isWindowOpen(response, asOf, policy)) {
      return new Finding.Known<>(day, day, sources);
    }
    return new Finding.Missing<>(
        Sentence.of(
            "why.latest-assessment-is-days-old-limit",
            Day.of(day),
            Numeral.of(age),
            Numeral.of(limit)),
        sources);
  }

  private static boolean isWindowOpen(ResponseHistory response, LocalDate asOf, Policy policy) {
    var open = response.openProgression();
    return open != null
        && !open.since().plusDays(policy.ages().imagingOpenProgression().whole()).isBefore(asOf);
  }

  private static List<String> sources(ResponseHistory response, LocalDate day) {
    var sources = new TreeSet<String>();
    for (var criteria : ResponseCriteria.values()) {
      var series = response.series(criteria);
      var point = series == null ? null : series.on(day);
      if (point != null) {
        sources.addAll(point.sources());
      }
    }
    Stream.concat(response.withoutCriteria().stream(), response.onlyRecorded().stream())
        .filter(report -> report.date().equals(day))
        .forEach(report -> sources.add(report.source()));
    for (var lesion : response.lesions()) {
      lesion.readings().stream()
          .filter(reading -> reading.date().equals(day))
          .forEach(reading -> sources.addAll(reading.sources()));
    }
    return List.copyOf(sources);
  }
}
