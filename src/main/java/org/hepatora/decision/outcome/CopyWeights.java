// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a copy counts for those that left its strategy and were like it. Weights change with
 * time only through a level that all copies of the strategy share.
 */
interface CopyWeights {
  /** The level before that day. */
  double level(double day);

  /** The weight of a copy at a level. */
  double of(int copy, double level);

  /** None where the model has no maximum. */
  static @Nullable CopyWeights of(
      Strategy strategy, List<Candidate> patients, List<Copy> copies, double grace) {
    return strategy == Strategy.SURGERY ? byChoice(patients, grace) : byDeviation(patients, copies);
  }

  /** After the grace one over the probability to have been operated by then. */
  private static @Nullable CopyWeights byChoice(List<Candidate> patients, double grace) {
    var observed = patients.stream().filter(one -> one.observedBeyond(grace)).toList();
    var operated = new boolean[observed.size()];
    var x = new double[observed.size()][];
    for (int i = 0; i < operated.length; i++) {
      operated[i] = observed.get(i).resection() <= grace;
      x[i] = observed.get(i).x();
    }
    if (operated.length == 0 || same(operated)) {
      return constant();
    }
    var model = Logistic.fit(operated, x);
    if (model == null) {
      return null;
    }
    var after = patients.stream().mapToDouble(one -> 1 / model.probability(one.x())).toArray();
    return new CopyWeights() {
      @Override
      public double level(double day) {
        return day > grace ? 1 : 0;
      }

      @Override
      public double of(int copy, double level) {
        return level > 0 ? after[copy] : 1;
      }
    };
  }

  /** The exponential of the cumulative hazard to leave the strategy. */
  private static @Nullable CopyWeights byDeviation(List<Candidate> patients, List<Copy> copies) {
    if (copies.stream().noneMatch(Copy::deviated)) {
      return constant();
    }
    var x = new ArrayList<double[]>();
    patients.forEach(one -> x.add(one.x()));
    var deviated = new boolean[copies.size()];
    for (int i = 0; i < deviated.length; i++) {
      deviated[i] = copies.get(i).deviated();
    }
    var exits = copies.stream().mapToDouble(Copy::exit).toArray();
    var model =
        Cox.fit(RiskData.fromZero(exits, deviated, x.toArray(double[][]::new)), Cox.Ties.BRESLOW);
    if (model == null) {
      return null;
    }
    var scores = patients.stream().mapToDouble(one -> model.score(one.x())).toArray();
    return new CopyWeights() {
      @Override
      public double level(double day) {
        return model.baselineBefore(day);
      }

      @Override
      public double of(int copy, double level) {
        return Math.exp(level * scores[copy]);
      }
    };
  }

  private static boolean same(boolean[] values) {
    for (boolean value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static CopyWeights constant() {
    return new CopyWeights() {
      @Override
      public double level(double day) {
        return 0;
      }

      @Override
      public double of(int copy, double level) {
        return 1;
      }
    };
  }
}
