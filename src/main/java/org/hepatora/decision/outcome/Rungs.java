// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/** The smallest cohorts for which a number is told; outcomes.md 3. */
final class Rungs {
  /** Patients for a curve of all, and of a strategy beyond the landmark. */
  static final int CURVE = 10;

  /** Deaths for each covariate of a model. */
  static final int DEATHS_A_COVARIATE = 10;

  /** Patients and deaths in each strategy for weights and subgroups; ours. */
  static final int STRATEGY_PATIENTS = 20;

  static final int STRATEGY_DEATHS = 10;

  /** Samples of the bootstrap. */
  static final int SAMPLES = 500;

  /** The two days asked for, and the end of the restricted mean. */
  static final int EIGHTEEN_MONTHS = 548;

  static final int TWO_YEARS = 730;

  private Rungs() {}
}
