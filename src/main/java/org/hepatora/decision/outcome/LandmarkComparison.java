// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;

/**
 * The survivors beyond the landmark by what was done until it. Deaths and losses before it belong
 * to no strategy and are counted in the flow.
 */
final class LandmarkComparison {
  static final String METHOD = "landmark";

  private final Trial trial;
  private final Findings findings;

  LandmarkComparison(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  void run() {
    int minimum = trial.query().minimumCell();
    Trial.outcomes()
        .forEach(
            (outcome, of) -> {
              var curves = curves(trial.candidates(of));
              curves.forEach(
                  (strategy, curve) ->
                      findings.add(strategy.code(), Grid.of(outcome, METHOD, curve, minimum)));
              missing(outcome, curves);
              compare(outcome, curves);
              hazards(outcome, curves);
            });
  }

  /** Of each strategy with enough patients beyond the landmark. */
  private Map<Strategy, Curve> curves(List<Candidate> patients) {
    int landmark = trial.query().landmark();
    var curves = new EnumMap<Strategy, Curve>(Strategy.class);
    for (var strategy : Strategy.values()) {
      var spells = spells(patients, one -> one.strategyBy(landmark) == strategy, landmark);
      if (spells.size() >= Math.max(Rungs.CURVE, trial.query().minimumCell())) {
        curves.put(strategy, KaplanMeier.of(spells));
      }
    }
    return curves;
  }

  static List<Spell> spells(List<Candidate> patients, Predicate<Candidate> whose, double landmark) {
    return patients.stream()
        .filter(one -> one.observedBeyond(landmark) && whose.test(one))
        .map(one -> spell(one, landmark))
        .toList();
  }

  static Spell spell(Candidate patient, double landmark) {
    return new Spell(landmark, patient.exit(), patient.event() ? 1 : 0, 1);
  }

  private void missing(String outcome, Map<Strategy, Curve> curves) {
    for (var strategy : Strategy.values()) {
      if (!curves.containsKey(strategy)) {
        findings.missing(
            METHOD + " " + outcome + " " + strategy.code(),
            Sentence.of("outcome.fewer-were-followed", Numeral.of(Rungs.CURVE)).whole());
      }
    }
  }

  private void compare(String outcome, Map<Strategy, Curve> curves) {
    for (var pair : Pair.among(curves.keySet())) {
      var one = curves.get(pair.of());
      var other = curves.get(pair.against());
      if (one != null && other != null) {
        findings.contrasts.addAll(differences(outcome, METHOD, pair, one, other, findings));
        var test = LogRank.of(one, other).test();
        if (test != null) {
          findings.contrasts.add(
              Contrast.test(outcome, METHOD, pair.of(), pair.against(), "log-rank-chi2", test));
        }
      }
    }
  }

  /** At both days and of the restricted mean, as far as both groups are observed. */
  static List<Contrast> differences(
      String outcome, String method, Pair pair, Curve one, Curve other, Findings findings) {
    var contrasts = new ArrayList<Contrast>();
    double observed = Math.min(one.last(), other.last());
    for (int day : List.of(Rungs.EIGHTEEN_MONTHS, Rungs.TWO_YEARS)) {
      if (day <= observed) {
        contrasts.add(
            Contrast.of(
                outcome,
                method,
                pair.of(),
                pair.against(),
                "difference-" + day,
                Difference.atDay(one, other, day)));
      } else {
        findings.missing(
            method + " " + outcome + " " + pair.words() + " difference-" + day,
            Sentence.of("outcome.nobody-was-observed", Numeral.of(day)).whole());
      }
    }
    double until = Math.min(Rungs.TWO_YEARS, observed);
    contrasts.add(
        Contrast.of(
                outcome,
                method,
                pair.of(),
                pair.against(),
                "rmst-730",
                Difference.ofMeans(RestrictedMean.of(one, until), RestrictedMean.of(other, until)))
            .until(until));
    return contrasts;
  }

  private void hazards(String outcome, Map<Strategy, Curve> curves) {
    for (var pair : Pair.among(curves.keySet())) {
      var one = curves.get(pair.of());
      var other = curves.get(pair.against());
      if (one != null && other != null) {
        HazardRatio.of(one, other)
            .ifPresent(ratio -> findings.contrasts.add(ratio.contrast(outcome, METHOD, pair)));
      }
    }
  }
}
