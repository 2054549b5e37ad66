// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aalen-Johansen, exact rates and E-values. */
class SmallEstimatesTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void competingCauses() {
    var spells = new ArrayList<Spell>();
    for (var one : List.of("1 1", "2 0", "2 2", "3 1", "4 2", "5 0", "6 1", "7 0")) {
      var cells = one.split(" ");
      spells.add(
          new Spell(Spell.START, Double.parseDouble(cells[0]), Integer.parseInt(cells[1]), 1));
    }
    var incidence = AalenJohansen.of(Counts.of("", spells), "");

    var event = new double[] {0.125, 0.125, 0.275, 0.275, 0.5};
    var competing = new double[] {0, 0.125, 0.125, 0.275, 0.275};
    var days = new double[] {1, 2, 3, 4, 6};
    for (int i = 0; i < days.length; i++) {
      assertThat(incidence.at(days[i]).event()).isCloseTo(event[i], CLOSE);
      assertThat(incidence.at(days[i]).competing()).isCloseTo(competing[i], CLOSE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.12586690531359, 0.08438497504918",
    "365, 0.38310012323913, 0.21546068537509",
    "730, 0.48359338062457, 0.28653248649714"
  })
  void competingCausesOfTheSeededCohort(double day, double event, double competing) {
    var spells =
        SeededCohort.rows().stream()
            .map(row -> new Spell(Spell.START, row.exit(), row.kind(), 1))
            .toList();

    var at = AalenJohansen.of(Counts.of("", spells), "").at(day);

    assertThat(at.event()).isCloseTo(event, CLOSE);
    assertThat(at.competing()).isCloseTo(competing, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 23, 0.1321028796981, 0.5291916660085",
    "0, 9, 0, 0.3362671168799",
    "9, 9, 0.6637328831201, 1"
  })
  void exactRates(int hits, int all, double low, double high) {
    var interval = ClopperPearson.of(hits, all);

    assertThat(interval.low()).isCloseTo(low, CLOSE);
    assertThat(interval.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void noRateOfNothing() {
    assertThatThrownBy(() -> ClopperPearson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The formula of outcomes.md 4 by hand: HR 0.25 is HR 4, RR = (1 - 1/4) / (1 - 1/sqrt 2). */
  @Test
  void whatAnUnseenCauseWouldHaveToBe() {
    double risk = 0.75 / (1 - Math.sqrt(0.5));
    double expected = risk + Math.sqrt(risk * (risk - 1));

    assertThat(EValue.ofHazardRatio(4)).isCloseTo(expected, CLOSE);
    assertThat(EValue.ofHazardRatio(0.25)).isCloseTo(expected, CLOSE);
    assertThat(EValue.ofHazardRatio(1)).isEqualTo(1);
    assertThat(EValue.ofInterval(new Interval(0.8, 1.4))).isEqualTo(1);
    assertThat(EValue.ofInterval(new Interval(0.1, 0.25))).isCloseTo(expected, CLOSE);
    assertThat(EValue.ofInterval(new Interval(4, 9))).isCloseTo(expected, CLOSE);
  }
}
