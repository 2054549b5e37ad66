// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completed liver resection.
 *
 * @param date null when not readable
 * @param intent code of extension procedure-intent
 * @param margin R0, R1 or R2
 * @param targets references of the lesions removed
 */
public record Resection(
    @Nullable LocalDate date,
    @Nullable String intent,
    @Nullable String margin,
    List<String> targets,
    String source) {
  public Resection {
    targets = List.copyOf(targets);
  }
}
