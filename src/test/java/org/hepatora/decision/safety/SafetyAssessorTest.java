// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.decision.answer.Criterion.Status;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of evidence.md 5 around orders; fhir-model.md 3. */
class SafetyAssessorTest {

  @ParameterizedTest(name = "{0} {1} d before: {2}")
  @CsvSource({
    "bevacizumab, 27, BROKEN_INTERVAL",
    "bevacizumab, 28, NOTE",
    "ramucirumab, 27, BROKEN_INTERVAL",
    "ramucirumab, 28, NOTE",
    "lenvatinib, 6, BROKEN_INTERVAL",
    "lenvatinib, 7, NOTE",
    "sorafenib, 9, BROKEN_INTERVAL",
    "sorafenib, 10, NOTE",
    "regorafenib, 13, BROKEN_INTERVAL",
    "cabozantinib, 20, BROKEN_INTERVAL",
    "cabozantinib, 21, NOTE",
    "apatinib, 6, BROKEN_INTERVAL",
    "apatinib, 7, NOTE",
    "anlotinib, 27, BROKEN_INTERVAL",
    "atezolizumab, 13, BROKEN_INTERVAL",
    "atezolizumab, 14, NOTE",
    "tremelimumab, 20, BROKEN_INTERVAL",
    "tremelimumab, 21, NOTE"
  })
  void aResectionIsHeldToTheHardIntervalOfEachAgent(String drug, int days, Severity expected) {
    var alert = new Chart().given(drug, -days).orders(Kind.RESECTION, 0).alert();
    assertThat(alert.severity()).isEqualTo(expected);
    assertThat(alert.criteria().get(0).id()).isEqualTo("safety.washout." + drug);
    assertThat(alert.criteria().get(0).date()).isEqualTo(Chart.in(-days));
  }

  @ParameterizedTest
  @CsvSource({"TACE, 28", "HAIC, 21", "SBRT, 28", "Y90, 90"})
  void localTherapyHasItsInterval(Modality modality, int hard) {
    assertThat(severity(new Chart().treated(modality, 1 - hard).orders(Kind.RESECTION, 0)))
        .isEqualTo(Severity.BROKEN_INTERVAL);
    assertThat(severity(new Chart().treated(modality, -hard).orders(Kind.RESECTION, 0)))
        .isEqualTo(Severity.NOTE);
  }

  @Test
  void theDayOfTheOperationCountsNotTheDayOfTheOrder() {
    var alert = new Chart().given("bevacizumab", -10).orders(Kind.RESECTION, 18).alert();
    assertThat(alert.severity()).isEqualTo(Severity.NOTE);
    assertThat(English.of(alert.criteria().get(0).text())).contains("28 d before", "Shorter than");
  }

  @Test
  void anAblationIsHeldToTheSameIntervals() {
    assertThat(severity(new Chart().given("bevacizumab", -10).orders(Kind.ABLATION, null)))
        .isEqualTo(Severity.BROKEN_INTERVAL);
  }

  @Test
  void aDraftedDoseCountsLikeAGivenOne() {
    var alert =
        new Chart()
            .given("bevacizumab", -60)
            .beside(Drugs.BEVACIZUMAB, 2)
            .orders(Kind.RESECTION, 20)
            .alert();
    assertThat(alert.severity()).isEqualTo(Severity.BROKEN_INTERVAL);
    assertThat(alert.earliest()).isEqualTo(Chart.in(30));
    assertThat(alert.criteria().get(0).sources()).contains("MedicationRequest/b");
  }

  @Test
  void aDraftedDoseAfterTheOperationIsNoDoseBeforeIt() {
    var alert = new Chart().beside(Drugs.BEVACIZUMAB, 60).orders(Kind.RESECTION, 20).alert();
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.criteria().get(0).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void anOngoingDrugWasGivenToday() {
    var alert = new Chart().stillTaking("lenvatinib").orders(Kind.RESECTION, 6).alert();
    assertThat(alert.severity()).isEqualTo(Severity.BROKEN_INTERVAL);
    assertThat(alert.earliest()).isEqualTo(Chart.in(7));
    assertThat(severity(new Chart().stillTaking("lenvatinib").orders(Kind.RESECTION, 7)))
        .isEqualTo(Severity.NOTE);
  }

  @Test
  void anUnknownLastDoseIsNeverBrokenAndNeverKept() {
    var alert = new Chart().givenSomeDay("bevacizumab").orders(Kind.RESECTION, 90).alert();
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.criteria().get(0).status()).isEqualTo(Status.UNKNOWN);
    assertThat(alert.missing()).hasSize(1);
  }

