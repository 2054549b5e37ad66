// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.List;

/**
 * How systemic therapy went: a description, no comparison.
 *
 * @param flow from the treated to those who stayed free of disease
 * @param stayedFree the probability to be free of disease for 365 and 730 days after reaching it
 */
public record ResponseReport(
    TrialQuery query, List<FlowStep> flow, List<ResponseGroup> groups, List<Estimate> stayedFree) {

  /** Of lines whose first dose lies in the period asked for. */
  public static ResponseReport of(Iterable<OutcomeRow> rows, TrialQuery query) {
    return ResponseCounts.of(rows, query).report();
  }
}
