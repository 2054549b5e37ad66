// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Depth and duration of response: evidence.md 3.6. Scans every 63 days. */
class ResponseDurationTest {

  @Test
  void depthIsTheSmallestChangeUpToProgression() {
    assertThat(series("100 60 50 55").depth()).isEqualByComparingTo("-50");
    assertThat(series("100 60 90 20").depth()).isEqualByComparingTo("-40");
    assertThat(series("100").depth()).isNull();
  }

  @Test
  void durationRunsFromTheFirstResponseToProgression() {
    assertThat(series("100 90 60 50 70").duration())
        .isEqualTo(new ResponseDuration(Scans.day(126), Scans.day(252), true));
  }

  @Test
  void durationIsOpenWhileNothingProgresses() {
    var open = series("100 60 50").duration();
    assertThat(open).isEqualTo(new ResponseDuration(Scans.day(63), Scans.day(126), false));
  }

  @Test
  void withoutAResponseThereIsNoDuration() {
    assertThat(series("100 90 80").duration()).isNull();
    assertThat(series("100 130 60").duration()).isNull();
  }

  @Test
  void anOlderProgressionUnderACriterionNotEvaluableSinceIsNotTheLatestWord() {
    var history =
        new Scans()
            .liver("A")
            .viable("A", new int[] {0, 63, 126}, "100/50", "60/20", "60/30")
            .longest("A", new int[] {189}, "58")
            .history(false);
    assertThat(history.mrecist().points().get(1).category()).isEqualTo(Category.PD);
    assertThat(history.latestEvaluable()).isEqualTo(Scans.day(189));
    assertThat(history.isProgressing()).isFalse();
  }

  private static ResponseSeries series(String sizes) {
    return ResponseVectorsTest.sum(sizes).history(false).recist();
  }
}
