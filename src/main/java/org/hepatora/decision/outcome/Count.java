// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

/**
 * What happened in a stratum on a day, as sums of weights.
 *
 * @param entered at risk from the day after on
 * @param events of the cause of interest
 * @param competing of any other cause
 */
public record Count(
    String stratum, double day, double entered, double censored, double events, double competing) {

  double left() {
    return censored + events + competing;
  }

  double happened() {
    return events + competing;
  }

  Count plus(Count other) {
    return new Count(
        stratum,
        day,
        entered + other.entered,
        censored + other.censored,
        events + other.events,
        competing + other.competing);
  }
}
