// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a fact on one day: its value, or why there is none. Unknown is an answer with a
 * name, never null, zero or a default.
 *
 * @param <T> the clinical value
 */
public sealed interface Finding<T> {
  /**
   * The value, the day it was recorded and every resource that says so.
   *
   * @param seen the number and unit as recorded, where the value is in another unit; else null
   */
  record Known<T>(T value, LocalDate date, List<String> sources, @Nullable Recorded seen)
      implements Finding<T> {
    public Known {
      sources = List.copyOf(sources);
    }

    /** A value as it was recorded, or computed. */
    public Known(T value, LocalDate date, List<String> sources) {
      this(value, date, sources, null);
    }
  }

  /** No usable value; {@code why} is shown to the clinician, e.g. "40 days old, limit 14". */
  record Missing<T>(Argument why, List<String> sources) implements Finding<T> {
    public Missing {
      sources = List.copyOf(sources);
    }
  }

  /** Two different values recorded for one day: unknown, and reported as such. */
  record Conflicting<T>(LocalDate date, List<String> sources) implements Finding<T> {
    public Conflicting {
      sources = List.copyOf(sources);
    }
  }

  /** One answer from the three possible states. */
  default <R> R fold(
      Function<Known<T>, R> known,
      Function<Missing<T>, R> missing,
      Function<Conflicting<T>, R> conflicting) {
    if (this instanceof Known<T> value) {
      return known.apply(value);
    }
    if (this instanceof Missing<T> none) {
      return missing.apply(none);
    }
    return conflicting.apply((Conflicting<T>) this);
  }

  /** The same knowledge about something computed from the value. */
  default <R> Finding<R> map(Function<? super T, ? extends R> function) {
    return fold(
        known -> new Known<>(function.apply(known.value()), known.date(), known.sources()),
        missing -> new Missing<>(missing.why(), missing.sources()),
        conflict -> new Conflicting<>(conflict.date(), conflict.sources()));
  }

  /** Whether a value is known. */
  default boolean isKnown() {
    return this instanceof Known<T>;
  }
}
