// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.plateau.LesionCourse.Viability;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.LesionReading;
import org.hepatora.decision.response.LesionReading.Status;
import org.jspecify.annotations.Nullable;

/** Whether one lesion is viable at its latest reading; decision.md 3.4. */
final class ViabilityOf {
  private final LesionHistory lesion;
  private final BehaviourRules rules;
  private final @Nullable Removal removal;

  ViabilityOf(LesionHistory lesion, List<Removal> removals, BehaviourRules rules) {
    this.lesion = lesion;
    this.rules = rules;
    this.removal = standing(lesion, removals);
  }

  Viability now() {
    var latest = lesion.latest();
    if (removal != null) {
      return Viability.NOT_VIABLE;
    }
    return latest == null || !latest.isEvaluable() ? Viability.UNKNOWN : seen(latest);
  }

  /** Whether a reading on that day or later found it viable. */
  boolean wasViableSince(LocalDate day) {
    return lesion.readings().stream()
        .filter(reading -> !reading.date().isBefore(day))
        .anyMatch(reading -> reading.isEvaluable() && seen(reading) == Viability.VIABLE);
  }

  /** The day it was removed, null when it was not or has been read since. */
  @Nullable LocalDate removedOn() {
    return removal == null ? null : removal.date();
  }

  /** The measurements of its latest day, and the removal. */
  List<String> sources() {
    var sources = new TreeSet<String>();
    var latest = lesion.latest();
    if (latest != null) {
      sources.addAll(latest.sources());
    }
    if (removal != null) {
      sources.add(removal.source());
    }
    return List.copyOf(sources);
  }

  private Viability seen(LesionReading reading) {
    if (reading.status() == Status.ABSENT) {
      return Viability.NOT_VIABLE;
    }
    var size = reading.size();
    var viable = reading.viable();
    if (viable != null && viable.isZero()) {
      return Viability.NOT_VIABLE;
    }
    if (lesion.lesion().isNode()) {
      if (size == null) {
        return Viability.UNKNOWN;
      }
      var normal = lesion.lesion().portaHepatis() ? rules.portaHepatisNode() : rules.normalNode();
      return size.compareTo(normal) < 0 ? Viability.NOT_VIABLE : Viability.VIABLE;
    }
    return viable == null && reading.unreadable() ? Viability.UNKNOWN : Viability.VIABLE;
  }

  /** The latest removal that no evaluable reading of a later day contradicts. */
  private static @Nullable Removal standing(LesionHistory lesion, List<Removal> removals) {
    LocalDate read = null;
    for (LesionReading reading : lesion.readings()) {
      if (reading.isEvaluable()) {
        read = reading.date();
      }
    }
    Removal standing = null;
    for (Removal removal : removals) {
      boolean stands =
          removal.lesion().equals(lesion.lesion().id())
              && (read == null || !read.isAfter(removal.date()));
      if (stands && (standing == null || isLater(removal, standing))) {
        standing = removal;
      }
    }
    return standing;
  }

  private static boolean isLater(Removal one, Removal other) {
    int byDate = one.date().compareTo(other.date());
    return byDate > 0 || (byDate == 0 && one.source().compareTo(other.source()) < 0);
  }
}
