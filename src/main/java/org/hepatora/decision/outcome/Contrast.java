// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import org.jspecify.annotations.Nullable;

/**
 * How far two strategies differ.
 *
 * @param measure difference-548, difference-730, rmst-730, hazard-ratio, log-rank-chi2 or
 *     mantel-byar-chi2
 * @param subgroup in whom, as {@code name=level}; null for everybody
 * @param interaction of the subgroup's levels, its probability; null for everybody
 * @param until the day a restricted mean really ends on; null for anything else
 */
public record Contrast(
    String outcome,
    String method,
    Strategy of,
    Strategy against,
    String measure,
    double estimate,
    @Nullable Interval interval,
    @Nullable Double p,
    @Nullable String subgroup,
    @Nullable Double interaction,
    @Nullable Integer until) {

  static Contrast of(
      String outcome,
      String method,
      Strategy of,
      Strategy against,
      String measure,
      Difference difference) {
    return new Contrast(
        outcome,
        method,
        of,
        against,
        measure,
        difference.estimate(),
        difference.interval(),
        difference.p(),
        null,
        null,
        null);
  }

  static Contrast test(
      String outcome,
      String method,
      Strategy of,
      Strategy against,
      String measure,
      ChiSquared test) {
    return new Contrast(
        outcome, method, of, against, measure, test.statistic(), null, test.p(), null, null, null);
  }

  Contrast within(String level, @Nullable Double probability) {
    return new Contrast(
        outcome, method, of, against, measure, estimate, interval, p, level, probability, until);
  }

  Contrast until(double day) {
    return new Contrast(
        outcome,
        method,
        of,
        against,
        measure,
        estimate,
        interval,
        p,
        subgroup,
        interaction,
        (int) day);
  }
}
