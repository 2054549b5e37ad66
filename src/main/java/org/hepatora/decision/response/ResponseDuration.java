// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a response has lasted; evidence.md 3.6. Death, the other end of the definition, is for
 * the caller to know.
 *
 * @param from first CR or PR
 * @param until first progression, else the latest evaluable assessment
 * @param ended by progression; else still going on when last seen
 */
public record ResponseDuration(LocalDate from, LocalDate until, boolean ended) {
  /** Whole days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }
}
