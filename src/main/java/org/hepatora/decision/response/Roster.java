// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.response.LesionReading.Status;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * The part each lesion plays in the current line. Recorded roles are trusted. A lesion without one
 * that was there at baseline is a target when it is measurable and among the largest (RECIST 1.1:
 * at most two in an organ and five in all, recorded targets counted; all nodes are one organ), else
 * a non-target; one first seen later is new.
 */
final class Roster {
  /** Larger than any lesion. */
  private static final Millimetres UNKNOWN_SIZE = Millimetres.of("100000");

  private final SizeRules sizes;
  private final ResponseRules rules;
  private final @Nullable LocalDate baseline;
  private final @Nullable LocalDate therapyStart;

  Roster(
      SizeRules sizes,
      ResponseRules rules,
      @Nullable LocalDate baseline,
      @Nullable LocalDate therapyStart) {
    this.sizes = sizes;
    this.rules = rules;
    this.baseline = baseline;
    this.therapyStart = therapyStart;
  }

  List<LesionHistory> of(Map<Lesion, List<LesionReading>> readings) {
    var parts = new HashMap<String, Lesion.Role>();
    var candidates = new ArrayList<LesionHistory>();
    var targets = new ArrayList<Lesion>();
    readings.forEach(
        (lesion, read) -> {
          var role = recorded(lesion, read);
          if (role != null) {
            parts.put(lesion.id(), role);
            if (role == Lesion.Role.TARGET) {
              targets.add(lesion);
            }
          } else if (lesion.role() == null || lesion.role() == Lesion.Role.NEW) {
            var unrecorded = new LesionHistory(lesion, null, read);
            if (isThereAtBaseline(unrecorded)) {
              candidates.add(unrecorded);
            } else if (baseline != null && isReadAfter(read, baseline)) {
              parts.put(lesion.id(), Lesion.Role.NEW);
            }
          }
        });
    select(candidates, targets, parts);
    return readings.entrySet().stream()
        .map(
            entry ->
                new LesionHistory(entry.getKey(), parts.get(entry.getKey().id()), entry.getValue()))
        .toList();
  }

  /** The recorded role where it holds in this line, else null. */
  private Lesion.@Nullable Role recorded(Lesion lesion, List<LesionReading> read) {
    var role = lesion.role();
    if (role == null || read.isEmpty() || isOfEarlierTime(read)) {
      return null;
    }
    var lineFrom = baseline != null ? baseline : therapyStart;
    if (role == Lesion.Role.NEW) {
      return lineFrom != null && isKnownBy(read, lineFrom) ? null : role;
    }
    return lineFrom != null && isGoneBefore(read, lineFrom) ? null : role;
  }

  private void select(
      List<LesionHistory> unrecorded, List<Lesion> targets, Map<String, Lesion.Role> parts) {
    var selection = new TargetSelection(rules);
    targets.forEach(selection::take);
    var candidates =
        unrecorded.stream()
            .filter(this::isMeasurable)
            .map(history -> new TargetSelection.Candidate(history.lesion(), rank(history)))
            .toList();
    var chosen = selection.choose(candidates);
    for (LesionHistory history : unrecorded) {
      var id = history.lesion().id();
      parts.put(id, chosen.contains(id) ? Lesion.Role.TARGET : Lesion.Role.NON_TARGET);
    }
  }

  /**
   * Measurable, or not known not to be: a size at baseline that conflicts or could not be read
   * makes the baseline not evaluable rather than the lesion a non-target.
   */
  private boolean isMeasurable(LesionHistory candidate) {
    if (candidate.lesion().isThrombus()) {
      return false;
    }
    var reading = atBaseline(candidate);
    if (reading == null) {
      return false;
    }
    if (reading.status() == Status.CONFLICTING) {
      return true;
    }
    var size = reading.size();
    return size == null
        ? reading.unreadable()
        : size.compareTo(sizes.measurable(candidate.lesion())) >= 0;
  }

  /** A size that is not known goes first, so that it cannot be passed over. */
  private Millimetres rank(LesionHistory candidate) {
    var reading = atBaseline(candidate);
    var size = reading == null ? null : reading.size();
    return size != null ? size : UNKNOWN_SIZE;
  }

  private @Nullable LesionReading atBaseline(LesionHistory candidate) {
    return baseline == null ? null : candidate.on(baseline);
  }

  /** Read at baseline other than as absent, or seen before it and not known to be gone since. */
  private boolean isThereAtBaseline(LesionHistory candidate) {
    if (baseline == null
        || candidate.readings().isEmpty()
        || isOfEarlierTime(candidate.readings())) {
      return false;
    }
    LesionReading last = null;
    for (LesionReading reading : candidate.readings()) {
      if (!reading.date().isAfter(baseline)) {
        last = reading;
      }
    }
    return last != null && last.status() != Status.ABSENT;
  }

  private static boolean isKnownBy(List<LesionReading> readings, LocalDate day) {
    return readings.stream()
        .anyMatch(reading -> !reading.date().isAfter(day) && reading.status() != Status.ABSENT);
  }

  private static boolean isGoneBefore(List<LesionReading> readings, LocalDate day) {
    var last = readings.get(readings.size() - 1);
    return last.date().isBefore(day) && last.status() == Status.ABSENT;
  }

  /** Last read before the time a baseline of this line may be from, hence not followed in it. */
  private boolean isOfEarlierTime(List<LesionReading> readings) {
    return therapyStart != null
        && readings
            .get(readings.size() - 1)
            .date()
            .isBefore(therapyStart.minusDays(rules.baselineBeforeDays()));
  }

  private static boolean isReadAfter(List<LesionReading> readings, LocalDate day) {
    return readings.stream()
        .anyMatch(reading -> reading.date().isAfter(day) && reading.status() != Status.ABSENT);
  }
}
