// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.policy;

import org.hepatora.decision.therapy.TherapyRules;
import org.hepatora.decision.units.Limit;

/**
 * Every number the decision compares with, each with its unit and source. A hospital may override
 * any of them in one file; every answer names the version it used. The definitions of published
 * scores (Child-Pugh, ALBI, MELD, stages) are not policy: with other cut points they would not be
 * those scores. Table: docs/clinical/policy.md.
 *
 * @param version {@code 2026-12} for the numbers of decision.md; anything else was overridden
 * @param ages how old a current value may be
 * @param gates the limits of the gates G2 to G9
 * @param response RECIST 1.1, mRECIST, iRECIST and the baseline
 * @param plateau the plateau of the tumour sums
 * @param behaviour the behaviour of single lesions
 * @param therapy lines of therapy, washout and toxicity
 * @param plan the intervals of a proposed plan
 * @param scans the intervals of imaging under systemic therapy
 * @param markers what is told of the markers beside the answer
 */
public record Policy(
    String version,
    AgeLimits ages,
    GateLimits gates,
    ResponseLimits response,
    PlateauLimits plateau,
    BehaviourLimits behaviour,
    TherapyRules therapy,
    PlanLimits plan,
    ScanLimits scans,
    MarkerLimits markers) {
  private static final Policy STANDARD =
      new Policy(
          "2026-12",
          AgeLimits.standard(),
          GateLimits.standard(),
          ResponseLimits.standard(),
          PlateauLimits.standard(),
          BehaviourLimits.standard(),
          TherapyRules.standard(),
          PlanLimits.standard(),
          ScanLimits.standard(),
          MarkerLimits.standard());

  public Policy {
    if (version.isBlank()) {
      throw new IllegalArgumentException("a policy has a version");
    }
    requireOneNumber(
        gates.progression().newLesion(),
        response.newLesion(),
        "gates.progression.new-lesion and response.new-lesion are one number");
    requireOneNumber(
        gates.progression().rescanFrom(),
        response.rescanFrom(),
        "gates.progression.rescan-from and response.rescan-from are one number");
    requireOneNumber(
        gates.progression().rescanTo(),
        response.rescanTo(),
        "gates.progression.rescan-to and response.rescan-to are one number");
  }

  private static void requireOneNumber(Limit one, Limit other, String otherwise) {
    if (one.value().compareTo(other.value()) != 0) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The numbers of decision.md. */
  public static Policy standard() {
    return STANDARD;
  }
}
