// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A patient of the emulated trial, in days from time zero.
 *
 * @param event whether the outcome came on the day of exit
 * @param resection when, {@link #NEVER} where not while observed
 * @param local local therapy, likewise
 * @param x covariates at time zero
 */
record Candidate(double exit, boolean event, double resection, double local, double[] x) {
  static final double NEVER = Double.POSITIVE_INFINITY;

  /** An order by content alone, so that a drawn sample does not depend on how rows came. */
  static final Comparator<Candidate> BY_CONTENT =
      Comparator.comparingDouble(Candidate::exit)
          .thenComparing(Candidate::event)
          .thenComparingDouble(Candidate::resection)
          .thenComparingDouble(Candidate::local)
          .thenComparing(Candidate::x, Arrays::compare);

  /** What has been done until that day, it included. */
  Strategy strategyBy(double day) {
    if (resection <= day) {
      return Strategy.SURGERY;
    }
    return local <= day ? Strategy.LOCAL : Strategy.SYSTEMIC;
  }

  /** Alive, or free of the event, and still observed. */
  boolean observedBeyond(double day) {
    return exit > day;
  }
}
