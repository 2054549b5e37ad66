// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every cohort; outcomes.md 5. */
@SuppressWarnings("NullAway") // what is null here fails the test
class OutcomeProperties {

  @Provide
  Arbitrary<List<Spell>> cohorts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40), Arbitraries.integers().between(0, 2))
        .as((day, cause) -> new Spell(Spell.START, day, cause, 1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void orderChangesNothing(@ForAll("cohorts") List<Spell> spells, @ForAll long seed) {
    var shuffled = new ArrayList<>(spells);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Counts.of("a", shuffled)).isEqualTo(Counts.of("a", spells));
  }

  @Property
  void partsAddUpToTheWhole(
      @ForAll("cohorts") List<Spell> spells, @ForAll("cohorts") List<Spell> others) {
    var all = new ArrayList<>(spells);
    all.addAll(others);
    var sum = Counts.of("a", spells).plus(Counts.of("a", others));

    assertThat(sum).isEqualTo(Counts.of("a", all));
    assertThat(Counts.of(sum.rows())).isEqualTo(sum);
    assertThat(KaplanMeier.of(sum, "a")).isEqualTo(KaplanMeier.of(all));
  }

  @Property
  void strataStayApart(
      @ForAll("cohorts") List<Spell> spells, @ForAll("cohorts") List<Spell> others) {
    var both = Counts.of("a", spells).plus(Counts.of("b", others));

    assertThat(KaplanMeier.of(both, "a")).isEqualTo(KaplanMeier.of(spells));
    assertThat(KaplanMeier.of(both, "b")).isEqualTo(KaplanMeier.of(others));
  }

  @Property
  void whoIsCensoredOnDayZeroChangesNothing(@ForAll("cohorts") List<Spell> spells) {
    var more = new ArrayList<>(spells);
    more.add(Spell.until(0, false));
    var curve = KaplanMeier.of(spells);
    var same = KaplanMeier.of(more);

    for (int day = 0; day <= 40; day++) {
      assertThat(same.survival(day)).isEqualTo(curve.survival(day));
      assertThat(same.variance(day)).isEqualTo(curve.variance(day));
    }
  }

  @Property
  void survivalFallsFromOneAndIsWhatNeitherCauseTook(@ForAll("cohorts") List<Spell> spells) {
    var counts = Counts.of("", spells);
    var curve = KaplanMeier.of(counts, "");
    var incidence = AalenJohansen.of(counts, "");
    double before = 1;
    for (int day = 0; day <= 40; day++) {
      double now = curve.survival(day);
      assertThat(now).isBetween(0.0, before);
      before = now;
      var at = incidence.at(day);
      assertThat(now + at.event() + at.competing()).isCloseTo(1, within(1e-12));
    }
  }

  @Property
  void unitsChangeNothing(@ForAll("cohorts") List<Spell> spells) {
    var to = spells.stream().mapToDouble(Spell::to).toArray();
    var event = new boolean[to.length];
    var x = new double[to.length][1];
    var scaled = new double[to.length][1];
    for (int i = 0; i < to.length; i++) {
      event[i] = spells.get(i).cause() == 1;
      x[i][0] = i % 3;
      scaled[i][0] = 1000 * x[i][0] + 5;
    }
    var fit = Cox.fit(RiskData.fromZero(to, event, x), Cox.Ties.EFRON);
    var same = Cox.fit(RiskData.fromZero(to, event, scaled), Cox.Ties.EFRON);

    assertThat(same == null).isEqualTo(fit == null);
    if (fit != null) {
      assertThat(1000 * same.coefficient(0)).isCloseTo(fit.coefficient(0), within(1e-7));
    }
  }
}
