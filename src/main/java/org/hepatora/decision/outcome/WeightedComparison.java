// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The main estimate: clone-censor-weight, with a bootstrap over the patients. */
final class WeightedComparison {
  static final String METHOD = "clone-censor-weight";

  /** More failed samples than this and the interval would be of the easy samples only; ours. */
  private static final double FAILED_AT_MOST = 0.1;

  private final Trial trial;
  private final Findings findings;
  private final IntConsumer progress;

  WeightedComparison(Trial trial, Findings findings, IntConsumer progress) {
    this.trial = trial;
    this.findings = findings;
    this.progress = progress;
  }

  void run() {
    var strategies = strategies();
    if (strategies.size() < 2) {
      findings.missing(METHOD, Sentence.of("outcome.two-strategies").whole());
      return;
    }
    int done = 0;
    for (var outcome : Trial.outcomes().entrySet()) {
      int before = Rungs.SAMPLES * done++;
      compare(
          outcome.getKey(),
          trial.adjusted(outcome.getValue(), columns()),
          strategies,
          round -> progress.accept(before + round));
    }
  }

  /** Those with enough patients and deaths. */
  private List<Strategy> strategies() {
    var enough = new ArrayList<Strategy>();
    for (var strategy : Strategy.values()) {
      var own =
          trial.candidates(Trial.Participant::survival).stream()
              .filter(one -> one.strategyBy(trial.query().grace()) == strategy)
              .toList();
      long deaths = own.stream().filter(Candidate::event).count();
      if (own.size() >= Rungs.STRATEGY_PATIENTS && deaths >= Rungs.STRATEGY_DEATHS) {
        enough.add(strategy);
      } else {
        findings.missing(
            METHOD + " " + strategy.code(),
            Sentence.of(
                    "outcome.strategy-needs",
                    Numeral.of(Rungs.STRATEGY_PATIENTS),
                    Numeral.of(Rungs.STRATEGY_DEATHS))
                .whole());
      }
    }
    return enough;
  }

  /** One covariate for ten of the smaller group of each choice; ours, after Peduzzi 1996. */
  int columns() {
    var patients = trial.candidates(Trial.Participant::survival);
    double grace = trial.query().grace();
    long observed = patients.stream().filter(one -> one.observedBeyond(grace)).count();
    long operated =
        patients.stream()
            .filter(one -> one.observedBeyond(grace) && one.resection() <= grace)
            .count();
    long smaller = Math.min(operated, observed - operated);
    return (int) Math.max(1, smaller / Rungs.DEATHS_A_COVARIATE);
  }

  private void compare(
      String outcome, List<Candidate> patients, List<Strategy> strategies, IntConsumer rounds) {
    var curves = curves(patients, strategies);
    if (curves == null) {
      findings.missing(METHOD + " " + outcome, Sentence.of("outcome.model-of-the-weights").whole());
      return;
    }
    double last = curves.values().stream().mapToDouble(Curve::last).min().orElse(0);
    var wanted = new Statistics(strategies, Grid.days(last), Math.min(Rungs.TWO_YEARS, last));
    var bootstrap =
        Bootstrap.of(
            patients,
            Rungs.SAMPLES,
            sample -> {
              var drawn = curves(sample, strategies);
              return drawn == null ? null : wanted.of(drawn);
            },
            rounds);
    if (bootstrap.failed() > FAILED_AT_MOST * Rungs.SAMPLES) {
      findings.missing(
          METHOD + " " + outcome,
          Sentence.of(
                  "outcome.samples-failed",
                  Numeral.of(bootstrap.failed()),
                  Numeral.of(Rungs.SAMPLES))
              .whole());
      return;
    }
    tell(outcome, curves, wanted, bootstrap, last);
  }

  private @Nullable Map<Strategy, Curve> curves(
      List<Candidate> patients, List<Strategy> strategies) {
    var curves = new EnumMap<Strategy, Curve>(Strategy.class);
    for (var strategy : strategies) {
      var curve = CloneCensorWeight.curve(patients, strategy, trial.query().grace());
      if (curve == null) {
        return null;
      }
      curves.put(strategy, curve);
    }
    return curves;
  }

  private void tell(
      String outcome,
      Map<Strategy, Curve> curves,
      Statistics wanted,
      Bootstrap bootstrap,
      double last) {
    curves.forEach(
        (strategy, curve) ->
            findings.add(
                strategy.code(),
                Grid.of(
                    outcome,
                    METHOD,
                    curve,
                    last,
                    trial.query().minimumCell(),
                    "bootstrap-percentile",
                    day -> bootstrap.intervals().get(wanted.survival(strategy, day)))));
    var estimates = wanted.of(curves);
    for (var pair : Pair.among(curves.keySet())) {
      for (int at = 0; at < Statistics.CONTRASTS.size(); at++) {
        int index = wanted.contrast(pair, at);
        if (at == 2 || Statistics.DAYS.get(at) <= last) {
          var contrast =
              new Contrast(
                  outcome,
                  METHOD,
                  pair.of(),
                  pair.against(),
                  Statistics.CONTRASTS.get(at),
                  estimates[index],
                  bootstrap.intervals().get(index),
                  null,
                  null,
                  null,
                  null);
          findings.contrasts.add(at == 2 ? contrast.until(wanted.until()) : contrast);
        }
      }
    }
  }

  /** The numbers that each sample gives, in a fixed order. */
  record Statistics(List<Strategy> strategies, List<Integer> days, double until) {
    static final List<Integer> DAYS = List.of(Rungs.EIGHTEEN_MONTHS, Rungs.TWO_YEARS);
    static final List<String> CONTRASTS = List.of("difference-548", "difference-730", "rmst-730");

    int survival(Strategy strategy, int day) {
      return strategies.indexOf(strategy) * days.size() + days.indexOf(day);
    }

    int contrast(Pair pair, int measure) {
      int at = Pair.among(strategies).indexOf(pair);
      return strategies.size() * days.size() + at * CONTRASTS.size() + measure;
    }

    double[] of(Map<Strategy, Curve> curves) {
      var values = new ArrayList<Double>();
      for (var strategy : strategies) {
        days.forEach(day -> values.add(curve(curves, strategy).survival(day)));
      }
      for (var pair : Pair.among(strategies)) {
        var one = curve(curves, pair.of());
        var other = curve(curves, pair.against());
        DAYS.forEach(day -> values.add(one.survival(day) - other.survival(day)));
        values.add(RestrictedMean.of(one, until).mean() - RestrictedMean.of(other, until).mean());
      }
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Curve curve(Map<Strategy, Curve> curves, Strategy strategy) {
      return curves.getOrDefault(strategy, new Curve(List.of()));
    }
  }
}
