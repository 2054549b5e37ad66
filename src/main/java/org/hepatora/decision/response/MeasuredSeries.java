// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.response.LesionReading.Status;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** The response computed from measured lesions, one criterion at a time. */
final class MeasuredSeries {
  private final SizeRules sizes;
  private final List<LesionHistory> lesions;
  private final List<LesionHistory> targets;
  private final List<LesionHistory> nonTargets;

  /**
   * @param lesions with the parts they play under this criterion
   */
  MeasuredSeries(SizeRules sizes, List<LesionHistory> lesions) {
    this.sizes = sizes;
    this.lesions = lesions;
    this.targets = playing(Lesion.Role.TARGET, lesions);
    this.nonTargets = playing(Lesion.Role.NON_TARGET, lesions);
  }

  Baseline baseline(LocalDate day) {
    var sum = targets.isEmpty() ? null : TargetSum.on(day, targets, sizes).sum();
    var ids = targets.stream().map(target -> target.lesion().id()).toList();
    return new Baseline(day, sum, ids, sourcesOn(day));
  }

  /**
   * The time points of those days, oldest first.
   *
   * @param baseline null when there is none: then only progression can be told
   */
  List<TimePoint> points(@Nullable LocalDate baseline, List<LocalDate> days) {
    var start = baseline == null ? null : TargetSum.on(baseline, targets, sizes);
    var nadir = start == null ? null : start.sum();
    var points = new ArrayList<TimePoint>();
    for (LocalDate day : days) {
      var now = TargetSum.on(day, targets, sizes);
      points.add(point(day, start, nadir, now));
      var sum = now.sum();
      if (nadir != null && sum != null && sum.compareTo(nadir) < 0) {
        nadir = sum;
      }
    }
    return points;
  }

  private TimePoint point(
      LocalDate day, @Nullable TargetSum start, @Nullable Millimetres nadir, TargetSum now) {
    var target =
        targets.isEmpty() ? null : start == null ? Category.NE : now.against(start, nadir, sizes);
    var nonTarget = nonTarget(day);
    var found = NewLesions.on(day, lesions, sizes);
    boolean unclear = found.unclear();
    var causes = EnumSet.noneOf(Progression.class);
    for (NewLesion lesion : found.there()) {
      switch (sizes.counts(lesion)) {
        case YES -> causes.add(Progression.NEW_LESION);
        case UNKNOWN -> unclear = true;
        case NO -> {}
      }
    }
    if (target == Category.PD) {
      causes.add(Progression.TARGET_GROWTH);
    }
    if (progressesUnequivocally(day)) {
      causes.add(Progression.UNEQUIVOCAL_PROGRESSION);
    }
    var sum = targets.isEmpty() ? null : now.sum();
    var base = start == null ? null : start.sum();
    return new TimePoint(
        day,
        overall(target, nonTarget, causes, start == null || unclear),
        target,
        nonTarget,
        found.there(),
        sum,
        base == null || sum == null ? null : new Change(base, sum).percent(),
        nadir == null || sum == null ? null : new Change(nadir, sum).percent(),
        causes,
        TimePoint.Origin.MEASURED,
        sourcesOn(day));
  }

  private static Category overall(
      @Nullable Category target,
      @Nullable Category nonTarget,
      Set<Progression> causes,
      boolean onlyProgressionCanBeTold) {
    if (!causes.isEmpty()) {
      return Category.PD;
    }
    return onlyProgressionCanBeTold ? Category.NE : OverallResponse.of(target, nonTarget);
  }

  /** Null when there is no non-target on that day. */
  private @Nullable Category nonTarget(LocalDate day) {
    Category response = null;
    for (LesionHistory lesion : nonTargets) {
      if (lesion.readings().get(0).date().isAfter(day)) {
        continue;
      }
      response = worse(response, nonTarget(lesion, lesion.on(day)));
    }
    return response;
  }

  private Category nonTarget(LesionHistory lesion, @Nullable LesionReading reading) {
    if (reading == null || !reading.isEvaluable()) {
      return Category.NE;
    }
    if (reading.unequivocalProgression()) {
      return Category.PD;
    }
    var size = sizes.size(lesion.lesion(), reading);
    boolean gone =
        reading.status() == Status.ABSENT || (size != null && sizes.isGone(lesion.lesion(), size));
    return gone ? Category.CR : Category.NON_CR_NON_PD;
  }

  /** PD, then NE, then what is left, then complete response. */
  private static Category worse(@Nullable Category one, Category other) {
    if (one == null) {
      return other;
    }
    for (Category category : List.of(Category.PD, Category.NE, Category.NON_CR_NON_PD)) {
      if (one == category || other == category) {
        return category;
      }
    }
    return Category.CR;
  }

  /** Recorded so; of a target only where no size says otherwise. */
  private boolean progressesUnequivocally(LocalDate day) {
    for (LesionHistory lesion : lesions) {
      var reading = lesion.on(day);
      if (reading != null && reading.unequivocalProgression()) {
        boolean sized = reading.size() != null || reading.viable() != null;
        if (lesion.part() != Lesion.Role.TARGET || !sized) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> sourcesOn(LocalDate day) {
    var sources = new TreeSet<String>();
    for (LesionHistory lesion : lesions) {
      var reading = lesion.on(day);
      if (reading != null) {
        sources.addAll(reading.sources());
      }
    }
    return List.copyOf(sources);
  }

  private static List<LesionHistory> playing(Lesion.Role part, List<LesionHistory> lesions) {
    return lesions.stream().filter(lesion -> lesion.part() == part).toList();
  }
}
