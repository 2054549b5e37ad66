// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The survival of everybody, had everybody followed a strategy: each patient enters each strategy
 * as a copy, is censored on leaving it, and those who stay are weighted for those who left.
 */
final class CloneCensorWeight {
  private CloneCensorWeight() {}

  /**
   * The weighted curve, with the numbers of copies at risk unweighted and no variance; its interval
   * is the bootstrap's. None where the model of the weights has no maximum.
   */
  static @Nullable Curve curve(List<Candidate> patients, Strategy strategy, double grace) {
    var copies = patients.stream().map(one -> Copy.of(one, strategy, grace)).toList();
    var weights = CopyWeights.of(strategy, patients, copies, grace);
    return weights == null ? null : new Weighted(copies, weights).curve();
  }

  private static final class Weighted {
    private final List<Copy> copies;
    private final CopyWeights weights;
    private final int[] byExit;
    private final double[] each;

    /** Of the weights of this and all later exits. */
    private final double[] later;

    Weighted(List<Copy> copies, CopyWeights weights) {
      this.copies = copies;
      this.weights = weights;
      byExit =
          IntStream.range(0, copies.size())
              .boxed()
              .sorted(Comparator.comparingDouble(i -> copies.get(i).exit()))
              .mapToInt(Integer::intValue)
              .toArray();
      each = new double[byExit.length];
      later = new double[byExit.length + 1];
    }

    Curve curve() {
      var steps = new ArrayList<Curve.Step>();
      double survival = 1;
      double level = Double.NaN;
      int at = 0;
      while (at < byExit.length) {
        double day = exit(at);
        int next = at;
        int events = 0;
        while (next < byExit.length && exit(next) == day) {
          events += copies.get(byExit[next++]).event() ? 1 : 0;
        }
        if (events > 0) {
          double now = weights.level(day);
          if (now != level) {
            level = now;
            weigh(level, at);
          }
          double dying = 0;
          for (int i = at; i < next; i++) {
            dying += copies.get(byExit[i]).event() ? each[i] : 0;
          }
          survival = events == byExit.length - at ? 0 : survival * (1 - dying / later[at]);
        }
        steps.add(new Curve.Step(day, byExit.length - at, events, survival, 0));
        at = next;
      }
      return new Curve(steps);
    }

    private double exit(int at) {
      return copies.get(byExit[at]).exit();
    }

    private void weigh(double level, int first) {
      Arrays.fill(later, 0);
      for (int i = byExit.length - 1; i >= first; i--) {
        each[i] = weights.of(byExit[i], level);
        later[i] = later[i + 1] + each[i];
      }
    }
  }
}
