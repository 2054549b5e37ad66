// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals from samples of patients drawn with replacement. The seed is fixed and the
 * patients are ordered by content: the same patients give the same interval.
 *
 * @param rounds how many samples gave an answer
 * @param failed how many did not, because a model had no maximum in them
 */
record Bootstrap(List<@Nullable Interval> intervals, int rounds, int failed) {
  private static final long SEED = 20_261_129L;

  static Bootstrap of(
      List<Candidate> patients,
      int rounds,
      Function<List<Candidate>, double @Nullable []> statistics,
      IntConsumer done) {
    var ordered = patients.stream().sorted(Candidate.BY_CONTENT).toList();
    var chance = new SplittableRandom(SEED);
    var answers = new ArrayList<double[]>();
    int failed = 0;
    for (int round = 0; round < rounds; round++) {
      var sample = new ArrayList<Candidate>(ordered.size());
      for (int i = 0; i < ordered.size(); i++) {
        sample.add(ordered.get(chance.nextInt(ordered.size())));
      }
      var answer = statistics.apply(sample);
      if (answer == null) {
        failed++;
      } else {
        answers.add(answer);
      }
      done.accept(round + 1);
    }
    return new Bootstrap(intervals(answers), answers.size(), failed);
  }

  /** None for a statistic that some sample could not give. */
  private static List<@Nullable Interval> intervals(List<double[]> answers) {
    var intervals = new ArrayList<@Nullable Interval>();
    int size = answers.isEmpty() ? 0 : answers.get(0).length;
    for (int j = 0; j < size; j++) {
      int statistic = j;
      var values = answers.stream().mapToDouble(answer -> answer[statistic]).toArray();
      Arrays.sort(values);
      boolean known = !Double.isNaN(values[values.length - 1]);
      intervals.add(
          known ? new Interval(Percentile.of(values, 0.025), Percentile.of(values, 0.975)) : null);
    }
    return intervals;
  }
}
