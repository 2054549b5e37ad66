// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/**
 * Simon and Makuch's curves with Mantel and Byar's test: each day of a patient belongs to what had
 * been done before it, so that no landmark is needed.
 */
final class DelayedEntryComparison {
  static final String METHOD = "simon-makuch";

  private final Trial trial;
  private final Findings findings;

  DelayedEntryComparison(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  void run() {
    Trial.outcomes().forEach((outcome, of) -> compare(outcome, trial.candidates(of)));
  }

  private void compare(String outcome, List<Candidate> patients) {
    var spells = new EnumMap<Strategy, List<Spell>>(Strategy.class);
    for (var strategy : Strategy.values()) {
      spells.put(strategy, new ArrayList<>());
    }
    patients.forEach(one -> StrategyTime.split(one, spells));
    int minimum = Math.max(Rungs.CURVE, trial.query().minimumCell());
    spells.values().removeIf(list -> list.size() < minimum);
    for (var strategy : Strategy.values()) {
      if (!spells.containsKey(strategy)) {
        findings.missing(
            METHOD + " " + outcome + " " + strategy.code(),
            Sentence.of("outcome.fewer-had-time", Numeral.of(minimum)).whole());
      }
    }
    var curves = new EnumMap<Strategy, Curve>(Strategy.class);
    spells.forEach((strategy, list) -> curves.put(strategy, KaplanMeier.of(list)));
    curves.forEach(
        (strategy, curve) ->
            findings.add(
                strategy.code(), Grid.of(outcome, METHOD, curve, trial.query().minimumCell())));
    tests(outcome, curves);
  }

  private void tests(String outcome, Map<Strategy, Curve> curves) {
    for (var pair : Pair.among(curves.keySet())) {
      var one = curves.get(pair.of());
      var other = curves.get(pair.against());
      if (one == null || other == null) {
        continue;
      }
      var test = LogRank.of(one, other).test();
      if (test != null) {
        findings.contrasts.add(
            Contrast.test(outcome, METHOD, pair.of(), pair.against(), "mantel-byar-chi2", test));
      }
      HazardRatio.of(one, other)
          .ifPresent(ratio -> findings.contrasts.add(ratio.contrast(outcome, METHOD, pair)));
    }
  }
}
