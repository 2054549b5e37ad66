// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.Category.CR;
import static org.hepatora.decision.response.Category.ICPD;
import static org.hepatora.decision.response.Category.NE;
import static org.hepatora.decision.response.Category.PD;
import static org.hepatora.decision.response.Category.PR;
import static org.hepatora.decision.response.Category.SD;
import static org.hepatora.decision.response.ResponseCriteria.IRECIST;
import static org.hepatora.decision.response.ResponseCriteria.MRECIST;
import static org.hepatora.decision.response.ResponseCriteria.RECIST_1_1;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import java.util.Objects;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses a radiologist reported: decision.md 2 (G6) and 3.1. */
class ReportedResponseTest {

  @Test
  void sumsUnderStatedCriteriaAreACourse() {
    var history =
        new Scans()
            .reported(-10, RECIST_1_1, null, "98", null)
            .reported(63, RECIST_1_1, PR, "64", null)
            .reported(126, RECIST_1_1, PR, "60", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR PR");
    assertThat(history.recist().isEvaluable()).isTrue();
    assertThat(history.recist().best().isConfirmedResponse()).isTrue();
    assertThat(history.mrecist().isEvaluable()).isFalse();
    assertThat(history.recist().points())
        .extracting(TimePoint::origin)
        .containsOnly(TimePoint.Origin.REPORTED);
  }

  @ParameterizedTest(name = "a sum reported on day {0} as {1}: baseline {2}")
  @CsvSource({
    "-60, , true",
    "-61, , false",
    "14, , true",
    "15, , false",
    "-10, NE, true",
    "-10, PD, true",
    "-10, PR, false",
    "10, PD, false",
  })
  void onlyASumAroundTheFirstDoseIsABaseline(int day, Category category, boolean expected) {
    var history =
        new Scans()
            .reported(day, RECIST_1_1, category, "98", null)
            .reported(63, RECIST_1_1, PR, "64", null)
            .history(false);
    assertThat(history.recist().isEvaluable()).isEqualTo(expected);
  }

  /** 64 mm at -36 % is 64 / 0.64 = 100 mm at baseline. */
  @Test
  void aSumAndItsChangeImplyTheBaseline() {
    var history = new Scans().reported(63, MRECIST, PR, "64", "-36").history(false);
    var baseline = Objects.requireNonNull(history.mrecist().baseline());
    assertThat(baseline.sum()).isEqualTo(Scans.mm("100"));
    assertThat(baseline.date()).isNull();
    assertThat(categories(history.mrecist())).isEqualTo("PR");
    assertThat(history.mrecist().isEvaluable()).isTrue();
  }

  @Test
  void aCategoryAloneCreatesNoResponse() {
    var history = new Scans().reported(63, RECIST_1_1, PR, null, null).history(false);
    assertThat(history.recist().isEvaluable()).isFalse();
    assertThat(history.isResponder()).isFalse();
  }

  @Test
  void aCategoryAloneCanBeProgression() {
    var history = new Scans().reported(63, RECIST_1_1, PD, null, null).history(false);
    assertThat(history.isProgressing()).isTrue();
    assertThat(history.recist().points().get(0).causes()).containsExactly(Progression.REPORTED);
  }

  @Test
  void progressionReportedBeforeTheFirstDoseIsOfAnEarlierLine() {
    var history = new Scans().reported(-5, RECIST_1_1, PD, null, null).history(false);
    assertThat(history.isProgressing()).isFalse();
  }

  @Test
  void withoutCriteriaItIsListedAndNeverUsed() {
    var history =
        new Scans()
            .reported(-10, null, null, "98", null)
            .reported(63, null, PD, "164", "60")
            .history(false);
    assertThat(history.isProgressing()).isFalse();
    assertThat(history.isEvaluable()).isFalse();
    assertThat(history.withoutCriteria()).hasSize(2);
  }

  @Test
  void theComputedCategoryWinsAndTheDisagreementIsNamed() {
    var history =
        ResponseVectorsTest.sum("100 80").reported(63, RECIST_1_1, PR, "70", null).history(false);
    assertThat(categories(history.recist())).isEqualTo("SD");
    assertThat(history.disagreements())
        .containsExactly(new Disagreement(RECIST_1_1, Scans.day(63), SD, PR, "Observation/r0"));
  }

  @Test
  void agreementIsNoDisagreement() {
    var history =
        ResponseVectorsTest.sum("100 70").reported(63, RECIST_1_1, PR, null, null).history(false);
    assertThat(history.disagreements()).isEmpty();
  }

  @Test
  void progressionReportedAfterTheLastMeasurementCounts() {
    var history =
        ResponseVectorsTest.sum("100 60").reported(126, RECIST_1_1, PD, null, null).history(false);
    assertThat(categories(history.recist())).isEqualTo("PR PD");
    assertThat(history.isProgressing()).isTrue();
  }

  @Test
  void aResponseReportedAfterTheLastMeasurementAddsNothing() {
    var history =
        ResponseVectorsTest.sum("100 90").reported(126, RECIST_1_1, PR, "60", "-40").history(false);
    assertThat(categories(history.recist())).isEqualTo("SD");
    assertThat(history.isResponder()).isFalse();
  }

  @Test
  void reportedSumsOverruleTheCategoryReportedWithThem() {
    var history =
        new Scans()
            .reported(-10, RECIST_1_1, null, "100", null)
            .reported(63, RECIST_1_1, PR, "80", null)
            .reported(126, RECIST_1_1, SD, "97", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("SD PD");
    assertThat(history.disagreements()).hasSize(2);
  }

  @Test
  void reportedProgressionStandsThoughTheSumShrank() {
    var history =
        new Scans()
            .reported(-10, RECIST_1_1, null, "100", null)
            .reported(63, RECIST_1_1, PD, "60", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
  }

  @Test
  void completeResponseNeedsItToBeStatedBesideASumOfZero() {
    var stated =
        new Scans()
            .reported(-10, MRECIST, null, "100", null)
            .reported(63, MRECIST, CR, "0", null)
            .history(false);
    var unstated =
        new Scans()
            .reported(-10, MRECIST, null, "100", null)
            .reported(63, MRECIST, null, "0", null)
            .history(false);
    assertThat(categories(stated.mrecist())).isEqualTo("CR");
    assertThat(categories(unstated.mrecist())).isEqualTo("PR");
  }

  @Test
  void twoReportsOfOneDayThatDifferAreAConflict() {
    var history =
        new Scans()
            .reported(-10, RECIST_1_1, null, "100", null)
            .reported(63, RECIST_1_1, PR, "60", null)
            .reported(63, RECIST_1_1, SD, "80", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(history.conflicts())
        .extracting(one -> English.of(one.about()))
        .containsExactly("RECIST 1.1");
  }

  @Test
  void reportedConfirmationUnderIrecistIsReadOnAnImmuneCheckpointInhibitor() {
    var scans = new Scans().reported(63, IRECIST, ICPD, null, null);
    assertThat(categories(Objects.requireNonNull(scans.history(true).irecist()))).isEqualTo("iCPD");
    assertThat(scans.history(false).irecist()).isNull();
  }

  @Test
  void aReportThatSaysNotEvaluableIsNotEvaluable() {
    var history =
        new Scans()
            .reported(-10, RECIST_1_1, null, "100", null)
            .reported(63, RECIST_1_1, NE, "60", null)
            .history(false);
    assertThat(history.recist().isEvaluable()).isFalse();
  }

  /** 61 mm at -38.9 % imply 99.8 mm; the -30 % reported beside 70 mm are not recomputed from it. */
  @Test
  void aReportedChangeGoesBeforeADerivedBaseline() {
    var history =
        new Scans()
            .reported(63, RECIST_1_1, PR, "61", "-38.9")
            .reported(126, RECIST_1_1, PR, "70", "-30")
            .history(false);
    assertThat(history.recist().points().get(1).changeFromBaseline()).isEqualByComparingTo("-30");
  }

  @Test
  void aChangeReportedInAnEarlierLineImpliesNoBaselineOfThisOne() {
    var history =
        new Scans()
            .reported(-20, RECIST_1_1, PR, "64", "-36")
            .reported(63, RECIST_1_1, PR, "60", null)
            .history(false);
    assertThat(history.recist().isEvaluable()).isFalse();
  }

  /** No scan near the first dose; a new lesion on day 63, which the reported sums do not hold. */
  @Test
  void measuredProgressionGoesBeforeReportedSums() {
    var history =
        new Scans()
            .liver("X", Lesion.Role.NEW)
            .longest("X", new int[] {63}, "14")
            .reported(-10, RECIST_1_1, null, "100", null)
            .reported(63, RECIST_1_1, PR, "60", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
  }

  @Test
  void whatCouldNotBeComputedIsNoDisagreement() {
    var history =
        ResponseVectorsTest.sum("100 60 50")
            .state("S5", 189, Measurement.State.NOT_EVALUABLE)
            .reported(189, RECIST_1_1, PR, "50", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR PR NE");
    assertThat(history.disagreements()).isEmpty();
    assertThat(history.latestPoints()).extracting(TimePoint::date).containsExactly(Scans.day(126));
  }
}
