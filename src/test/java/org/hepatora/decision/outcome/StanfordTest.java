// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The transplants of outcomes.md 1: what may be said of them, and what may not. */
@SuppressWarnings("NullAway") // what is null here fails the test
class StanfordTest {

  /** The trap, built here only: 0.27, 0.44 against 0.07. Production cannot. */
  @Test
  void everAgainstNeverIsWhatNobodyMayPrint() {
    var ever = naive(one -> one.resection() < Candidate.NEVER);
    var never = naive(one -> one.resection() == Candidate.NEVER);

    assertThat(ever.survival(365)).isCloseTo(0.44, within(0.005));
    assertThat(never.survival(365)).isCloseTo(0.07, within(0.005));
  }

  @Test
  void theLandmarkOfThirtyDays() {
    var report = SurvivalReport.of(Trial.of(Rows.stanford(), Rows.query(30)), step -> {});

    assertThat(estimate(report, "surgery", "landmark")).isCloseTo(0.4725, within(1e-9));
    assertThat(estimate(report, "systemic", "landmark")).isCloseTo(0.3720446743703, within(1e-9));
    assertThat(ratio(report, "landmark")).isCloseTo(0.915045866556, within(1e-9));
  }

  @Test
  void simonAndMakuch() {
    var report = SurvivalReport.of(Trial.of(Rows.stanford(), Rows.query(30, 1)), step -> {});

    assertThat(estimate(report, "surgery", "simon-makuch"))
        .isCloseTo(0.3260351456435, within(1e-9));
    assertThat(estimate(report, "systemic", "simon-makuch"))
        .isCloseTo(0.2363726005421, within(1e-9));
    assertThat(ratio(report, "simon-makuch")).isCloseTo(1.13378699805, within(1e-9));
  }

  @Test
  void cloneCensorWeightWithinSixtyDaysByAge() {
    var report = SurvivalReport.of(Trial.of(Rows.stanford(), Rows.query(60)), step -> {});

    assertThat(report.adjustedFor()).containsExactly("age");
    assertThat(estimate(report, "surgery", "clone-censor-weight"))
        .isCloseTo(0.3566388836010, within(1e-9));
    assertThat(estimate(report, "systemic", "clone-censor-weight"))
        .isCloseTo(0.2338639570501, within(1e-9));
  }

  /** By transplant and age (src/test/r/stanford.R); nobody there had local therapy. */
  @Test
  void theTimeDependentModelWithoutAStrategyNobodyHad() {
    var report = SurvivalReport.of(Trial.of(Rows.stanford(), Rows.query(30)), step -> {});

    assertThat(ratio(report, "time-dependent-cox")).isCloseTo(0.9943736578431, within(1e-9));
    assertThat(report.notComputed())
        .extracting(NotComputed::what)
        .contains("time-dependent-cox os local")
        .doesNotContain("time-dependent-cox os");
  }

  private static Curve naive(Predicate<Candidate> whose) {
    return KaplanMeier.of(
        SeededCohort.stanford().stream()
            .filter(whose)
            .map(one -> Spell.until(one.exit(), one.event()))
            .toList());
  }

  private static double estimate(SurvivalReport report, String group, String method) {
    return report.groups().stream()
        .filter(one -> one.code().equals(group))
        .map(SurvivalGroup::estimates)
        .flatMap(List::stream)
        .filter(one -> one.outcome().equals("os") && one.method().equals(method))
        .filter(one -> one.day() == 365)
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static double ratio(SurvivalReport report, String method) {
    return report.contrasts().stream()
        .filter(one -> one.method().equals(method) && one.outcome().equals("os"))
        .filter(one -> one.measure().equals("hazard-ratio"))
        .findFirst()
        .orElseThrow()
        .estimate();
  }
}
