// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hepatora.decision.course.Days;
import org.hepatora.decision.course.Disappearance;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.picture.PatientPicture.DiseaseStatus;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.LesionReading;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Time to progression, recurrence and death; evidence.md 3.6. A length of time without its event
 * ends at the last assessment: that no death is recorded says nothing about the days after it.
 */
final class SurvivalMeasures {
  private final PatientCase patient;
  private final Disappearance gone;
  private final @Nullable LocalDate died;

  private SurvivalMeasures(PatientCase patient, Disappearance gone) {
    this.patient = patient;
    this.gone = gone;
    var day = patient.picture().person().deceasedOn();
    died = day == null || day.isAfter(patient.asOf()) ? null : day;
  }

  static List<Measure> of(PatientCase patient, Disappearance gone) {
    var times = new SurvivalMeasures(patient, gone);
    return List.of(times.progressionFree(), times.survival(), times.recurrenceFree());
  }

  private Measure progressionFree() {
    var response = patient.course().response();
    var line = patient.course().therapy().currentLine();
    var progression =
        earliest(response.recist().firstProgression(), response.mrecist().firstProgression());
    return time(
        Kind.PROGRESSION_FREE,
        line == null ? null : line.firstDose(),
        earliest(progression, died),
        response.latestEvaluable(),
        line == null ? List.of() : line.sources());
  }

  private Measure survival() {
    var lines = patient.course().therapy().lines();
    var first = lines.isEmpty() ? null : lines.get(0);
    return time(
        Kind.SURVIVAL,
        first == null ? null : first.firstDose(),
        died,
        patient.course().latestAssessment(),
        first == null ? List.of() : first.sources());
  }

  private Measure recurrenceFree() {
    var resection = CareSituation.latestResection(patient);
    var operated = resection == null ? null : resection.date();
    if (resection == null || operated == null) {
      return Measure.unknown(
          Kind.RECURRENCE_FREE,
          List.of(),
          Sentence.of("measure.no-liver-resection-with-a-date").whole());
    }
    var sources = List.of(resection.source());
    var ned = firstNedSince(operated);
    if (ned == null) {
      return Measure.unknown(
          Kind.RECURRENCE_FREE,
          sources,
          Sentence.of("measure.no-ned-is-recorded-since-the", Day.of(operated)).whole());
    }
    var seen = seenAgainAfter(ned);
    var lost = nedLostAfter(ned);
    if (lost != null && seen == null && died == null) {
      return Measure.unknown(
          Kind.RECURRENCE_FREE,
          sources,
          Sentence.of("measure.recorded-as-no-longer-ned-on", Day.of(lost)).whole());
    }
    return time(Kind.RECURRENCE_FREE, operated, earliest(seen, died), lastLook(ned), sources);
  }

  private Measure time(
      Kind kind,
      @Nullable LocalDate start,
      @Nullable LocalDate event,
      @Nullable LocalDate seen,
      List<String> sources) {
    var end = event != null ? event : seen;
    if (start == null || end == null || end.isBefore(start)) {
      var why =
          start == null
              ? Sentence.of("why.its-first-day-is-not-known")
              : Sentence.of("why.nothing-was-assessed-since", Day.of(start));
      return Measure.unknown(
          kind, sources, Sentence.of("measure.unknown", kind.words(), why).whole());
    }
    long days = ChronoUnit.DAYS.between(start, end);
    var key = event == null ? "measure.days-from-no-event-when-last" : "measure.days-from-ended-on";
    return new Measure(
        kind,
        ResponseMeasures.days(days),
        event == null,
        end,
        sources,
        Sentence.of(key, kind.words(), Numeral.of(days), Day.of(start), Day.of(end)).whole());
  }

  private @Nullable LocalDate firstNedSince(LocalDate operated) {
    return first(DiseaseStatus.NED, operated);
  }

  private @Nullable LocalDate nedLostAfter(LocalDate ned) {
    return first(DiseaseStatus.OTHER, ned.plusDays(1));
  }

  private @Nullable LocalDate first(DiseaseStatus status, LocalDate from) {
    return patient.picture().diseaseStatus().until(patient.asOf()).facts().stream()
        .filter(fact -> !fact.date().isBefore(from))
        .filter(fact -> fact instanceof Fact.Read<DiseaseStatus> read && read.value() == status)
        .map(Fact::date)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private LocalDate lastLook(LocalDate ned) {
    var last =
        patient.picture().diseaseStatus().until(patient.asOf()).facts().stream()
            .map(Fact::date)
            .max(LocalDate::compareTo)
            .orElse(ned);
    return Objects.requireNonNullElse(Days.later(last, patient.course().latestAssessment()), ned);
  }

  private @Nullable LocalDate seenAgainAfter(LocalDate ned) {
    return patient.course().response().lesions().stream()
        .flatMap(lesion -> readingsAfter(ned, lesion))
        .map(LesionReading::date)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Stream<LesionReading> readingsAfter(LocalDate ned, LesionHistory lesion) {
    return lesion.readings().stream()
        .filter(reading -> reading.date().isAfter(ned))
        .filter(reading -> gone.holds(lesion.lesion(), reading) == Truth.NO);
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate two) {
    if (one == null || two == null) {
      return one != null ? one : two;
    }
    return one.isBefore(two) ? one : two;
  }
}
