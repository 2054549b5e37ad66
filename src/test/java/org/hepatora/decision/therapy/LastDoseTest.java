// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.therapy.Records.day;
import static org.hepatora.decision.therapy.Records.dose;
import static org.hepatora.decision.therapy.Records.history;
import static org.hepatora.decision.therapy.Records.ordered;
import static org.hepatora.decision.therapy.Records.record;
import static org.hepatora.decision.therapy.Records.stillTaken;
import static org.hepatora.decision.therapy.Records.taken;

import java.time.LocalDate;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is null here fails the test
class LastDoseTest {

  private static LastDose last(TherapyHistory history, Drug drug) {
    var dose = history.lastDose(drug);
    assertThat(dose).as("last dose of " + drug).isNotNull();
    return java.util.Objects.requireNonNull(dose);
  }

  private static @Nullable LocalDate lastDay(TherapyHistory history, Drug drug) {
    return last(history, drug).date();
  }

  @Test
  void isTheLatestAdministration() {
    var history =
        history(100, dose("bevacizumab", 21), dose("bevacizumab", 42), dose("bevacizumab", 0));

    assertThat(lastDay(history, Drugs.BEVACIZUMAB)).isEqualTo(day(42));
    assertThat(last(history, Drugs.BEVACIZUMAB).sources())
        .containsExactly("ADMINISTRATION/bevacizumab-42");
  }

  @Test
  void aStatementThatReachesBeyondTheLastInfusionCounts() {
    var history = history(100, dose("atezolizumab", 42), taken("atezolizumab", 0, 60));

    assertThat(lastDay(history, Drugs.ATEZOLIZUMAB)).isEqualTo(day(60));
  }

  @Test
  void aDrugTakenAtHomeMayGoOnAfterItsLastDoseInHospital() {
    var history = history(100, dose("lenvatinib", 10), taken("lenvatinib", 0, 95));

    assertThat(lastDay(history, Drugs.LENVATINIB)).isEqualTo(day(95));
  }

  @Test
  void withoutAdministrationsIsTheEndOfTheLastStatement() {
    var history = history(100, taken("sorafenib", 0, 30), taken("sorafenib", 40, 70));

    assertThat(lastDay(history, Drugs.SORAFENIB)).isEqualTo(day(70));
  }

  @Test
  void whatIsOngoingIsGivenToday() {
    var history = history(100, dose("atezolizumab", 42), stillTaken("atezolizumab", 0));

    assertThat(lastDay(history, Drugs.ATEZOLIZUMAB)).isEqualTo(day(100));
    assertThat(last(history, Drugs.ATEZOLIZUMAB).ongoing()).isTrue();
    assertThat(English.of(last(history, Drugs.ATEZOLIZUMAB).why())).contains("recorded as ongoing");
  }

  @Test
  void anActiveOrderMakesADrugOngoing() {
    var history = history(100, dose("bevacizumab", 42), ordered("bevacizumab", 40, null));

    assertThat(last(history, Drugs.BEVACIZUMAB).ongoing()).isTrue();
  }

  @Test
  void anEndNotReachedYetIsNoStop() {
    var history = history(50, taken("lenvatinib", 0, 95));

    assertThat(lastDay(history, Drugs.LENVATINIB)).isEqualTo(day(50));
    assertThat(last(history, Drugs.LENVATINIB).ongoing()).isTrue();
  }

  @Test
  void aFinishedOrderIsNoProofOfADose() {
    var history = history(100, ordered("bevacizumab", 0, 60));

    assertThat(last(history, Drugs.BEVACIZUMAB).isUnknown()).isTrue();
    assertThat(English.of(last(history, Drugs.BEVACIZUMAB).why()))
        .isEqualTo("only orders are recorded, no dose given");
  }

  @Test
  void aStatementWithoutAnEndLeavesItUnknown() {
    var history = history(100, record(Kind.STATEMENT, "lenvatinib", null, 0, null, false));

    assertThat(history.unknownLastDoses())
        .extracting(LastDose::drug)
        .containsExactly(Drugs.LENVATINIB);
  }

  @Test
  void anUnreadableAdministrationLeavesItUnknown() {
    var history =
        history(
            100,
            dose("bevacizumab", 10),
            record(Kind.ADMINISTRATION, "bevacizumab", null, null, null, false));

    assertThat(last(history, Drugs.BEVACIZUMAB).isUnknown()).isTrue();
  }

  @Test
  void whatStartsLaterIsNotKnownYet() {
    var history =
        history(30, dose("bevacizumab", 10), dose("bevacizumab", 31), stillTaken("lenvatinib", 31));

    assertThat(lastDay(history, Drugs.BEVACIZUMAB)).isEqualTo(day(10));
    assertThat(history.lastDose(Drugs.LENVATINIB)).isNull();
  }

  @Test
  void aNicknameIsADoseOfEveryDrugInIt() {
    var history = history(100, taken("双艾", 0, 60));

    assertThat(lastDay(history, Drugs.CAMRELIZUMAB)).isEqualTo(day(60));
    assertThat(lastDay(history, Drugs.APATINIB)).isEqualTo(day(60));
  }

  @Test
  void antiviralsAreTakenWhileTheyAreNotStopped() {
    assertThat(history(100).antiviral()).isEqualTo(Truth.NO);
    assertThat(history(100, stillTaken("entecavir", 0)).antiviral()).isEqualTo(Truth.YES);
    assertThat(history(100, ordered("恩替卡韦", 0, null)).antiviral()).isEqualTo(Truth.YES);
    assertThat(history(100, taken("entecavir", 0, 90)).antiviral()).isEqualTo(Truth.NO);
    assertThat(history(100, record(Kind.STATEMENT, "TDF", null, 0, null, false)).antiviral())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(history(100, dose("entecavir", 72)).antiviral()).isEqualTo(Truth.YES);
    assertThat(history(100, dose("entecavir", 71)).antiviral()).isEqualTo(Truth.NO);
  }
}
