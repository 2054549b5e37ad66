// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.measure.Measure.Kind;
import org.hepatora.decision.policy.MarkerLimits;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Day;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** How AFP and PIVKA-II changed six weeks into the line; it decides nothing. */
final class MarkerMeasures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PatientCase patient;
  private final MarkerLimits limits;
  private final int before;

  private MarkerMeasures(PatientCase patient, MarkerLimits limits, int before) {
    this.patient = patient;
    this.limits = limits;
    this.before = before;
  }

  /**
   * @param before so many days before the first dose a value still is the line's baseline
   */
  static List<Measure> of(PatientCase patient, MarkerLimits limits, int before) {
    var measures = new MarkerMeasures(patient, limits, before);
    var labs = patient.picture().labs();
    return List.of(
        measures.change(Kind.AFP_RESPONSE, labs.afp(), limits.afpBaseline()),
        measures.change(Kind.DCP_CHANGE, labs.dcp(), limits.dcpBaseline()));
  }

  private <A extends Amount> Measure change(Kind kind, Timeline<A> values, Limit least) {
    var start = patient.course().therapy().currentLineStart();
    if (start == null) {
      return Measure.unknown(kind, List.of(), Sentence.of("measure.marker-no-first-dose").whole());
    }
    var first =
        values.until(start).current(start, before) instanceof Finding.Known<A> known ? known : null;
    var later = atWeek(values, start);
    if (first == null || later == null || !first.value().ucum().equals(later.value().ucum())) {
      return Measure.unknown(
          kind,
          List.of(),
          Sentence.of(
                  "measure.marker-not-measured", limits.weekFrom().words(), limits.weekTo().words())
              .whole());
    }
    if (!isFollowed(first.value(), least)) {
      return Measure.unknown(
          kind,
          first.sources(),
          Sentence.of("measure.marker-too-low", Words.of(first.value()), least.words()).whole());
    }
    var percent =
        later
            .value()
            .value()
            .subtract(first.value().value())
            .multiply(HUNDRED)
            .divide(first.value().value(), MathContext.DECIMAL64);
    var rounded = percent.setScale(1, RoundingMode.HALF_UP);
    var text =
        Sentence.of(
            "measure.marker-change",
            Words.of(first.value()),
            Day.of(first.date()),
            Words.of(later.value()),
            Day.of(later.date()),
            Numeral.of(ChronoUnit.DAYS.between(start, later.date())),
            Numeral.of(rounded));
    return Measure.of(
        kind,
        ObservedValue.quantity(
            rounded,
            "%",
            later.date(),
            Stream.concat(first.sources().stream(), later.sources().stream()).toList()),
        kind == Kind.AFP_RESPONSE ? text.whole().then(meaning(percent)) : text.whole());
  }

  private Sentence meaning(BigDecimal percent) {
    if (percent.negate().compareTo(limits.afpFall().value()) >= 0) {
      return Sentence.of("measure.afp-fell-as-in-responders", limits.afpFall().words());
    }
    return percent.compareTo(limits.afpRise().value()) <= 0
        ? Sentence.of("measure.afp-as-in-disease-control", limits.afpRise().words())
        : Sentence.of("measure.afp-rose", limits.afpRise().words());
  }

  private static boolean isFollowed(Amount first, Limit least) {
    return first.ucum().equals(least.unit()) && first.value().compareTo(least.value()) >= 0;
  }

  /** The value nearest to the day it was studied on, of two as near the earlier. */
  private <A extends Amount> Finding.@Nullable Known<A> atWeek(
      Timeline<A> values, LocalDate start) {
    Finding.Known<A> found = null;
    long nearest = Long.MAX_VALUE;
    for (Fact<A> fact : values.until(patient.asOf()).facts()) {
      long day = ChronoUnit.DAYS.between(start, fact.date());
      long off = Math.abs(day - limits.week().whole());
      boolean counts = day >= limits.weekFrom().whole() && day <= limits.weekTo().whole();
      if (counts
          && off < nearest
          && values.current(fact.date(), 0) instanceof Finding.Known<A> one) {
        found = one;
        nearest = off;
      }
    }
    return found;
  }
}
