// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Decimals;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** Time points and lesions in words. */
final class Scans {
  private Scans() {}

  /** The evaluable time point of that day under the criterion; null when there is none. */
  static @Nullable TimePoint on(
      ResponseHistory response, ResponseCriteria criteria, @Nullable LocalDate day) {
    var series = response.series(criteria);
    if (series == null || day == null) {
      return null;
    }
    var point = series.on(day);
    return point != null && point.isEvaluable() ? point : null;
  }

  /** E.g. {@code PR, sum 59 mm (-39.8 % from baseline, -1.7 % from nadir)}. */
  static Argument words(TimePoint point) {
    var parts = new ArrayList<Argument>();
    if (point.sum() != null) {
      parts.add(Sentence.of("scan.sum-mm", Numeral.of(point.sum().value())));
    }
    if (point.changeFromBaseline() != null) {
      parts.add(Sentence.of("scan.from-baseline", percent(point.changeFromBaseline())));
    }
    if (point.changeFromNadir() != null) {
      parts.add(Sentence.of("scan.from-nadir", percent(point.changeFromNadir())));
    }
    if (!point.newLesions().isEmpty()) {
      parts.add(Sentence.of("scan.new-lesions", Numeral.of(point.newLesions().size())));
    }
    var category = new Term(point.category().code());
    var details = Joined.of(Joint.COMMA, parts);
    boolean reported = point.origin() == TimePoint.Origin.REPORTED;
    if (parts.isEmpty()) {
      return reported ? Sentence.of("scan.bare-as-reported", category) : category;
    }
    return Sentence.of(reported ? "scan.as-reported" : "scan.amount", category, details);
  }

  /** One decimal, with its sign. */
  private static Argument percent(BigDecimal value) {
    var rounded = value.setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() > 0 ? new Term("+" + rounded.toPlainString()) : Numeral.of(rounded);
  }

  /** The change as a quantity, cut to four decimals. */
  static ObservedValue change(TimePoint point, BigDecimal percent) {
    var value = Decimals.normal(percent.setScale(4, RoundingMode.HALF_UP));
    return ObservedValue.quantity(value, "%", point.date(), point.sources());
  }

  static ObservedValue category(TimePoint point) {
    return ObservedValue.text(new Term(point.category().code()), point.date(), point.sources());
  }

  static Argument names(List<LesionCourse> lesions) {
    return names(lesions, Joint.SEMICOLON);
  }

  static Argument names(List<LesionCourse> lesions, Joint between) {
    var names = new ArrayList<Argument>();
    for (var course : lesions) {
      names.add(name(course));
    }
    return Joined.of(between, names);
  }

  /** E.g. {@code segment VII 14 mm; segment IV 11 mm}: a name may have commas of its own. */
  static Argument sizes(List<LesionCourse> lesions) {
    var sizes = new ArrayList<Argument>();
    for (var course : lesions) {
      var size = course.currentSize();
      sizes.add(
          size == null
              ? name(course)
              : Sentence.of("value.mm", name(course), Numeral.of(size.value())));
    }
    return Joined.of(Joint.SEMICOLON, sizes);
  }

  /** The records of the lesions; without lesions those of the scan that shows none. */
  static List<String> sources(List<LesionCourse> lesions, PatientCase patient) {
    return lesions.isEmpty() ? patient.course().imagingSources() : sources(lesions);
  }

  static List<String> sources(List<LesionCourse> lesions) {
    var sources = new ArrayList<String>();
    for (var course : lesions) {
      sources.addAll(course.sources());
    }
    return sources;
  }

  private static Argument name(LesionCourse course) {
    var lesion = course.lesion();
    return lesion.name();
  }
}
