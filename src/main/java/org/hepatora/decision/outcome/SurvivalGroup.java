// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.List;

/**
 * A strategy, or all.
 *
 * @param eligible who did it until the landmark, or the end of observation before it
 * @param followed those of them observed beyond the landmark
 * @param deaths of these after it
 * @param strata by level of each subgroup, as far as they may be told; none of all
 */
public record SurvivalGroup(
    String code,
    int eligible,
    int followed,
    int deaths,
    List<Estimate> estimates,
    List<Stratum> strata) {
  /** The code of everybody. */
  public static final String ALL = "all";

  /** Copies the lists. */
  public SurvivalGroup {
    estimates = List.copyOf(estimates);
    strata = List.copyOf(strata);
  }
}
