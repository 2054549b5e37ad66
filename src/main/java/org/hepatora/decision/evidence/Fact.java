// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.evidence;

import java.time.LocalDate;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One statement recorded about the patient: the day it was true and the resource that says so. What
 * could not be read keeps its place in time, so that an unreadable newest value is never replaced
 * silently by an older one.
 *
 * @param <T> the clinical value
 */
public sealed interface Fact<T> {
  /** The day of a statement that has none and holds as long as it is recorded. */
  LocalDate UNDATED = LocalDate.MIN;

  /** The calendar day the statement is about. */
  LocalDate date();

  /** The resource it came from, as a relative reference such as {@code Observation/123}. */
  String source();

  /**
   * A statement that was read.
   *
   * @param seen the number and unit as recorded, where the value is in another unit; else null
   */
  record Read<T>(LocalDate date, T value, String source, @Nullable Recorded seen)
      implements Fact<T> {
    /** A value as it was recorded. */
    public Read(LocalDate date, T value, String source) {
      this(date, value, source, null);
    }
  }

  /** A statement whose value could not be read; {@code why} is shown to the clinician. */
  record Unreadable<T>(LocalDate date, Argument why, String source) implements Fact<T> {}

  /**
   * A statement that cannot be placed on a day. It may be the newest there is, so no older value
   * stands in for it.
   *
   * @param date the first day it may be about
   * @param latest the last day it may be about
   */
  record Undatable<T>(LocalDate date, LocalDate latest, Argument why, String source)
      implements Fact<T> {}
}
