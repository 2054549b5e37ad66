// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.response.LesionReading.Status;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * Every measurement of one lesion on one day, made into one reading. Two readers who recorded
 * different things complete each other; two different values for the same thing contradict each
 * other, and so does "absent" beside a size.
 */
final class DayOfLesion {
  private final Lesion lesion;
  private final LocalDate date;
  private final List<Measurement> measurements;
  private final ResponseRules rules;

  DayOfLesion(Lesion lesion, LocalDate date, List<Measurement> measurements, ResponseRules rules) {
    this.lesion = lesion;
    this.date = date;
    this.measurements = measurements;
    this.rules = rules;
  }

  LesionReading reading() {
    if (measurements.size() > 1 && readersDiffer()) {
      return unusable(Status.CONFLICTING);
    }
    var state = one(Measurement::state);
    var longest = one(Measurement::longest);
    var size = lesion.isNode() ? one(Measurement::shortAxis) : longest;
    var viable = one(Measurement::viable);
    boolean sized = longest != null || size != null || viable != null;
    if (state == State.NOT_EVALUABLE) {
      return unusable(Status.NOT_EVALUABLE);
    }
    if (state == State.ABSENT) {
      return absent(size, longest, viable);
    }
    if (!sized) {
      return withoutSize(state);
    }
    if (size == null && lesion.isNode() && longest != null && longest.isZero()) {
      size = Millimetres.ZERO;
    }
    if (size != null && size.isZero()) {
      return isPositive(viable)
          ? unusable(Status.CONFLICTING)
          : read(Status.ABSENT, size, Millimetres.ZERO, state);
    }
    return read(Status.SEEN, size, viable, state);
  }

  private LesionReading absent(
      @Nullable Millimetres size, @Nullable Millimetres longest, @Nullable Millimetres viable) {
    boolean normalNode = lesion.isNode() && size != null && size.compareTo(rules.normalNode()) < 0;
    if (!normalNode && (isPositive(size) || isPositive(longest) || isPositive(viable))) {
      return unusable(Status.CONFLICTING);
    }
    return isUnreadable()
        ? unusable(Status.NOT_EVALUABLE)
        : read(Status.ABSENT, Millimetres.ZERO, Millimetres.ZERO, State.ABSENT);
  }

  private LesionReading withoutSize(@Nullable State state) {
    if (state == null) {
      return unusable(Status.NOT_EVALUABLE);
    }
    boolean tooSmall = state == State.TOO_SMALL && !isUnreadable();
    var size = tooSmall ? rules.tooSmall() : null;
    return read(Status.SEEN, size, size, state);
  }

  private LesionReading read(
      Status status,
      @Nullable Millimetres size,
      @Nullable Millimetres viable,
      @Nullable State state) {
    return new LesionReading(
        date,
        status,
        size,
        viable,
        state == State.UNEQUIVOCAL_PROGRESSION,
        isUnreadable(),
        status == Status.SEEN,
        sources());
  }

  private LesionReading unusable(Status status) {
    return new LesionReading(
        date, status, null, null, false, isUnreadable(), isCertainlyThere(), sources());
  }

  private boolean isCertainlyThere() {
    return measurements.stream().allMatch(DayOfLesion::sawIt);
  }

  private static boolean sawIt(Measurement measurement) {
    var state = measurement.state();
    return state != State.ABSENT
        && state != State.NOT_EVALUABLE
        && (state != null
            || isPositive(measurement.longest())
            || isPositive(measurement.shortAxis())
            || isPositive(measurement.viable()));
  }

  private static boolean isPositive(@Nullable Millimetres size) {
    return size != null && !size.isZero();
  }

  private boolean isUnreadable() {
    for (Measurement measurement : measurements) {
      if (measurement.unreadable()) {
        return true;
      }
    }
    return false;
  }

  private List<String> sources() {
    return measurements.size() == 1
        ? List.of(measurements.get(0).source())
        : measurements.stream().map(Measurement::source).distinct().sorted().toList();
  }

  private boolean readersDiffer() {
    return differ(Measurement::longest)
        || differ(Measurement::shortAxis)
        || differ(Measurement::viable)
        || differ(Measurement::state);
  }

  private boolean differ(Function<Measurement, @Nullable Object> value) {
    var first = one(value);
    for (Measurement measurement : measurements) {
      var other = value.apply(measurement);
      if (other != null && !other.equals(first)) {
        return true;
      }
    }
    return false;
  }

  private <T extends @Nullable Object> @Nullable T one(Function<Measurement, T> value) {
    for (Measurement measurement : measurements) {
      var found = value.apply(measurement);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
