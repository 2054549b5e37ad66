// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * The cumulative incidence of the event where another can come first; never one minus Kaplan-Meier.
 *
 * @param steps by day, one for each with an event of either kind
 */
public record AalenJohansen(List<Step> steps) {
  /** Copies the steps. */
  public AalenJohansen {
    steps = List.copyOf(steps);
  }

  /**
   * The probability that each has happened by that day.
   *
   * @param event the cause of interest
   * @param competing any other
   */
  public record Step(double day, double event, double competing) {}

  /** Of one stratum. */
  public static AalenJohansen of(Counts counts, String stratum) {
    var steps = new ArrayList<Step>();
    double atRisk = 0;
    double free = 1;
    double event = 0;
    double competing = 0;
    for (var count : counts.of(stratum)) {
      if (count.happened() > 0) {
        event += free * count.events() / atRisk;
        competing += free * count.competing() / atRisk;
        free *= Math.max(0, atRisk - count.happened()) / atRisk;
        steps.add(new Step(count.day(), event, competing));
      }
      atRisk += count.entered() - count.left();
    }
    return new AalenJohansen(steps);
  }

  /** The last step until that day. */
  public Step at(double day) {
    var last = new Step(0, 0, 0);
    for (var step : steps) {
      if (step.day() <= day) {
        last = step;
      }
    }
    return last;
  }
}
