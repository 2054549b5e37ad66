// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The response read from reported categories and sums, for a line whose lesions were not measured.
 * The sums decide over the category reported with them, except that reported progression stands: it
 * may rest on lesions that are in no sum.
 */
final class ReportedSeries {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ResponseCriteria criteria;
  private final List<ReportedDay> days;
  private final ResponseRules rules;
  private final Millimetres growthAtLeast;

  ReportedSeries(SizeRules sizes, ResponseCriteria criteria, List<ReportedDay> days) {
    this.criteria = criteria;
    this.days = days;
    this.rules = sizes.rules();
    this.growthAtLeast = sizes.growthAtLeast();
  }

  /**
   * A reported sum at baseline, else the sum that a later one and its change from baseline imply;
   * null when neither was reported.
   */
  @Nullable Baseline baseline(@Nullable LocalDate therapyStart) {
    var sums = days.stream().filter(day -> mayBeBaseline(day, therapyStart)).toList();
    var date =
        BaselineDay.among(sums.stream().map(ReportedDay::date).toList(), therapyStart, rules);
    for (ReportedDay day : sums) {
      if (day.date().equals(date)) {
        return new Baseline(date, day.sum(), List.of(), day.sources());
      }
    }
    for (ReportedDay day : days) {
      boolean inLine = therapyStart == null || day.date().isAfter(therapyStart);
      var sum = inLine ? impliedBaseline(day) : null;
      if (sum != null) {
        return new Baseline(null, sum, List.of(), day.sources());
      }
    }
    return null;
  }

  /** No response yet; the progression of an earlier line may be where this one starts from. */
  private static boolean mayBeBaseline(ReportedDay day, @Nullable LocalDate therapyStart) {
    boolean beforeFirstDose = therapyStart != null && !day.date().isAfter(therapyStart);
    return day.sum() != null
        && !day.conflicting()
        && (day.category() == null
            || day.category() == Category.NE
            || (beforeFirstDose && day.category() == Category.PD));
  }

  private static @Nullable Millimetres impliedBaseline(ReportedDay day) {
    var sum = day.sum();
    var change = day.changeFromBaseline();
    if (sum == null || sum.isZero() || change == null) {
      return null;
    }
    var share = HUNDRED.add(change);
    return share.signum() <= 0
        ? null
        : new Millimetres(sum.value().multiply(HUNDRED).divide(share, MathContext.DECIMAL64));
  }

  /** The reported time points after baseline, oldest first. */
  List<TimePoint> points(Baseline baseline, @Nullable LocalDate therapyStart) {
    var from = baseline.date() != null ? baseline.date() : therapyStart;
    var points = new ArrayList<TimePoint>();
    var nadir = baseline.sum();
    for (ReportedDay day : days) {
      if (from != null && !day.date().isAfter(from)) {
        continue;
      }
      points.add(point(day, baseline, nadir));
      var sum = day.sum();
      if (sum != null && nadir != null && sum.compareTo(nadir) < 0) {
        nadir = sum;
      }
    }
    return points;
  }

  private TimePoint point(ReportedDay day, Baseline baseline, @Nullable Millimetres nadir) {
    var change = changeFromBaseline(day, baseline);
    var target = target(day, change, nadir);
    var category = category(day, target);
    var causes = EnumSet.noneOf(Progression.class);
    if (category.isProgression()) {
      causes.addAll(causes(day, target));
    }
    var sum = day.sum();
    return new TimePoint(
        day.date(),
        category,
        target != null ? target : day.target(),
        day.nonTarget(),
        List.of(),
        sum,
        change,
        sum == null || nadir == null ? day.changeFromNadir() : new Change(nadir, sum).percent(),
        causes,
        TimePoint.Origin.REPORTED,
        day.sources());
  }

  /**
   * From the sums where the baseline was reported; a derived baseline adds nothing to the report.
   */
  private static @Nullable BigDecimal changeFromBaseline(ReportedDay day, Baseline baseline) {
    var base = baseline.sum();
    var sum = day.sum();
    boolean derived = baseline.date() == null;
    if (sum == null || base == null || (derived && day.changeFromBaseline() != null)) {
      return day.changeFromBaseline();
    }
    return new Change(base, sum).percent();
  }

  private @Nullable Category target(
      ReportedDay day, @Nullable BigDecimal change, @Nullable Millimetres nadir) {
    var sum = day.sum();
    if (sum != null && sum.isZero()) {
      return Category.CR;
    }
    if (sum != null
        && nadir != null
        && new Change(nadir, sum).isGainOf(rules.growth(), growthAtLeast)) {
      return Category.PD;
    }
    if (change == null) {
      return null;
    }
    if (change.compareTo(HUNDRED.negate()) <= 0) {
      return Category.CR;
    }
    var limit = rules.shrinkage().multiply(HUNDRED).negate();
    return change.compareTo(limit) <= 0 ? Category.PR : Category.SD;
  }

  private Category category(ReportedDay day, @Nullable Category target) {
    var stated = day.category();
    if (day.conflicting() && stated != null) {
      return stated;
    }
    if (stated != null && stated.isProgression()) {
      return criteria == ResponseCriteria.IRECIST ? stated : Category.PD;
    }
    if (target == Category.PD || newLesionCounts(day) || day.nonTarget() == Category.PD) {
      return criteria == ResponseCriteria.IRECIST ? Category.IUPD : Category.PD;
    }
    if (stated == Category.NE || target == null) {
      return stated != null ? stated : Category.NE;
    }
    if (target == Category.CR) {
      return stated == Category.CR || (stated == null && day.nonTarget() == Category.CR)
          ? Category.CR
          : Category.PR;
    }
    return target;
  }

  /**
   * Under mRECIST a new lesion may be too small to count: the category reported with it says so.
   */
  private boolean newLesionCounts(ReportedDay day) {
    return day.newLesion() && (criteria != ResponseCriteria.MRECIST || day.category() == null);
  }

  private static Set<Progression> causes(ReportedDay day, @Nullable Category target) {
    var causes = EnumSet.noneOf(Progression.class);
    if (target == Category.PD) {
      causes.add(Progression.TARGET_GROWTH);
    }
    if (day.newLesion()) {
      causes.add(Progression.NEW_LESION);
    }
    if (day.nonTarget() == Category.PD) {
      causes.add(Progression.UNEQUIVOCAL_PROGRESSION);
    }
    return causes.isEmpty() ? Set.of(Progression.REPORTED) : causes;
  }
}
