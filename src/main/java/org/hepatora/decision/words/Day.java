// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.time.LocalDate;

/** A day, said as 2026-11-29. */
public record Day(LocalDate date) implements Argument {
  public static Day of(LocalDate date) {
    return new Day(date);
  }
}
