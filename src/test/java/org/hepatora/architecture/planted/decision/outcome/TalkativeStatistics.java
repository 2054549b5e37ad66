// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.decision.outcome;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks decision-outcome-adds-hipparchus-only: statistics that know JSON. */
final class TalkativeStatistics {
  private TalkativeStatistics() {}

  static int size(JsonNode cohort) {
    return cohort.size();
  }
}
