// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.plateau.Plateau.AfpTrend;
import org.hepatora.decision.plateau.Plateau.Phase;
import org.hepatora.decision.plateau.Plateau.Sensitivity;
import org.hepatora.decision.plateau.Plateau.Span;
import org.hepatora.decision.plateau.Plateau.Unknown;
import org.hepatora.decision.plateau.Plateau.Unmet;
import org.hepatora.decision.plateau.Plateau.Verdict;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/** Finds the plateau in a response; decision.md 3.3, evidence.md 3.4. */
public final class PlateauDetector {
  private PlateauDetector() {}

  /** The plateau on the day the history was assessed for. */
  public static Plateau detect(
      ResponseHistory history, Timeline<Amount.Afp> afp, PlateauRules rules) {
    var recist = SumCourse.of(history.recist());
    var until = recist.last();
    var courses = judged(history, recist);
    var spans = courses.stream().map(course -> course.span(rules)).toList();
    var start = common(spans);
    long days = start == null || until == null ? 0 : ChronoUnit.DAYS.between(start, until);
    var onTherapy = daysOnTherapy(history.therapyStart(), until);
    var trend = AfpCourse.trend(afp, history.therapyStart(), history.asOf(), rules);

    var unknown = unknown(spans, onTherapy, trend);
    var unmet = unmet(history, spans, start, onTherapy, trend, rules);
    var sensitivity = new ArrayList<Sensitivity>();
    for (int minimum : rules.sensitivityDays()) {
      sensitivity.add(new Sensitivity(minimum, verdict(unmet, unknown, days, minimum).reached()));
    }
    var answer = verdict(unmet, unknown, days, rules.minimumDays());
    return new Plateau(
        answer.verdict(),
        phase(history, courses, answer.verdict()),
        start,
        until,
        days,
        spans,
        answer.unmet(),
        unknown,
        onTherapy,
        answer.reached() && days > rules.lateDays(),
        trend,
        sensitivity,
        sources(courses));
  }

  private record Outcome(Verdict verdict, Set<Unmet> unmet) {
    boolean reached() {
      return verdict == Verdict.REACHED;
    }
  }

  private static Outcome verdict(
      Set<Unmet> unmet, Set<Unknown> unknown, long days, int minimumDays) {
    var all = EnumSet.noneOf(Unmet.class);
    all.addAll(unmet);
    boolean sums = !unknown.contains(Unknown.RECIST_SUMS);
    if (sums && !unmet.contains(Unmet.NOT_STABLE) && days < minimumDays) {
      all.add(Unmet.TOO_SHORT);
    }
    if (!all.isEmpty()) {
      return new Outcome(Verdict.NOT_REACHED, all);
    }
    boolean onlyAfp = Set.of(Unknown.AFP).containsAll(unknown);
    return new Outcome(onlyAfp ? Verdict.REACHED : Verdict.UNKNOWN, all);
  }

  /** The RECIST sum, and the mRECIST sum where it is evaluable at the same latest scan. */
  private static List<SumCourse> judged(ResponseHistory history, SumCourse recist) {
    if (recist.last() == null) {
      return List.of();
    }
    var mrecist = SumCourse.of(history.mrecist()).until(recist.last());
    return recist.last().equals(mrecist.last()) ? List.of(recist, mrecist) : List.of(recist);
  }

  /** The day from which every judged sum is on its plateau; null when one is not. */
  private static @Nullable LocalDate common(List<Span> spans) {
    LocalDate latest = null;
    for (Span span : spans) {
      var start = span.start();
      if (start == null) {
        return null;
      }
      latest = latest == null || start.isAfter(latest) ? start : latest;
    }
    return latest;
  }

  private static Set<Unknown> unknown(
      List<Span> spans, @Nullable Long daysOnTherapy, AfpTrend trend) {
    var unknown = EnumSet.noneOf(Unknown.class);
    if (spans.isEmpty()) {
      unknown.add(Unknown.RECIST_SUMS);
    } else if (daysOnTherapy == null) {
      unknown.add(Unknown.THERAPY_START);
    }
    if (trend == AfpTrend.UNKNOWN) {
      unknown.add(Unknown.AFP);
    }
    return unknown;
  }

  private static Set<Unmet> unmet(
      ResponseHistory history,
      List<Span> spans,
      @Nullable LocalDate start,
      @Nullable Long daysOnTherapy,
      AfpTrend trend,
      PlateauRules rules) {
    var unmet = EnumSet.noneOf(Unmet.class);
    if (history.isEvaluable() && !history.isResponder()) {
      unmet.add(Unmet.NOT_A_RESPONDER);
    }
    if (history.isProgressing()) {
      unmet.add(Unmet.PROGRESSING);
    }
    if (history.openProgression() != null) {
      unmet.add(Unmet.UNCONFIRMED_PROGRESSION);
    }
    if (!spans.isEmpty() && start == null) {
      unmet.add(Unmet.NOT_STABLE);
    }
    if (daysOnTherapy != null && daysOnTherapy < rules.onTherapyDays()) {
      unmet.add(Unmet.TOO_EARLY_ON_THERAPY);
    }
    if (trend == AfpTrend.RISING) {
      unmet.add(Unmet.AFP_RISING);
    }
    return unmet;
  }

  private static Phase phase(ResponseHistory history, List<SumCourse> courses, Verdict verdict) {
    if (history.isProgressing() || history.openProgression() != null) {
      return Phase.PROGRESSION;
    }
    if (verdict == Verdict.REACHED) {
      return Phase.PLATEAU;
    }
    return courses.stream().anyMatch(SumCourse::isShrinking)
        ? Phase.SHRINKING
        : Phase.NOT_ASSESSABLE;
  }

  private static @Nullable Long daysOnTherapy(
      @Nullable LocalDate therapyStart, @Nullable LocalDate until) {
    return therapyStart == null || until == null
        ? null
        : ChronoUnit.DAYS.between(therapyStart, until);
  }

  private static List<String> sources(List<SumCourse> courses) {
    var sources = new TreeSet<String>();
    courses.forEach(course -> sources.addAll(course.sources()));
    return List.copyOf(sources);
  }
}
