// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation step of iRECIST over a RECIST 1.1 course; Seymour et al., Lancet Oncol
 * 2017;18:e143. The first progression is unconfirmed (iUPD). Growth is counted from that scan until
 * the bar is reset, so that several small steps add up; a scan before the window confirms nothing
 * (its exception, a scan for new symptoms, is not recorded), one after it still does.
 */
final class ImmuneConfirmation {
  private final ResponseRules rules;
  private final Map<String, LesionHistory> lesions = new HashMap<>();

  ImmuneConfirmation(List<LesionHistory> histories, ResponseRules rules) {
    this.rules = rules;
    histories.forEach(history -> lesions.put(history.lesion().id(), history));
  }

  List<TimePoint> over(List<TimePoint> recist) {
    var points = new ArrayList<TimePoint>();
    TimePoint open = null;
    boolean confirmed = false;
    for (TimePoint point : recist) {
      if (!point.isEvaluable()) {
        points.add(point);
        continue;
      }
      if (confirmed) {
        points.add(as(Category.ICPD, point));
        continue;
      }
      if (!point.isProgression()) {
        open = null;
        points.add(point);
        continue;
      }
      confirmed = open != null && confirms(open, point);
      points.add(as(confirmed ? Category.ICPD : Category.IUPD, point));
      open = open != null ? open : point;
    }
    return points;
  }

  /** The iUPD still open at the end of an iRECIST course; null when there is none. */
  @Nullable OpenProgression open(List<TimePoint> irecist) {
    LocalDate since = null;
    for (TimePoint point : irecist) {
      if (point.category() == Category.IUPD) {
        since = since != null ? since : point.date();
      } else if (point.isEvaluable()) {
        since = null;
      }
    }
    return since == null
        ? null
        : new OpenProgression(
            since, since.plusDays(rules.rescanFromDays()), since.plusDays(rules.rescanToDays()));
  }

  private boolean confirms(TimePoint first, TimePoint now) {
    long days = ChronoUnit.DAYS.between(first.date(), now.date());
    return days >= rules.rescanFromDays() - rules.rescanVarianceDays()
        && (targetsGrewFurther(first, now)
            || nonTargetsGrewFurther(first, now)
            || anotherNewLesion(first, now)
            || newLesionsGrew(first, now));
  }

  /** Targets that were not the cause before, or that grew on. */
  private boolean targetsGrewFurther(TimePoint first, TimePoint now) {
    boolean grown = now.causes().contains(Progression.TARGET_GROWTH);
    if (grown && !first.causes().contains(Progression.TARGET_GROWTH)) {
      return true;
    }
    return (grown || now.causes().contains(Progression.REPORTED))
        && first.sum() != null
        && now.sum() != null
        && isFurther(first.sum(), now.sum());
  }

  /** Recorded again, unless its sizes say that it did not grow; or not the cause before. */
  private boolean nonTargetsGrewFurther(TimePoint first, TimePoint now) {
    if (!now.causes().contains(Progression.UNEQUIVOCAL_PROGRESSION)) {
      return false;
    }
    if (!first.causes().contains(Progression.UNEQUIVOCAL_PROGRESSION)) {
      return true;
    }
    if (now.origin() == TimePoint.Origin.REPORTED) {
      return false;
    }
    for (LesionHistory history : lesions.values()) {
      var reading = history.on(now.date());
      if (reading != null && reading.unequivocalProgression()) {
        var before = history.on(first.date());
        var then = before == null ? null : before.size();
        if (then == null || reading.size() == null || reading.size().compareTo(then) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean anotherNewLesion(TimePoint first, TimePoint now) {
    var known = ids(first);
    return !known.containsAll(ids(now))
        || (now.causes().contains(Progression.NEW_LESION)
            && !first.causes().contains(Progression.NEW_LESION));
  }

  /**
   * The measurable new lesions are summed like targets, at most two in an organ and five in all;
   * any growth of another one confirms.
   */
  private boolean newLesionsGrew(TimePoint first, TimePoint now) {
    var then = Millimetres.ZERO;
    var later = Millimetres.ZERO;
    var targets = newTargets(first);
    for (NewLesion lesion : now.newLesions()) {
      var before = sizeAt(first, lesion.lesion().id());
      var size = lesion.size();
      if (before == null || size == null) {
        continue;
      }
      if (targets.contains(lesion.lesion().id())) {
        then = then.plus(before);
        later = later.plus(size);
      } else if (size.compareTo(before) > 0) {
        return true;
      }
    }
    return isFurther(then, later);
  }

  private Set<String> newTargets(TimePoint first) {
    return TargetSelection.among(first.newLesions(), rules);
  }

  private boolean isFurther(Millimetres then, Millimetres now) {
    return new Change(then, now).difference().compareTo(rules.furtherGrowth().value()) >= 0;
  }

  private static @Nullable Millimetres sizeAt(TimePoint point, String lesion) {
    for (NewLesion seen : point.newLesions()) {
      if (seen.lesion().id().equals(lesion)) {
        return seen.size();
      }
    }
    return null;
  }

  private static Set<String> ids(TimePoint point) {
    return point.newLesions().stream().map(seen -> seen.lesion().id()).collect(Collectors.toSet());
  }

  private static TimePoint as(Category category, TimePoint point) {
    return new TimePoint(
        point.date(),
        category,
        point.target(),
        point.nonTarget(),
        point.newLesions(),
        point.sum(),
        point.changeFromBaseline(),
        point.changeFromNadir(),
        point.causes(),
        point.origin(),
        point.sources());
  }
}
