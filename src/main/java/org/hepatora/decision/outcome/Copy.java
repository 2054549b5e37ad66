// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * The copy of a patient that follows one strategy, censored on the day on which the patient leaves
 * it.
 */
record Copy(double exit, boolean event, boolean deviated) {

  static Copy of(Candidate patient, Strategy strategy, double grace) {
    double leaves = deviation(patient, strategy, grace);
    if (leaves <= grace && leaves <= patient.exit()) {
      return new Copy(leaves, false, true);
    }
    return new Copy(patient.exit(), patient.event(), false);
  }

  private static double deviation(Candidate patient, Strategy strategy, double grace) {
    return switch (strategy) {
      case SURGERY -> missed(patient, patient.resection(), grace);
      case LOCAL -> Math.min(patient.resection(), missed(patient, patient.local(), grace));
      case SYSTEMIC -> Math.min(patient.resection(), patient.local());
    };
  }

  /** The end of the grace, where what the strategy asks for has not been done by then. */
  private static double missed(Candidate patient, double done, double grace) {
    return done > grace && patient.observedBeyond(grace) ? grace : Candidate.NEVER;
  }
}
