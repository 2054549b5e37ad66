// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.board.patient.CourseChart.Interval;
import org.hepatora.board.patient.CourseChart.LesionLine;
import org.hepatora.board.patient.CourseChart.Line;
import org.hepatora.board.patient.CourseChart.Point;
import org.hepatora.board.patient.CourseChart.Span;
import org.hepatora.board.patient.CourseChart.Sums;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.measure.LiverCourse;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plateau.Plateau;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.policy.ResponseLimits;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.LesionReading;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseSeries;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Sentence;
import org.hepatora.language.Speech;
import org.hepatora.review.Review;
import org.jspecify.annotations.Nullable;

/** Draws a course from the same values the gates judge by. */
final class CourseChartBuilder {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final Policy policy;
  private final ResponseLimits limits;

  CourseChartBuilder(Policy policy) {
    this.policy = policy;
    limits = policy.response();
  }

  CourseChart of(Review patient) {
    var picture = patient.picture();
    var asOf = patient.asOf();
    var history = patient.response().history();
    return new CourseChart(
        asOf,
        sums(history),
        history.lesions().stream().filter(one -> one.part() != null).map(this::lesion).toList(),
        plateau(patient.response().plateau()),
        newLesions(history),
        markers(picture.labs(), asOf),
        TherapyLanes.of(picture.treatment(), Doses.of(patient.record()), asOf),
        patient.situation().washout().items().stream()
            .filter(item -> item.last() != null)
            .map(
                item ->
                    new Interval(
                        Speech.say(item.display()),
                        known(item.last()),
                        known(item.hardDate()),
                        known(item.preferredDate()),
                        item.state().name()))
            .toList(),
        liver(picture, asOf));
  }

  private List<Sums> sums(ResponseHistory history) {
    var drawn = new ArrayList<Sums>();
    for (ResponseSeries series : List.of(history.recist(), history.mrecist())) {
      var points = new ArrayList<Point>();
      var baseline = series.baseline();
      var start = baseline == null ? null : baseline.sum();
      if (baseline != null && start != null && baseline.date() != null) {
        points.add(new Point(baseline.date(), start.value()));
      }
      series.points().stream()
          .filter(point -> point.sum() != null)
          .forEach(point -> points.add(new Point(point.date(), mm(known(point.sum())))));
      if (!points.isEmpty()) {
        var nadir =
            points.stream().map(Point::value).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        drawn.add(
            new Sums(
                series.criteria().display(),
                points,
                start == null ? null : start.value(),
                nadir,
                start == null ? null : less(start.value()),
                more(nadir)));
      }
    }
    return drawn;
  }

  private BigDecimal less(BigDecimal baseline) {
    return share(baseline, HUNDRED.subtract(limits.shrinkage().value()));
  }

  /** The share above the nadir, and at least the absolute growth. */
  private BigDecimal more(BigDecimal nadir) {
    return share(nadir, HUNDRED.add(limits.growth().value()))
        .max(nadir.add(limits.growthAtLeast().value()));
  }

  private static BigDecimal share(BigDecimal of, BigDecimal percent) {
    return of.multiply(percent).divide(HUNDRED, 1, RoundingMode.HALF_UP);
  }

  private LesionLine lesion(LesionHistory history) {
    var size = new ArrayList<Point>();
    var viable = new ArrayList<Point>();
    for (LesionReading reading : history.readings()) {
      add(reading.date(), reading.size(), size);
      add(reading.date(), reading.viable(), viable);
    }
    var part = history.part() == null ? "" : history.part().name();
    var label = Speech.say(history.lesion().name());
    return new LesionLine(label, part, size, viable, change(viable.isEmpty() ? size : viable));
  }

  private static void add(LocalDate day, @Nullable Millimetres length, List<Point> points) {
    if (length != null) {
      points.add(new Point(day, length.value()));
    }
  }

  private static @Nullable BigDecimal change(List<Point> points) {
    if (points.size() < 2 || points.get(0).value().signum() == 0) {
      return null;
    }
    var first = points.get(0).value();
    var last = points.get(points.size() - 1).value();
    return last.subtract(first).multiply(HUNDRED).divide(first, 1, RoundingMode.HALF_UP);
  }

  private static @Nullable Span plateau(Plateau plateau) {
    return plateau.start() == null || plateau.until() == null
        ? null
        : new Span(plateau.start(), plateau.until(), plateau.isReached(), null);
  }

  private static List<LocalDate> newLesions(ResponseHistory history) {
    var days = new TreeSet<LocalDate>();
    for (ResponseSeries series : List.of(history.recist(), history.mrecist())) {
      series
          .points()
          .forEach(point -> point.newLesions().forEach(one -> days.add(one.firstSeen())));
    }
    return List.copyOf(days);
  }

  private static List<Line> markers(PatientPicture.Labs labs, LocalDate asOf) {
    var lines = new ArrayList<Line>();
    line("fact.afp", labs.afp(), asOf, lines);
    line("fact.dcp-pivka-ii", labs.dcp(), asOf, lines);
    return lines;
  }

  /** One line for each unit: assays in different units are never joined. */
  private static <T extends Amount> void line(
      String key, Timeline<T> timeline, LocalDate asOf, List<Line> lines) {
    var name = Speech.say(Sentence.of(key));
    var units = new TreeSet<String>();
    var facts = new ArrayList<Fact.Read<T>>();
    for (Fact<T> fact : timeline.until(asOf).facts()) {
      if (fact instanceof Fact.Read<T> read) {
        facts.add(read);
        units.add(read.value().ucum());
      }
    }
    for (String unit : units) {
      var points =
          facts.stream()
              .filter(read -> read.value().ucum().equals(unit))
              .map(read -> new Point(read.date(), read.value().value()))
              .toList();
      lines.add(new Line(name, written(unit), points));
    }
  }

  /** A unit of UCUM as a laboratory writes it. */
  private static String written(String ucum) {
    return ucum.replace("[arb'U]", "AU").replace("[IU]", "IU");
  }

  private List<Line> liver(PatientPicture picture, LocalDate asOf) {
    var course = LiverCourse.of(picture, asOf, policy.ages());
    return List.of(
        new Line("ALBI", "1", points(course.albi())),
        new Line("Child-Pugh", "points", points(course.childPugh())));
  }

  private static List<Point> points(List<LiverCourse.Score> scores) {
    return scores.stream().map(score -> new Point(score.day(), score.value())).toList();
  }

  private static BigDecimal mm(Millimetres length) {
    return length.value();
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("read before it was checked");
    }
    return value;
  }
}
