// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

/** The sentence over an alert says what is too near to what, by how much, and what to do. */
class SafetyWordsTest {

  @Test
  void aBrokenIntervalNamesAgentDaysIntervalAndTheFirstDayThatKeepsIt() {
    var alert = new Chart().given("bevacizumab", -20).orders(Kind.RESECTION, 0).alert();
    assertThat(English.of(alert.summary()))
        .isEqualTo(
            "Liver resection on %s: bevacizumab too recent, 20 d of 28 d; earliest %s."
                .formatted(Chart.in(0), Chart.in(8)));
    assertThat(alert.missing()).isEmpty();
  }

  @Test
  void theAgentThatHoldsLongestIsNamedAndTheOthersCounted() {
    var alert =
        new Chart()
            .given("atezolizumab", -2)
            .given("bevacizumab", -20)
            .given("lenvatinib", -1)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(English.of(alert.summary()))
        .contains("atezolizumab and 2 more too recent, 2 d of 14 d");
    assertThat(alert.earliest()).isEqualTo(Chart.in(12));
  }

  @Test
  void unmetCriteriaAreCountedWhereTheIntervalsAreKept() {
    var alert =
        new Chart()
            .given("bevacizumab", -60)
            .criterion("g9.flr", Status.NOT_MET)
            .criterion("g5.albi", Status.NOT_MET)
            .criterion("g5.child-pugh", Status.UNKNOWN)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(English.of(alert.summary()))
        .contains("intervals kept")
        .contains("2 criteria")
        .contains("not met");
  }

  @Test
  void unknownFactsAreCountedNeverPassedOver() {
    var alert =
        new Chart()
            .given("bevacizumab", -60)
            .criterion("g9.flr", Status.UNKNOWN)
            .criterion("g5.albi", Status.MET)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(English.of(alert.summary()))
        .endsWith("nothing known stands against it, 1 facts are unknown.");
  }

  @Test
  void whereEverythingIsKnownAndKeptTheBoardStillDecides() {
    var alert =
        new Chart()
            .given("bevacizumab", -60)
            .criterion("g9.flr", Status.MET)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(English.of(alert.summary()))
        .endsWith("no known interval or criterion stands against it; the MDT decides.");
    assertThat(alert.earliest()).isNull();
  }

  @Test
  void onlyTheAgentOfUnknownLastDoseIsAskedFor() {
    var alert =
        new Chart()
            .given("atezolizumab", -60)
            .givenSomeDay("bevacizumab")
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(English.of(alert.missing())).singleElement().asString().contains("bevacizumab");
  }

  @Test
  void aDrugTooSoonAfterAnOperationHasItsEarliestDay() {
    var alert = new Chart().resected(-20).orders(Drugs.BEVACIZUMAB, 0).alert();
    assertThat(English.of(alert.summary()))
        .isEqualTo(
            "Bevacizumab on %s is 20 d after liver surgery, needs 28 d.".formatted(Chart.in(0)));
    assertThat(alert.earliest()).isEqualTo(Chart.in(8));
    assertThat(alert.missing()).isEmpty();
  }

  @Test
  void aDrugPastItsOwnIntervalWaitsForTheWound() {
    var alert = new Chart().resected(-20).orders(Drugs.LENVATINIB, 0).alert();
    assertThat(English.of(alert.summary()))
        .contains("20 d after liver surgery", "14 d")
        .endsWith("only when the wound has healed.");
    assertThat(alert.earliest()).isNull();
  }

  @Test
  void aDrugTooNearAnOperationAheadMovesNeitherByItself() {
    var alert = new Chart().plans(Kind.RESECTION, 10).orders(Drugs.BEVACIZUMAB, 0).alert();
    assertThat(English.of(alert.summary())).contains("10 d before liver surgery, needs 28 d");
    assertThat(alert.earliest()).isNull();
  }

  @Test
  void anOperationOfUnknownDayKeepsTheIntervalOnBothSides() {
    var alert = new Chart().plans(Kind.RESECTION, null).orders(Drugs.BEVACIZUMAB, 0).alert();
    assertThat(English.of(alert.summary()))
        .contains("without a known day", "28 d before and after");
    assertThat(English.of(alert.missing()))
        .singleElement()
        .asString()
        .contains("day of the operation");
  }

  @Test
  void theNearestOfTwoOperationsSpeaks() {
    var alert = new Chart().resected(-20).resected(-10).orders(Drugs.BEVACIZUMAB, 0).alert();
    assertThat(English.of(alert.summary())).contains("10 d after");
    assertThat(alert.criteria()).hasSize(2);
  }
}
