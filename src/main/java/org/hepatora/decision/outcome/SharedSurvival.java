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
 * The report of counts alone: the same estimators on the same sums as of patients. Models and
 * weights need the patients and are said not to be computed.
 */
final class SharedSurvival {
  private static final List<String> NEED_PATIENTS =
      List.of("hazard-ratio", "time-dependent-cox", WeightedComparison.METHOD, "subgroups");

  private final SiteCounts site;
  private final Findings findings = new Findings();
  private final int minimum;

  SharedSurvival(SiteCounts site) {
    this.site = site;
    minimum = site.query().minimumCell();
  }

  SurvivalReport report() {
    var flow = new ArrayList<FlowStep>();
    site.flow().forEach((step, count) -> flow.add(new FlowStep(step, count)));
    if (entered(SiteCounts.all("os")) >= Rungs.CURVE) {
      for (var outcome : Trial.outcomes().keySet()) {
        var curve = curve(SiteCounts.all(outcome));
        findings.add(SurvivalGroup.ALL, Grid.of(outcome, "kaplan-meier", curve, minimum));
      }
      findings.add(SurvivalGroup.ALL, Recurrence.of(site.counts(), SiteCounts.RECURRENCE, minimum));
    } else {
      findings.missing(
          "kaplan-meier",
          Sentence.of("outcome.fewer-are-eligible", Numeral.of(Rungs.CURVE)).whole());
    }
    for (var outcome : Trial.outcomes().keySet()) {
      landmark(outcome);
      delayed(outcome);
    }
    NEED_PATIENTS.forEach(
        what -> findings.missing(what, Sentence.of("outcome.needs-the-patients").whole()));
    return new SurvivalReport(
        site.query(),
        flow,
        curve(SiteCounts.REVERSE).median(IntervalType.LOG_LOG).day(),
        groups(),
        List.copyOf(findings.contrasts),
        List.of(),
        null,
        List.of(),
        null,
        List.copyOf(findings.notComputed));
  }

  private Curve curve(String stratum) {
    return KaplanMeier.of(site.counts(), stratum);
  }

  private int entered(String stratum) {
    return (int) Math.round(site.counts().of(stratum).stream().mapToDouble(Count::entered).sum());
  }

  private int events(String stratum) {
    return (int) Math.round(site.counts().of(stratum).stream().mapToDouble(Count::events).sum());
  }

  private void landmark(String outcome) {
    var curves = new EnumMap<Strategy, Curve>(Strategy.class);
    for (var strategy : Strategy.values()) {
      var stratum = SiteCounts.landmark(outcome, strategy);
      if (entered(stratum) >= Math.max(Rungs.CURVE, minimum)) {
        curves.put(strategy, curve(stratum));
      } else {
        findings.missing(
            LandmarkComparison.METHOD + " " + outcome + " " + strategy.code(),
            Sentence.of("outcome.fewer-were-followed", Numeral.of(Rungs.CURVE)).whole());
      }
    }
    tell(outcome, LandmarkComparison.METHOD, curves, "log-rank-chi2");
    for (var pair : Pair.among(curves.keySet())) {
      var one = curves.get(pair.of());
      var other = curves.get(pair.against());
      if (one != null && other != null) {
        findings.contrasts.addAll(
            LandmarkComparison.differences(
                outcome, LandmarkComparison.METHOD, pair, one, other, findings));
      }
    }
  }

  private void delayed(String outcome) {
    var curves = new EnumMap<Strategy, Curve>(Strategy.class);
    for (var strategy : Strategy.values()) {
      var stratum = SiteCounts.delayed(outcome, strategy);
      if (entered(stratum) >= Math.max(Rungs.CURVE, minimum)) {
        curves.put(strategy, curve(stratum));
      }
    }
    tell(outcome, DelayedEntryComparison.METHOD, curves, "mantel-byar-chi2");
  }

  private void tell(String outcome, String method, Map<Strategy, Curve> curves, String test) {
    curves.forEach(
        (strategy, curve) ->
            findings.add(strategy.code(), Grid.of(outcome, method, curve, minimum)));
    for (var pair : Pair.among(curves.keySet())) {
      var one = curves.get(pair.of());
      var other = curves.get(pair.against());
      var result = one == null || other == null ? null : LogRank.of(one, other).test();
      if (result != null) {
        findings.contrasts.add(
            Contrast.test(outcome, method, pair.of(), pair.against(), test, result));
      }
    }
  }

  private List<SurvivalGroup> groups() {
    var groups = new ArrayList<SurvivalGroup>();
    int followed = 0;
    int deaths = 0;
    int eligible = 0;
    for (var strategy : Strategy.values()) {
      var stratum = SiteCounts.landmark("os", strategy);
      int own = site.eligible().getOrDefault(strategy.code(), 0);
      groups.add(group(strategy.code(), own, entered(stratum), events(stratum)));
      eligible += own;
      followed += entered(stratum);
      deaths += events(stratum);
    }
    groups.add(group(SurvivalGroup.ALL, eligible, followed, deaths));
    return groups;
  }

  private SurvivalGroup group(String code, int eligible, int followed, int deaths) {
    return new SurvivalGroup(
        code,
        eligible,
        followed,
        deaths,
        findings.estimates.getOrDefault(code, List.of()),
        List.of());
  }
}
