// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.hepatora.decision.outcome.SeededCohort.Row;
import org.junit.jupiter.api.Test;

/** Log-rank, Mantel-Byar, Simon-Makuch and fixed times against R survival. */
@SuppressWarnings("NullAway") // what is null here fails the test
class TwoCurvesTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void logRankOfLeukaemia() {
    var test =
        LogRank.of(
            KaplanMeier.of(KaplanMeierTest.MAINTAINED),
            KaplanMeier.of(KaplanMeierTest.NOT_MAINTAINED));

    assertThat(test.observed()).isEqualTo(7);
    assertThat(test.otherObserved()).isEqualTo(11);
    assertThat(test.expected()).isCloseTo(10.689336, within(1e-6));
    assertThat(test.otherExpected()).isCloseTo(7.310664, within(1e-6));
    assertThat(test.test().statistic()).isCloseTo(3.39638869898, CLOSE);
    assertThat(test.test().p()).isCloseTo(0.0653393, within(1e-7));
  }

  @Test
  void logRankOfTheSeededCohort() {
    var test = LogRank.of(group(row -> row.x2() == 0), group(row -> row.x2() == 1));

    assertThat(test.observed()).isEqualTo(48);
    assertThat(test.expected()).isCloseTo(58.321509768644, CLOSE);
    assertThat(test.otherExpected()).isCloseTo(26.678490231356, CLOSE);
    assertThat(test.test().statistic()).isCloseTo(5.999860223575, CLOSE);
  }

  @Test
  void aFixedTimeOfTheSeededCohort() {
    var difference =
        Difference.atDay(group(row -> row.x2() == 1), group(row -> row.x2() == 0), 365);

    assertThat(difference.estimate()).isCloseTo(-0.20755133605081, CLOSE);
    assertThat(difference.interval().high() - difference.estimate())
        .isCloseTo(1.959963984540054 * 0.09302045712861, CLOSE);
    assertThat(difference.p()).isCloseTo(0.02972970939641, CLOSE);
  }

  @Test
  void delayedEntryOfTheSeededCohort() {
    var before = new ArrayList<Spell>();
    var after = new ArrayList<Spell>();
    for (var row : SeededCohort.rows()) {
      var time = StrategyTime.of(row.onlyOperation());
      before.addAll(time.get(Strategy.SYSTEMIC));
      after.addAll(time.get(Strategy.SURGERY));
    }
    var operated = KaplanMeier.of(after);
    var waiting = KaplanMeier.of(before);

    assertThat(waiting.survival(60)).isCloseTo(0.8579831353241, CLOSE);
    assertThat(waiting.survival(365)).isCloseTo(0.4932321674387, CLOSE);
    assertThat(operated.survival(60)).isCloseTo(0.8798275862069, CLOSE);
    assertThat(operated.survival(365)).isCloseTo(0.4117033719867, CLOSE);
    var test = LogRank.of(operated, waiting);
    assertThat(test.observed()).isEqualTo(62);
    assertThat(test.expected()).isCloseTo(61.26453990271573, CLOSE);
    assertThat(test.test().statistic()).isCloseTo(0.05564692042716, CLOSE);
  }

  @Test
  void nothingIsTestedWhereNothingHappened() {
    var quiet = KaplanMeier.of(List.of(Spell.until(5, false)));

    assertThat(LogRank.of(quiet, quiet).test()).isNull();
    assertThat(Difference.atDay(quiet, quiet, 5).p()).isNull();
  }

  private static Curve group(Predicate<Row> whose) {
    return KaplanMeier.of(
        SeededCohort.rows().stream()
            .filter(whose)
            .map(row -> Spell.until(row.exit(), row.event()))
            .toList());
  }
}
