// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.therapy.Records.day;
import static org.hepatora.decision.therapy.Records.dose;
import static org.hepatora.decision.therapy.Records.history;
import static org.hepatora.decision.therapy.Records.local;
import static org.hepatora.decision.therapy.Records.ordered;
import static org.hepatora.decision.therapy.Records.stillTaken;
import static org.hepatora.decision.therapy.Records.taken;

import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Washout.State;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WashoutTest {
  private static final int LAST = 100;

  @ParameterizedTest(name = "{0}: {1} d, {2} d")
  @CsvFileSource(resources = "/cases/washout.csv", numLinesToSkip = 1)
  void blocksBelowTheHardIntervalAndCautionsBelowThePreferredOne(
      String treatment, int hard, @Nullable Integer preferred, String source) {
    int longer = preferred == null ? hard : preferred;

    assertThat(item(treatment, hard - 1).state()).isEqualTo(State.BLOCKED);
    assertThat(item(treatment, hard).state())
        .isEqualTo(preferred == null ? State.MET : State.CAUTION);
    assertThat(item(treatment, longer).state()).isEqualTo(State.MET);
    if (preferred != null) {
      assertThat(item(treatment, longer - 1).state()).isEqualTo(State.CAUTION);
    }
    assertThat(item(treatment, 0).hardDate()).isEqualTo(day(LAST + hard));
    assertThat(item(treatment, 0).preferredDate()).isEqualTo(day(LAST + longer));
  }

  /** The item of a treatment last given so many days before. */
  private static Washout.Item item(String treatment, int daysAfter) {
    boolean isLocal = Arrays.stream(Modality.values()).anyMatch(m -> m.name().equals(treatment));
    var history =
        isLocal
            ? history(
                LAST + daysAfter,
                List.of(),
                List.of(local(Modality.valueOf(treatment), LAST)),
                List.of())
            : history(LAST + daysAfter, dose(treatment, LAST));
    var items = washout(history).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static Washout washout(TherapyHistory history) {
    return Washout.of(history, WashoutTable.standard());
  }

  @Test
  void theLongestIntervalDecidesTheEarliestDay() {
    // V07: bevacizumab 20 d, TACE 30 d before
    var washout =
        washout(
            history(
                100,
                List.of(dose("bevacizumab", 80), dose("atezolizumab", 80)),
                List.of(local(Modality.TACE, 70)),
                List.of()));

    assertThat(washout.state()).isEqualTo(State.BLOCKED);
    assertThat(washout.earliest()).isEqualTo(day(108));
    assertThat(washout.preferred()).isEqualTo(day(122));
    assertThat(washout.items())
        .extracting(Washout.Item::id)
        .containsExactly("atezolizumab", "bevacizumab", "tace");
  }

  @Test
  void anOngoingDrugCountsAsGivenToday() {
    var item = washout(history(100, stillTaken("lenvatinib", 0))).items().get(0);

    assertThat(item.state()).isEqualTo(State.BLOCKED);
    assertThat(item.ongoing()).isTrue();
    assertThat(item.hardDate()).isEqualTo(day(107));
  }

  @Test
  void anUnknownLastDoseIsNeverMet() {
    var washout = washout(history(100, ordered("bevacizumab", 0, 10)));

    assertThat(washout.state()).isEqualTo(State.UNKNOWN);
    assertThat(washout.earliest()).isNull();
  }

  @Test
  void aKnownBlockWinsOverAnUnknown() {
    var washout = washout(history(100, ordered("bevacizumab", 0, 10), stillTaken("lenvatinib", 0)));

    assertThat(washout.state()).isEqualTo(State.BLOCKED);
  }

  @Test
  void aDrugStoppedYearsBeforeStillPasses() {
    var washout = washout(history(1000, taken("sorafenib", 0, 30)));

    assertThat(washout.items()).extracting(Washout.Item::id).containsExactly("sorafenib");
    assertThat(washout.state()).isEqualTo(State.MET);
  }

  @Test
  void antiviralsAndAblationHaveNoInterval() {
    var washout =
        washout(
            history(
                100,
                List.of(stillTaken("entecavir", 0)),
                List.of(local(Modality.RFA, 99), local(Modality.MWA, 99)),
                List.of()));

    assertThat(washout.items()).isEmpty();
    assertThat(washout.state()).isEqualTo(State.MET);
    assertThat(washout.earliest()).isNull();
  }

  @Test
  void aSessionWithoutADayIsUnknownWhateverTheOthersSay() {
    var undated = new LocalTherapy(Modality.TACE, null, null, null, List.of(), "Procedure/undated");
    var washout =
        washout(history(100, List.of(), List.of(local(Modality.TACE, 3), undated), List.of()));

    assertThat(washout.state()).isEqualTo(State.UNKNOWN);
    assertThat(washout.items().get(0).sources()).containsExactly("Procedure/undated");
  }

  @Test
  void aLocalTherapyNamedByTheRegimenWithoutAProcedureIsUnknown() {
    var washout = washout(history(200, taken("LEN-TACE", 0, 50)));

    assertThat(washout.items()).extracting(Washout.Item::id).containsExactly("lenvatinib", "tace");
    assertThat(washout.state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void everyIntervalOfOursSaysSo() {
    assertThat(English.of(item("bevacizumab", 0).threshold()))
        .isEqualTo(">= 28 d, preferred >= 42 d");
    assertThat(English.of(item("nivolumab", 0).threshold()))
        .isEqualTo(">= 14 d (house rule), preferred >= 21 d (house rule)");
  }

  @Test
  void drugsOtherThanCtla4MayBeGivenAgainAfterSurgery() {
    var table = WashoutTable.standard();

    assertThat(restartDays(table, Drugs.BEVACIZUMAB)).isEqualTo(28);
    assertThat(restartDays(table, Drugs.LENVATINIB)).isEqualTo(14);
    assertThat(restartDays(table, Drugs.APATINIB)).isEqualTo(28);
    assertThat(restartDays(table, Drugs.ATEZOLIZUMAB)).isEqualTo(14);
    assertThat(restartDays(table, Drugs.TREMELIMUMAB)).isNull();
  }

  private static @Nullable Integer restartDays(WashoutTable table, Drug drug) {
    var row = table.of(drug);
    assertThat(row).isNotNull();
    return row == null || row.restart() == null ? null : row.restart().whole();
  }
}
