// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a site may give away of its trial: how many came how far, and for each curve how many
 * entered, died and left on which day. No patient is in it; the sums of the sites are the counts of
 * all, and what is estimated from them is what would be estimated from the patients together.
 *
 * @param flow by step, in its order
 * @param eligible by strategy
 */
public record SiteCounts(
    TrialQuery query, Map<String, Integer> flow, Map<String, Integer> eligible, Counts counts) {
  static final String REVERSE = "follow-up";
  static final String RECURRENCE = "recurrence";

  /** Keeps the order of the steps. */
  public SiteCounts {
    flow = new LinkedHashMap<>(flow);
    eligible = new LinkedHashMap<>(eligible);
  }

  /** Of one site's trial. */
  public static SiteCounts of(Trial trial) {
    int landmark = trial.query().landmark();
    var flow = new LinkedHashMap<String, Integer>();
    trial.flow().forEach(step -> flow.put(step.step(), step.count()));
    var survival = trial.candidates(Trial.Participant::survival);
    var eligible = new LinkedHashMap<String, Integer>();
    for (var strategy : Strategy.values()) {
      long own = survival.stream().filter(one -> one.strategyBy(landmark) == strategy).count();
      eligible.put(strategy.code(), (int) own);
    }
    var rows = new ArrayList<Count>();
    Trial.outcomes()
        .forEach(
            (outcome, of) -> {
              var patients = trial.candidates(of);
              rows.addAll(Counts.of(all(outcome), spells(patients)).rows());
              for (var strategy : Strategy.values()) {
                var beyond =
                    LandmarkComparison.spells(
                        patients, one -> one.strategyBy(landmark) == strategy, landmark);
                rows.addAll(Counts.of(landmark(outcome, strategy), beyond).rows());
              }
              delayed(patients)
                  .forEach(
                      (strategy, own) ->
                          rows.addAll(Counts.of(delayed(outcome, strategy), own).rows()));
            });
    var followed = spells(survival).stream().map(Spell::reversed).toList();
    rows.addAll(Counts.of(REVERSE, followed).rows());
    rows.addAll(Counts.of(RECURRENCE, Recurrence.spells(trial)).rows());
    return new SiteCounts(trial.query(), flow, eligible, Counts.of(rows));
  }

  private static List<Spell> spells(Collection<Candidate> patients) {
    return patients.stream().map(one -> Spell.until(one.exit(), one.event())).toList();
  }

  private static Map<Strategy, List<Spell>> delayed(List<Candidate> patients) {
    var spells = new EnumMap<Strategy, List<Spell>>(Strategy.class);
    for (var strategy : Strategy.values()) {
      spells.put(strategy, new ArrayList<>());
    }
    patients.forEach(one -> StrategyTime.split(one, spells));
    return spells;
  }

  static String all(String outcome) {
    return outcome + " all";
  }

  static String landmark(String outcome, Strategy strategy) {
    return outcome + " landmark " + strategy.code();
  }

  static String delayed(String outcome, Strategy strategy) {
    return outcome + " delayed-entry " + strategy.code();
  }

  /**
   * Of both sites together.
   *
   * @throws IllegalArgumentException where they were not asked the same
   */
  public SiteCounts plus(SiteCounts other) {
    if (!query.equals(other.query)) {
      throw new IllegalArgumentException("the counts answer different questions");
    }
    return new SiteCounts(
        query, sum(flow, other.flow), sum(eligible, other.eligible), counts.plus(other.counts));
  }

  private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
    var sum = new LinkedHashMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    return sum;
  }

  /** What the counts say: survival by strategy, without what needs the patients themselves. */
  public SurvivalReport report() {
    return new SharedSurvival(this).report();
  }
}
