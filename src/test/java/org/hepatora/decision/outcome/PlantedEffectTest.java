// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * 2,000 patients with a truth that is known: surgery multiplies the hazard by 0.8, the fit are
 * operated more often and die later, and most wait for the operation. Operated against never
 * operated is wrong; the emulated trial finds what was planted.
 */
@SuppressWarnings("NullAway") // what is null here fails the test
class PlantedEffectTest {
  private static final int PATIENTS = 2000;
  private static final int TRUTH = 400_000;
  private static final int GRACE = 90;
  private static final int DAY = 730;
  private static final double PLANTED = 0.8;

  /** A patient's fitness and what follows from it. */
  private record Nature(double fitness, double operation, double withoutSurgery, Random chance) {
    static Nature of(Random chance) {
      double fitness = chance.nextGaussian();
      double operation = exponential(chance, Math.exp(0.7 * fitness) / 150);
      double death = exponential(chance, baseline(fitness));
      return new Nature(fitness, operation, death, chance);
    }

    static double baseline(double fitness) {
      return Math.exp(-0.7 * fitness) / 700;
    }

    /** The death where surgery is done on that day, if they live to see it. */
    double deathWith(double operated) {
      return withoutSurgery <= operated
          ? withoutSurgery
          : operated + exponential(chance, PLANTED * baseline(fitness));
    }
  }

  private static double exponential(Random chance, double rate) {
    return -Math.log(1 - chance.nextDouble()) / rate;
  }

  @Test
  void theNaiveReadingIsWrongAndTheTrialIsNot() {
    var patients = cohort();
    double truth = truth();
    double naive = naive(patients, true).survival(DAY) - naive(patients, false).survival(DAY);

    var bootstrap = Bootstrap.of(patients, 200, PlantedEffectTest::difference, round -> {});
    var interval = bootstrap.intervals().get(0);

    assertThat(truth).isBetween(0.02, 0.12);
    assertThat(naive).isGreaterThan(truth + 0.15);
    assertThat(interval.holds(truth)).as("%s holds %s", interval, truth).isTrue();
    assertThat(interval.holds(naive)).isFalse();
  }

  private static double[] difference(List<Candidate> patients) {
    var surgery = CloneCensorWeight.curve(patients, Strategy.SURGERY, GRACE);
    var systemic = CloneCensorWeight.curve(patients, Strategy.SYSTEMIC, GRACE);
    return surgery == null || systemic == null
        ? null
        : new double[] {surgery.survival(DAY) - systemic.survival(DAY)};
  }

  /** What nobody may print; it can be written in a test alone. */
  private static Curve naive(List<Candidate> patients, boolean operated) {
    return KaplanMeier.of(
        patients.stream()
            .filter(one -> one.resection() < Candidate.NEVER == operated)
            .map(one -> Spell.until(one.exit(), one.event()))
            .toList());
  }

  private static List<Candidate> cohort() {
    var chance = new Random(20);
    var patients = new ArrayList<Candidate>();
    for (int i = 0; i < PATIENTS; i++) {
      var nature = Nature.of(chance);
      double death = Math.ceil(nature.deathWith(nature.operation()));
      double end = 400 + chance.nextInt(1400);
      double exit = Math.min(death, end);
      double operated = Math.ceil(nature.operation());
      patients.add(
          new Candidate(
              exit,
              death <= end,
              operated < exit ? operated : Candidate.NEVER,
              Candidate.NEVER,
              new double[] {nature.fitness()}));
    }
    return patients;
  }

  /** Everybody follows each strategy: operated within the grace, as they come to be, or not. */
  private static double truth() {
    var chance = new Random(21);
    int with = 0;
    int without = 0;
    for (int i = 0; i < TRUTH; i++) {
      var nature = Nature.of(chance);
      double rate = Math.exp(0.7 * nature.fitness()) / 150;
      double within = 1 - Math.exp(-rate * GRACE);
      double operated = -Math.log(1 - chance.nextDouble() * within) / rate;
      with += nature.deathWith(operated) > DAY ? 1 : 0;
      double later = GRACE + exponential(chance, rate);
      without += nature.deathWith(later) > DAY ? 1 : 0;
    }
    return (double) (with - without) / TRUTH;
  }
}
