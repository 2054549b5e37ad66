// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * What later time points are compared with.
 *
 * @param date null when the sum was derived from a reported sum and its change from baseline
 * @param sum sum of diameters; null when there is no target or a target could not be evaluated
 * @param targets references of the target lesions; empty when reported
 */
public record Baseline(
    @Nullable LocalDate date,
    @Nullable Millimetres sum,
    List<String> targets,
    List<String> sources) {
  public Baseline {
    targets = List.copyOf(targets);
    sources = List.copyOf(sources);
  }

  /** Every target had a size, or there was none to measure. */
  public boolean isUsable() {
    return sum != null || targets.isEmpty();
  }
}
