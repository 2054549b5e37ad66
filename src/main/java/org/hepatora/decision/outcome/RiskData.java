// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spells with covariates, of one length each: what a regression of survival looks at.
 *
 * @param cluster whose spell it is
 */
record RiskData(
    double[] from, double[] to, boolean[] event, double[] weight, int[] cluster, double[][] x) {

  int size() {
    return to.length;
  }

  /** The indices, the latest of those days first. */
  static int[] latestFirst(double[] days) {
    return Ranks.of(days).descending();
  }

  /** The days with an event, each once, in order. */
  double[] eventDays() {
    return IntStream.range(0, size())
        .filter(i -> event[i] && to[i] > from[i])
        .mapToDouble(i -> to[i])
        .sorted()
        .distinct()
        .toArray();
  }

  /** From the first day on, one row a patient, each of weight 1. */
  static RiskData fromZero(double[] to, boolean[] event, double[][] x) {
    var from = new double[to.length];
    var weight = new double[to.length];
    Arrays.fill(from, Spell.START);
    Arrays.fill(weight, 1);
    return new RiskData(from, to, event, weight, IntStream.range(0, to.length).toArray(), x);
  }
}
