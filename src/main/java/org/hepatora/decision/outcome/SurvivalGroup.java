package org.hepatora.decision.outcome;

import java.util.List;

/**
 * A strategy, or all.
 *
 * @param eligible who did it until the landmark, or the end of observation before it
 * @param followed those of them observed beyond the landmark
 * @param deaths of these after it
 */
public record SurvivalGroup(
    String code, int eligible, int followed, int deaths, List<Estimate> estimates) {
  /** The code of everybody. */
  public static final String ALL = "all";

  /** Copies the list. */
  public SurvivalGroup {
    estimates = List.copyOf(estimates);
  }
}
