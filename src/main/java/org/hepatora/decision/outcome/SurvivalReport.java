// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Survival by strategy, as far up the ladder of outcomes.md 3 as the cohort reaches.
 *
 * @param followUp the median of the time of observation; reverse Kaplan-Meier
 * @param effectiveSize of the weights behind the balance; null without them
 * @param adjustedFor the covariates the weights use
 * @param eValue of the hazard ratio of surgery against systemic therapy; null without one
 */
public record SurvivalReport(
    TrialQuery query,
    List<FlowStep> flow,
    @Nullable Double followUp,
    List<SurvivalGroup> groups,
    List<Contrast> contrasts,
    List<CovariateBalance> balance,
    @Nullable Double effectiveSize,
    List<String> adjustedFor,
    @Nullable Double eValue,
    List<NotComputed> notComputed) {

  /** How many steps of progress a report takes. */
  public static final int STEPS = 2 * Rungs.SAMPLES;

  /**
   * The report of a trial.
   *
   * @param progress told how many steps are done
   */
  public static SurvivalReport of(Trial trial, IntConsumer progress) {
    return of(trial, true, progress);
  }

  /** The same without the weighted estimate, whose bootstrap takes long. */
  public static SurvivalReport unweighted(Trial trial) {
    return of(trial, false, step -> {});
  }

  private static SurvivalReport of(Trial trial, boolean withWeights, IntConsumer progress) {
    var findings = new Findings();
    var survival = trial.candidates(Trial.Participant::survival);
    all(trial, findings);
    new LandmarkComparison(trial, findings).run();
    new DelayedEntryComparison(trial, findings).run();
    new TimeDependentCox(trial, findings).run();
    var weighted = new WeightedComparison(trial, findings, progress);
    if (withWeights) {
      weighted.run();
    } else {
      findings.missing(WeightedComparison.METHOD, Sentence.of("outcome.not-asked-for").whole());
    }
    if (trial.query().subgroup() == null) {
      new SubgroupComparison(trial, findings).run();
    }
    var balance = BalanceTable.of(trial, weighted.columns(), findings);
    var groups = groups(trial, survival, findings);
    return new SurvivalReport(
        trial.query(),
        trial.flow(),
        KaplanMeier.reverse(spells(survival)).median(IntervalType.LOG_LOG).day(),
        groups,
        List.copyOf(findings.contrasts),
        balance.rows(),
        balance.effectiveSize(),
        trial.covariates().names(weighted.columns()),
        eValue(findings),
        List.copyOf(findings.notComputed));
  }

  private static List<Spell> spells(List<Candidate> patients) {
    return patients.stream().map(one -> Spell.until(one.exit(), one.event())).toList();
  }

  private static void all(Trial trial, Findings findings) {
    if (trial.participants().size() < Rungs.CURVE) {
      findings.missing(
          "kaplan-meier",
          Sentence.of("outcome.fewer-are-eligible", Numeral.of(Rungs.CURVE)).whole());
      return;
    }
    int minimum = trial.query().minimumCell();
    Trial.outcomes()
        .forEach(
            (outcome, of) ->
                findings.add(
                    SurvivalGroup.ALL,
                    Grid.of(
                        outcome,
                        "kaplan-meier",
                        KaplanMeier.of(spells(trial.candidates(of))),
                        minimum)));
    findings.add(SurvivalGroup.ALL, Recurrence.of(trial));
  }

  private static List<SurvivalGroup> groups(
      Trial trial, List<Candidate> patients, Findings findings) {
    var codes = new LinkedHashMap<String, @Nullable Strategy>();
    for (var strategy : Strategy.values()) {
      codes.put(strategy.code(), strategy);
    }
    codes.put(SurvivalGroup.ALL, null);
    var strata = new Strata(trial, findings);
    int landmark = trial.query().landmark();
    var groups = new ArrayList<SurvivalGroup>();
    codes.forEach(
        (code, strategy) -> {
          var own =
              patients.stream()
                  .filter(one -> strategy == null || one.strategyBy(landmark) == strategy)
                  .toList();
          var followed = own.stream().filter(one -> one.observedBeyond(landmark)).toList();
          groups.add(
              new SurvivalGroup(
                  code,
                  own.size(),
                  followed.size(),
                  (int) followed.stream().filter(Candidate::event).count(),
                  findings.estimates.getOrDefault(code, List.of()),
                  told(strategy, own.size(), trial, strata)));
        });
    return groups;
  }

  /** Of a group whose size is not told itself no stratum is. */
  private static List<Stratum> told(
      @Nullable Strategy strategy, int size, Trial trial, Strata strata) {
    return strategy == null
            || trial.query().subgroup() != null
            || size < trial.query().minimumCell()
        ? List.of()
        : strata.of(strategy);
  }

  private static @Nullable Double eValue(Findings findings) {
    return findings.contrasts.stream()
        .filter(one -> one.measure().equals("hazard-ratio") && one.outcome().equals("os"))
        .filter(one -> one.method().equals(DelayedEntryComparison.METHOD))
        .filter(one -> one.of() == Strategy.SURGERY && one.against() == Strategy.SYSTEMIC)
        .map(one -> EValue.ofHazardRatio(one.estimate()))
        .findFirst()
        .orElse(null);
  }
}
