// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import org.hepatora.decision.words.Argument;

/**
 * A value as it was sent: read, or not and why.
 *
 * @param <T> the clinical value
 */
sealed interface Parsed<T> {
  /** A value that was read. */
  record Good<T>(T value) implements Parsed<T> {}

  /**
   * A value that could not be read.
   *
   * @param why shown to the clinician; never holds the patient's data
   * @param at where, below the element that was parsed, e.g. {@code .valueQuantity.code}
   */
  record Bad<T>(Argument why, String at) implements Parsed<T> {
    /** The same trouble where another type was wanted. */
    <R> Parsed<R> as() {
      return new Bad<>(why, at);
    }
  }

  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Parsed<T> bad(Argument why, String at) {
    return new Bad<>(why, at);
  }
}
