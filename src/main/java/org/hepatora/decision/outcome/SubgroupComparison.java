package org.hepatora.decision.outcome;

import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Numeral;
import java.util.ArrayList;
import java.util.List;
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
      for (var against : List.of(Strategy.LOCAL, Strategy.SYSTEMIC)) {
        compare(subgroup, new Pair(Strategy.SURGERY, against));
      }
    }
  }

  private void compare(Subgroup subgroup, Pair pair) {
    for (int day : List.of(Rungs.EIGHTEEN_MONTHS, Rungs.TWO_YEARS)) {
      var levels = new ArrayList<Contrast>();
      subgroup
          .levels()
          .forEach(
              (level, belongs) -> {
                var patients =
                    trial.participants().stream()
                        .filter(one -> belongs.test(one.baseline()))
                        .map(Trial.Participant::survival)
                        .toList();
                var name = subgroup.code() + "=" + level;
                var contrast = within(patients, pair, day);
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

  private @Nullable Contrast within(List<Candidate> patients, Pair pair, int day) {
    var one = arm(patients, pair.of());
    var other = arm(patients, pair.against());
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

  private @Nullable Curve arm(List<Candidate> patients, Strategy strategy) {
    int landmark = trial.query().grace();
    var spells =
        LandmarkComparison.spells(patients, one -> one.strategyBy(landmark) == strategy, landmark);
    long deaths = spells.stream().filter(spell -> spell.cause() > 0).count();
    boolean enough = spells.size() >= Rungs.STRATEGY_PATIENTS && deaths >= Rungs.STRATEGY_DEATHS;
    return enough ? KaplanMeier.of(spells) : null;
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
