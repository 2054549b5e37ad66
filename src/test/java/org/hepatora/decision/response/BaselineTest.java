// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import org.hepatora.decision.response.Lesion.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Baseline of the current line: decision.md 3.1. */
class BaselineTest {

  @ParameterizedTest(name = "scans on days {0}: baseline {1}")
  @CsvSource({
    "-60 63, -60",
    "-40 -3 63, -3",
    "-30 0 63, 0",
    "-61 14 63, 14",
    "-61 3 14 63, 3",
    "-20 5 63, -20",
  })
  void isTheLastScanBeforeTheFirstDoseElseTheFirstAfter(String days, int expected) {
    assertThat(on(days).history(false).baselineDate()).isEqualTo(Scans.day(expected));
  }

  @ParameterizedTest(name = "scans on days {0}: none")
  @CsvSource({"-61 63", "15 63"})
  void isUnknownOutsideTheWindow(String days) {
    var history = on(days).history(false);
    assertThat(history.baselineDate()).isNull();
    assertThat(history.isEvaluable()).isFalse();
    assertThat(history.recist().points()).extracting(TimePoint::category).containsOnly(Category.NE);
  }

  @Test
  void withoutABaselineProgressionCanStillBeTold() {
    var history =
        on("-90 63").liver("X", Role.NEW).longest("X", new int[] {63}, "12").history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
    assertThat(history.isEvaluable()).isFalse();
    assertThat(history.isProgressing()).isTrue();
  }

  @Test
  void isTheFirstScanWhenNoSystemicTherapyIsRecorded() {
    var history =
        ResponseAssessor.assess(
            on("-400 -300 63").imaging(), null, false, Scans.day(100), ResponseRules.DEFAULT);
    assertThat(history.baselineDate()).isEqualTo(Scans.day(-400));
  }

  @Test
  void whatIsDatedLaterIsNotKnownYet() {
    var scans =
        new Scans()
            .liver("A")
            .liver("X")
            .longest("A", new int[] {0, 63, 126}, "100", "60", "90")
            .longest("X", new int[] {126}, "20");
    var then =
        ResponseAssessor.assess(
            scans.imaging(), Scans.START, false, Scans.day(125), ResponseRules.DEFAULT);
    var without =
        ResponseAssessor.assess(
            new Scans()
                .liver("A")
                .liver("X")
                .longest("A", new int[] {0, 63}, "100", "60")
                .imaging(),
            Scans.START,
            false,
            Scans.day(125),
            ResponseRules.DEFAULT);
    assertThat(categories(then.recist())).isEqualTo("PR");
    assertThat(then.assessments()).containsExactly(Scans.day(0), Scans.day(63));
    assertThat(then.recist().points()).isEqualTo(without.recist().points());
  }

  @Test
  void aScanOfTheDayAskedAboutIsKnown() {
    var history =
        ResponseAssessor.assess(
            on("0 63").imaging(), Scans.START, false, Scans.day(63), ResponseRules.DEFAULT);
    assertThat(history.latestEvaluable()).isEqualTo(Scans.day(63));
  }

  @Test
  void earlierScansAreNoTimePointsOfTheLine() {
    var history = on("-300 -200 0 63").history(false);
    assertThat(history.recist().points())
        .extracting(TimePoint::date)
        .containsExactly(Scans.day(63));
    assertThat(history.assessments()).hasSize(4);
  }

  @Test
  void withoutABaselineNothingIsACompleteResponse() {
    var history =
        new Scans()
            .liver("N", Role.NON_TARGET)
            .longest("N", new int[] {-90}, "9")
            .state("N", 63, Measurement.State.ABSENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aFirstDoseAfterTheDayAskedAboutIsNotKnownYet() {
    var history =
        ResponseAssessor.assess(
            on("-100 -50").imaging(), Scans.START, false, Scans.day(-1), ResponseRules.DEFAULT);
    assertThat(history.therapyStart()).isNull();
    assertThat(history.baselineDate()).isEqualTo(Scans.day(-100));
  }

  private static Scans on(String days) {
    var scans = new Scans().liver("A");
    for (String day : days.split(" ", -1)) {
      scans.read("A", Integer.parseInt(day), "50", null, null, null);
    }
    return scans;
  }
}
