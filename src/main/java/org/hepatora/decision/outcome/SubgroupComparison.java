// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/** Differences beyond the landmark within each level of each subgroup, with their interaction. */
final class SubgroupComparison {
  private final Trial trial;
  private final Findings findings;

  SubgroupComparison(Trial trial, Findings findings) {
    this.trial = trial;
    this.findings = findings;
  }

  void run() {
    for (var subgroup : Subgroup.ALL) {
      var levels = new LinkedHashMap<String, Map<Strategy, Curve>>();
      subgroup.levels().forEach((level, belongs) -> levels.put(level, arms(belongs)));
      for (var against : List.of(Strategy.LOCAL, Strategy.SYSTEMIC)) {
        compare(subgroup, new Pair(Strategy.SURGERY, against), levels);
      }
    }
  }

  private void compare(Subgroup subgroup, Pair pair, Map<String, Map<Strategy, Curve>> arms) {
    for (int day : List.of(Rungs.EIGHTEEN_MONTHS, Rungs.TWO_YEARS)) {
      var levels = new ArrayList<Contrast>();
      arms.forEach(
          (level, curves) -> {
            var name = subgroup.code() + "=" + level;
            var contrast = within(curves, pair, day);
            if (contrast != null) {
              levels.add(contrast.within(name, null));
            } else if (day == Rungs.TWO_YEARS) {
              findings.missing("subgroup " + name + " " + pair.words(), tooSmall());
            }
          });
      var interaction = interaction(levels);
      levels.forEach(
          one ->
              findings.contrasts.add(
                  one.within(one.subgroup() == null ? "" : one.subgroup(), interaction)));
    }
  }

  private static Argument tooSmall() {
    return Sentence.of(
            "outcome.each-arm-needs",
            Numeral.of(Rungs.STRATEGY_PATIENTS),
            Numeral.of(Rungs.STRATEGY_DEATHS))
        .whole();
  }

  private static @Nullable Contrast within(Map<Strategy, Curve> arms, Pair pair, int day) {
    var one = arms.get(pair.of());
    var other = arms.get(pair.against());
    if (one == null || other == null || day > Math.min(one.last(), other.last())) {
      return null;
    }
    return Contrast.of(
        "os",
        LandmarkComparison.METHOD,
        pair.of(),
        pair.against(),
        "difference-" + day,
        Difference.atDay(one, other, day));
  }

  /** Each strategy with enough patients and deaths on that level. */
  private Map<Strategy, Curve> arms(Predicate<Map<Covariate, Double>> belongs) {
    int landmark = trial.query().landmark();
    var spells = new EnumMap<Strategy, List<Spell>>(Strategy.class);
    for (var one : trial.participants()) {
      var patient = one.survival();
      if (patient.observedBeyond(landmark) && belongs.test(one.baseline())) {
        spells
            .computeIfAbsent(patient.strategyBy(landmark), strategy -> new ArrayList<>())
            .add(LandmarkComparison.spell(patient, landmark));
      }
    }
    var arms = new EnumMap<Strategy, Curve>(Strategy.class);
    spells.forEach(
        (strategy, own) -> {
          long deaths = own.stream().filter(spell -> spell.cause() > 0).count();
          if (own.size() >= Rungs.STRATEGY_PATIENTS && deaths >= Rungs.STRATEGY_DEATHS) {
            arms.put(strategy, KaplanMeier.of(own));
          }
        });
    return arms;
  }

  /** Of the first and the last level; none with fewer than two. */
  private static @Nullable Double interaction(List<Contrast> levels) {
    if (levels.size() < 2) {
      return null;
    }
    var one = levels.get(0);
    var other = levels.get(levels.size() - 1);
    double error = Math.hypot(error(one), error(other));
    return error > 0
        ? Erf.erfc(Math.abs(one.estimate() - other.estimate()) / error / Math.sqrt(2))
        : null;
  }

  private static double error(Contrast contrast) {
    var interval = contrast.interval();
    return interval == null ? 0 : (interval.high() - interval.low()) / 2 / IntervalType.Z;
  }
}
