// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.plateau.LesionCourse.Behaviour;
import org.hepatora.decision.plateau.LesionCourse.Dimension;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.LesionReading;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.units.Change;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/** Follows each lesion under therapy; decision.md 3.4, evidence.md 3.5. */
public final class LesionBehaviour {
  private final ResponseHistory history;
  private final List<Removal> removals;
  private final BehaviourRules rules;

  private LesionBehaviour(ResponseHistory history, List<Removal> removals, BehaviourRules rules) {
    this.history = history;
    this.removals = removals;
    this.rules = rules;
  }

  /**
   * Every lesion that was read, in order of reference. One not read since the line began has no
   * behaviour.
   *
   * @param removals resections and complete ablations; those after the day asked about are ignored
   */
  public static List<LesionCourse> of(
      ResponseHistory history, List<Removal> removals, BehaviourRules rules) {
    var known =
        removals.stream().filter(removal -> !removal.date().isAfter(history.asOf())).toList();
    var behaviour = new LesionBehaviour(history, known, rules);
    var courses = new ArrayList<LesionCourse>();
    for (LesionHistory lesion : history.lesions()) {
      var latest = lesion.latest();
      if (latest != null) {
        courses.add(behaviour.course(lesion, latest));
      }
    }
    return courses;
  }

  private LesionCourse course(LesionHistory lesion, LesionReading now) {
    var viability = new ViabilityOf(lesion, removals, rules);
    boolean isNew = lesion.part() == Lesion.Role.NEW;
    var first = first(lesion, isNew);
    var dimension = dimension(lesion.lesion(), first, now);
    var base = size(dimension, first);
    var current = size(dimension, now);
    var nadir = first == null ? null : nadir(lesion, dimension, first.date());
    return new LesionCourse(
        lesion.lesion(),
        viability.now(),
        viability.now() == Viability.NOT_VIABLE
            ? gone(viability)
            : behaviour(viability.now(), first, now, base, nadir, current),
        dimension,
        base,
        nadir,
        current,
        currentSize(lesion.lesion(), now),
        now.size(),
        base == null || current == null ? null : new Change(base, current).percent(),
        nadir == null || current == null ? null : new Change(nadir, current).percent(),
        now.date(),
        viability.removedOn(),
        isNew,
        viability.sources());
  }

  /** Where its behaviour is counted from: baseline, of a new lesion its first sighting. */
  private @Nullable LesionReading first(LesionHistory lesion, boolean isNew) {
    var baseline = history.baselineDate();
    if (baseline == null) {
      return null;
    }
    if (!isNew) {
      return lesion.on(baseline);
    }
    for (LesionReading reading : lesion.readings()) {
      if (reading.date().isAfter(baseline) && reading.status() == LesionReading.Status.SEEN) {
        return reading;
      }
    }
    return null;
  }

  /** It responded when it was viable in this line; a scar of an earlier time did nothing in it. */
  private Behaviour gone(ViabilityOf viability) {
    var baseline = history.baselineDate();
    return baseline != null && viability.wasViableSince(baseline)
        ? Behaviour.RESPONDING
        : Behaviour.NOT_ASSESSABLE;
  }

  private Behaviour behaviour(
      Viability viability,
      @Nullable LesionReading first,
      LesionReading now,
      @Nullable Millimetres base,
      @Nullable Millimetres nadir,
      @Nullable Millimetres current) {
    if (viability != Viability.VIABLE
        || first == null
        || base == null
        || nadir == null
        || current == null
        || !now.date().isAfter(first.date())) {
      return Behaviour.NOT_ASSESSABLE;
    }
    var fromBase = new Change(base, current);
    if (new Change(nadir, current).isGainOf(rules.growth(), rules.growthAtLeast())) {
      return Behaviour.RESISTANT_PD;
    }
    if (!fromBase.isLossOf(rules.resistantAbove()) && isLongOnTherapy(now.date())) {
      return Behaviour.RESISTANT_SD;
    }
    return fromBase.isLossOf(rules.shrinkage()) ? Behaviour.RESPONDING : Behaviour.INTERMEDIATE;
  }

  private boolean isLongOnTherapy(LocalDate day) {
    var start = history.therapyStart();
    return start != null && ChronoUnit.DAYS.between(start, day) >= rules.resistantAfterDays();
  }

  private static Dimension dimension(
      Lesion lesion, @Nullable LesionReading first, LesionReading now) {
    if (lesion.isNode()) {
      return Dimension.SHORT_AXIS;
    }
    boolean both = first != null && first.viable() != null && now.viable() != null;
    return both ? Dimension.VIABLE : Dimension.LONGEST;
  }

  private static @Nullable Millimetres size(Dimension dimension, @Nullable LesionReading reading) {
    if (reading == null) {
      return null;
    }
    return dimension == Dimension.VIABLE ? reading.viable() : reading.size();
  }

  private static @Nullable Millimetres nadir(
      LesionHistory lesion, Dimension dimension, LocalDate from) {
    Millimetres nadir = null;
    for (LesionReading reading : lesion.readings()) {
      var size = reading.date().isBefore(from) ? null : size(dimension, reading);
      if (size != null && (nadir == null || size.compareTo(nadir) < 0)) {
        nadir = size;
      }
    }
    return nadir;
  }

  private static @Nullable Millimetres currentSize(Lesion lesion, LesionReading now) {
    return lesion.isNode() || now.viable() == null ? now.size() : now.viable();
  }
}