  @Test
  void withoutAnyTherapyTheIntervalIsUnknown() {
    var alert = new Chart().orders(Kind.RESECTION, 0).alert();
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.criteria().get(0).id()).isEqualTo("safety.washout");
  }

  @Test
  void theEarliestDayIsTheLatestOfAllAgents() {
    var alert =
        new Chart()
            .given("bevacizumab", -20)
            .given("atezolizumab", -2)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(alert.earliest()).isEqualTo(Chart.in(12));
    assertThat(English.of(alert.summary()))
        .contains("atezolizumab and 1 more", Chart.in(12).toString());
  }

  @Test
  void reserveRemnantAndToxicityStandBesideTheIntervals() {
    var alert =
        new Chart()
            .given("bevacizumab", -60)
            .criterion("g9.flr", Status.NOT_MET)
            .criterion("g10.adverse-event", Status.MET)
            .criterion("g5.child-pugh", Status.UNKNOWN)
            .criterion("g10.washout.bevacizumab", Status.NOT_MET)
            .criterion("g6.regimen", Status.NOT_MET)
            .orders(Kind.RESECTION, 0)
            .alert();
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.criteria())
        .extracting(criterion -> criterion.id())
        .containsExactly(
            "safety.washout.bevacizumab", "g9.flr", "g10.adverse-event", "g5.child-pugh");
  }

  @ParameterizedTest(name = "{0} {1} d after: {2}")
  @CsvSource({
    "BEVACIZUMAB, 27, BROKEN_INTERVAL",
    "LENVATINIB, 13, BROKEN_INTERVAL",
    "LENVATINIB, 14, WARNING",
    "LENVATINIB, 27, WARNING",
    "APATINIB, 27, BROKEN_INTERVAL",
    "SORAFENIB, 0, BROKEN_INTERVAL"
  })
  void anAntiVegfAgentIsHeldToItsRestartAfterAResection(String drug, int days, Severity expected) {
    var alert = new Chart().resected(-days).orders(Drugs.valueOf(drug), 0).alert();
    assertThat(alert.severity()).isEqualTo(expected);
    assertThat(alert.criteria().get(0).id()).isEqualTo("safety.anti-vegf.after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEVACIZUMAB", "LENVATINIB", "ANLOTINIB"})
  void nobodyAsksTwentyEightDaysAfterAResection(String drug) {
    assertThat(new Chart().resected(-28).orders(Drugs.valueOf(drug), 0).alerts()).isEmpty();
  }

  @Test
  void aResectionOfUnknownDayIsAskedFor() {
    var alert = new Chart().resected(null).orders(Drugs.BEVACIZUMAB, 0).alert();
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.missing()).isNotEmpty();
  }

  @Test
  void anAntiVegfAgentIsHeldToItsWashoutBeforeAPlannedResection() {
    assertThat(severity(new Chart().plans(Kind.RESECTION, 27).orders(Drugs.BEVACIZUMAB, 0)))
        .isEqualTo(Severity.BROKEN_INTERVAL);
    assertThat(severity(new Chart().plans(Kind.RESECTION, 28).orders(Drugs.BEVACIZUMAB, 0)))
        .isEqualTo(Severity.WARNING);
    assertThat(severity(new Chart().plans(Kind.RESECTION, 42).orders(Drugs.BEVACIZUMAB, 0)))
        .isEqualTo(Severity.NOTE);
    assertThat(severity(new Chart().plans(Kind.RESECTION, null).orders(Drugs.BEVACIZUMAB, 0)))
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void aDrugThatIsNotAgainstVegfIsNoConcernOfAPlannedResection() {
    assertThat(new Chart().plans(Kind.RESECTION, 5).orders(Drugs.ATEZOLIZUMAB, 0).alerts())
        .isEmpty();
    assertThat(new Chart().resected(-5).orders(Drugs.ENTECAVIR, 0).alerts()).isEmpty();
  }

  @Test
  void oneCallWithDrugAndOperationTellsItOnce() {
    var alerts = new Chart().orders(Kind.RESECTION, 10).orders(Drugs.BEVACIZUMAB, 0).alerts();
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).severity()).isEqualTo(Severity.BROKEN_INTERVAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANDIDATE_CONVERSION", "CANDIDATE_CYTOREDUCTION"})
  void theNextCycleOfACandidateIsForTheBoardFirst(Disposition disposition) {
    var alert = new Chart().answered(disposition).orders(Drugs.SINTILIMAB, 0).alert();
    assertThat(alert.kind()).isEqualTo(SafetyAlert.Kind.NEXT_CYCLE);
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(English.of(alert.summary())).contains("MDT");
  }

  @Test
  void whoIsDeferredForTheWashoutAloneIsInTheWindow() {
    assertThat(deferred().alerts()).hasSize(1);
    assertThat(deferred().criterion("g9.flr", Status.NOT_MET).alerts()).isEmpty();
    assertThat(deferred().missing("g9.flr").alerts()).isEmpty();
  }

  private static Chart deferred() {
    return new Chart()
        .answered(Disposition.DEFER)
        .criterion("g10.washout.sintilimab", Status.NOT_MET)
        .orders(Drugs.SINTILIMAB, 0);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CANDIDATE_CONVERSION", "CANDIDATE_CYTOREDUCTION"})
  void nobodyElseIsNudged(Disposition disposition) {
    assertThat(new Chart().answered(disposition).orders(Drugs.SINTILIMAB, 0).alerts())
        .noneMatch(alert -> alert.kind() == SafetyAlert.Kind.NEXT_CYCLE);
  }

  @Test
  void anAntiviralIsNoCycle() {
    assertThat(
            new Chart()
                .answered(Disposition.CANDIDATE_CONVERSION)
                .orders(Drugs.ENTECAVIR, 0)
                .alerts())
        .isEmpty();
  }

  @Test
  void thereIsNoAlertWithoutHepatocellularCarcinoma() {
    assertThat(
            new Chart()
                .answered(Disposition.NOT_APPLICABLE)
                .given("bevacizumab", -1)
                .orders(Kind.RESECTION, 0)
                .alerts())
        .isEmpty();
  }

  @Test
  void anOrderBesideTheOneAskedAboutRaisesNothing() {
    assertThat(new Chart().resected(-5).beside(Drugs.BEVACIZUMAB, 0).alerts()).isEmpty();
  }

  private static Severity severity(Chart chart) {
    return chart.alert().severity();
  }
}
