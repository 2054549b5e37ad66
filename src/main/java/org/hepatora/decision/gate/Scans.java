package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.answer.Seen;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.plateau.LesionCourse;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.units.Decimals;
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
  static String words(TimePoint point) {
    var parts = new ArrayList<String>();
    if (point.sum() != null) {
      parts.add("sum " + point.sum().value().toPlainString() + " mm");
    }
    if (point.changeFromBaseline() != null) {
      parts.add(percent(point.changeFromBaseline()) + " from baseline");
    }
    if (point.changeFromNadir() != null) {
      parts.add(percent(point.changeFromNadir()) + " from nadir");
    }
    if (!point.newLesions().isEmpty()) {
      parts.add("new lesions: " + point.newLesions().size());
    }
    var details = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    var reported = point.origin() == TimePoint.Origin.REPORTED ? ", as reported" : "";
    return point.category().code() + details + reported;
  }

  /** One decimal, with its sign. */
  static String percent(BigDecimal value) {
    var rounded = value.setScale(1, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString() + " %";
  }

  /** The change as a quantity, cut to four decimals. */
  static Seen change(TimePoint point, BigDecimal percent) {
    var value = Decimals.normal(percent.setScale(4, RoundingMode.HALF_UP));
    return Seen.quantity(value, "%", point.date(), point.sources());
  }

  static Seen category(TimePoint point) {
    return Seen.text(point.category().code(), point.date(), point.sources());
  }

  static String names(List<LesionCourse> lesions) {
    return names(lesions, "; ");
  }

  static String names(List<LesionCourse> lesions, String between) {
    var names = new ArrayList<String>();
    for (var course : lesions) {
      names.add(name(course));
    }
    return String.join(between, names);
  }

  /** E.g. {@code segment VII 14 mm; segment IV 11 mm}: a name may have commas of its own. */
  static String sizes(List<LesionCourse> lesions) {
    var sizes = new ArrayList<String>();
    for (var course : lesions) {
      var size = course.currentSize();
      sizes.add(name(course) + (size == null ? "" : " " + size.value().toPlainString() + " mm"));
    }
    return String.join("; ", sizes);
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

  private static String name(LesionCourse course) {
    var lesion = course.lesion();
    return lesion.label().isEmpty() ? lesion.id() : lesion.label();
  }
}
