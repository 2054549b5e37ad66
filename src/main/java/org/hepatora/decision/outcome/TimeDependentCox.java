// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hipparchus.special.Erf;

/**
 * The hazard ratios of having been operated, and of local therapy, adjusted for what was known at
 * time zero; with Lin and Wei's variance, as a patient has several rows. An extra.
 */
final class TimeDependentCox {
  static final String METHOD = "time-dependent-cox";

  private static final List<Strategy> COMPARED = List.of(Strategy.SURGERY, Strategy.LOCAL);
  private static final int TREATMENTS = COMPARED.size();

  private final Trial trial;
  private final Findings findings;

  TimeDependentCox(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  void run() {
    Trial.outcomes()
        .forEach(
            (outcome, of) -> {
              long events = trial.candidates(of).stream().filter(Candidate::event).count();
              int columns = (int) (events / Rungs.DEATHS_A_COVARIATE) - TREATMENTS;
              if (columns < 1) {
                findings.missing(
                    METHOD + " " + outcome,
                    Sentence.of(
                            "outcome.needs-events",
                            Numeral.of(30),
                            Numeral.of(Rungs.DEATHS_A_COVARIATE))
                        .whole());
              } else {
                fit(outcome, trial.adjusted(of, columns));
              }
            });
  }

  private void fit(String outcome, List<Candidate> patients) {
    var used = used(patients);
    var rows = new Rows(used);
    for (int i = 0; i < patients.size(); i++) {
      rows.add(patients.get(i), i);
    }
    var fit = Cox.fit(rows.data(), Cox.Ties.EFRON);
    if (fit == null) {
      findings.missing(METHOD + " " + outcome, Sentence.of("outcome.model").whole());
      return;
    }
    for (int at = 0; at < COMPARED.size(); at++) {
      var strategy = COMPARED.get(at);
      if (used.contains(strategy)) {
        findings.contrasts.add(contrast(outcome, strategy, fit, at));
      } else {
        findings.missing(
            METHOD + " " + outcome + " " + strategy.code(),
            Sentence.of("outcome.fewer-had-time", Numeral.of(Rungs.CURVE)).whole());
      }
    }
  }

  /** The strategies enough patients had time in; the time in others is left out. */
  private static Set<Strategy> used(List<Candidate> patients) {
    var had = new EnumMap<Strategy, Integer>(Strategy.class);
    for (var patient : patients) {
      StrategyTime.of(patient)
          .forEach(
              (strategy, spells) -> had.merge(strategy, spells.isEmpty() ? 0 : 1, Integer::sum));
    }
    had.values().removeIf(count -> count < Rungs.CURVE);
    return had.keySet();
  }

  private static Contrast contrast(String outcome, Strategy of, CoxFit fit, int at) {
    double logarithm = fit.coefficient(at);
    double error = fit.robustError(at);
    var interval = Interval.around(logarithm, error);
    return new Contrast(
        outcome,
        METHOD,
        of,
        Strategy.SYSTEMIC,
        "hazard-ratio",
        Math.exp(logarithm),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Erf.erfc(Math.abs(logarithm / error) / Math.sqrt(2)),
        null,
        null,
        null);
  }

  /** One row for each stretch of a patient's time. */
  private static final class Rows {
    private final Set<Strategy> used;
    private final List<Spell> spells = new ArrayList<>();
    private final List<Integer> whose = new ArrayList<>();
    private final List<double[]> x = new ArrayList<>();

    Rows(Set<Strategy> used) {
      this.used = used;
    }

    void add(Candidate patient, int index) {
      var time = StrategyTime.of(patient);
      for (var strategy : used) {
        for (var spell : time.getOrDefault(strategy, List.of())) {
          var row = new double[TREATMENTS + patient.x().length];
          Arrays.setAll(row, at -> at < TREATMENTS && COMPARED.get(at) == strategy ? 1 : 0);
          System.arraycopy(patient.x(), 0, row, TREATMENTS, patient.x().length);
          spells.add(spell);
          whose.add(index);
          x.add(row);
        }
      }
    }

    RiskData data() {
      var event = new boolean[spells.size()];
      var weight = new double[spells.size()];
      for (int i = 0; i < event.length; i++) {
        event[i] = spells.get(i).cause() > 0;
        weight[i] = 1;
      }
      return new RiskData(
          spells.stream().mapToDouble(Spell::from).toArray(),
          spells.stream().mapToDouble(Spell::to).toArray(),
          event,
          weight,
          whose.stream().mapToInt(Integer::intValue).toArray(),
          x.toArray(double[][]::new));
    }
  }
}
