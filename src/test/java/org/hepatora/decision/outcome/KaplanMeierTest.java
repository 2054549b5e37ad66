// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of outcomes.md 5 and the cohort of src/test/r. */
@SuppressWarnings("NullAway") // what is null here fails the test
class KaplanMeierTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  static final List<Spell> MAINTAINED = spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
  static final List<Spell> NOT_MAINTAINED = spells("5 5 8 8 12 16+ 23 27 30 33 43 45");

  static List<Spell> spells(String times) {
    var spells = new ArrayList<Spell>();
    for (var time : times.split(" ")) {
      spells.add(Spell.until(Double.parseDouble(time.replace("+", "")), !time.endsWith("+")));
    }
    return spells;
  }

  @Test
  void theFirstVector() {
    var curve = KaplanMeier.of(spells("2 3 3+ 5 8+"));

    assertThat(curve.survival(1)).isEqualTo(1);
    assertThat(curve.survival(2)).isCloseTo(0.8, CLOSE);
    assertThat(curve.survival(3)).isCloseTo(0.6, CLOSE);
    assertThat(curve.survival(8)).isCloseTo(0.3, CLOSE);
    var at2 = curve.interval(2, IntervalType.LOG_LOG);
    assertThat(at2.low()).isCloseTo(0.2038092632676, CLOSE);
    assertThat(at2.high()).isCloseTo(0.969179788867, CLOSE);
    var at5 = curve.interval(5, IntervalType.LOG_LOG);
    assertThat(at5.low()).isCloseTo(0.0123015294254, CLOSE);
    assertThat(at5.high()).isCloseTo(0.719218020810, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "9, 0.909090909091",
    "13, 0.818181818182",
    "18, 0.715909090909",
    "23, 0.613636363636",
    "31, 0.490909090909",
    "34, 0.368181818182",
    "48, 0.184090909091"
  })
  void maintainedLeukaemia(double day, double survival) {
    assertThat(KaplanMeier.of(MAINTAINED).survival(day)).isCloseTo(survival, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "LOG, 0.3768670595017, 0.999157600228, 18,",
    "LOG_LOG, 0.2657520400013, 0.835299243250, 13,",
    "PLAIN, 0.3144824919464, 0.912790235326, 18, 48"
  })
  void intervalsOfMaintainedLeukaemia(
      IntervalType type, double low, double high, Double medianLow, Double medianHigh) {
    var curve = KaplanMeier.of(MAINTAINED);

    assertThat(curve.interval(23, type).low()).isCloseTo(low, CLOSE);
    assertThat(curve.interval(23, type).high()).isCloseTo(high, CLOSE);
    assertThat(curve.median(type)).isEqualTo(new Median(31.0, medianLow, medianHigh));
  }

  @Test
  void aMedianAtAHalfIsTheMiddleOfTheStep() {
    assertThat(KaplanMeier.of(spells("1 2 3 4")).median(IntervalType.LOG).day()).isEqualTo(2.5);
  }

  @Test
  void aCurveThatRestsAtAHalfReachedItWithItsLastEvent() {
    var curve = KaplanMeier.of(spells("5 8 12 15 20+ 25+ 30+ 34+"));

    assertThat(curve.median(IntervalType.LOG).day()).isEqualTo(15);
  }

  @Test
  void aMedianMayNotBeReached() {
    assertThat(KaplanMeier.of(spells("5 8+ 9+ 10+")).median(IntervalType.LOG).day()).isNull();
  }

  @Test
  void nobodyLeftHasNoInterval() {
    var curve = KaplanMeier.of(spells("1 2 3 4"));

    assertThat(curve.survival(4)).isZero();
    for (var type : IntervalType.values()) {
      assertThat(curve.interval(4, type)).isNull();
      assertThat(curve.interval(0, type)).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.7897481196372, 0.7164238349371, 0.8630724043373, 0.7197247923538, 0.8665841431289,"
        + " 0.7048320367831, 0.8527575764300",
    "548, 0.2869512395558, 0.1970195846139, 0.3768828944977, 0.2097483216876, 0.3925705494095,"
        + " 0.2009510577488, 0.3785974674461",
    "730, 0.2298741328783, 0.1420281185657, 0.3177201471909, 0.1568646902286, 0.3368643184743,"
        + " 0.1485795782715, 0.3218393767224"
  })
  void theSeededCohort(
      double day,
      double survival,
      double plainLow,
      double plainHigh,
      double logLow,
      double logHigh,
      double logLogLow,
      double logLogHigh) {
    var curve = seeded();

    assertThat(curve.survival(day)).isCloseTo(survival, CLOSE);
    assertThat(curve.interval(day, IntervalType.PLAIN).low()).isCloseTo(plainLow, CLOSE);
    assertThat(curve.interval(day, IntervalType.PLAIN).high()).isCloseTo(plainHigh, CLOSE);
    assertThat(curve.interval(day, IntervalType.LOG).low()).isCloseTo(logLow, CLOSE);
    assertThat(curve.interval(day, IntervalType.LOG).high()).isCloseTo(logHigh, CLOSE);
    assertThat(curve.interval(day, IntervalType.LOG_LOG).low()).isCloseTo(logLogLow, CLOSE);
    assertThat(curve.interval(day, IntervalType.LOG_LOG).high()).isCloseTo(logLogHigh, CLOSE);
  }

  @Test
  void mediansAndFollowUpOfTheSeededCohort() {
    assertThat(seeded().median(IntervalType.PLAIN)).isEqualTo(new Median(258.0, 196.0, 359.0));
    assertThat(seeded().median(IntervalType.LOG)).isEqualTo(new Median(258.0, 198.0, 385.0));
    assertThat(seeded().median(IntervalType.LOG_LOG)).isEqualTo(new Median(258.0, 196.0, 359.0));
    assertThat(KaplanMeier.reverse(spellsOfCohort()).median(IntervalType.LOG).day()).isEqualTo(820);
    assertThat(seeded().atRisk(100)).isEqualTo(88);
    assertThat(seeded().atRisk(730)).isEqualTo(15);
  }

  @Test
  void theRestrictedMeanOfTheSeededCohort() {
    var mean = RestrictedMean.of(seeded(), 730);

    assertThat(mean.mean()).isCloseTo(338.85178459566, CLOSE);
    assertThat(Math.sqrt(mean.variance())).isCloseTo(25.55170501024, CLOSE);
  }

  private static List<Spell> spellsOfCohort() {
    return SeededCohort.rows().stream().map(row -> Spell.until(row.exit(), row.event())).toList();
  }

  private static Curve seeded() {
    return KaplanMeier.of(spellsOfCohort());
  }
}
