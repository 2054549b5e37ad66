// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.therapy.Records.day;
import static org.hepatora.decision.therapy.Records.dose;
import static org.hepatora.decision.therapy.Records.history;
import static org.hepatora.decision.therapy.Records.local;
import static org.hepatora.decision.therapy.Records.ordered;
import static org.hepatora.decision.therapy.Records.record;
import static org.hepatora.decision.therapy.Records.stillTaken;
import static org.hepatora.decision.therapy.Records.taken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static Line current(TherapyHistory history) {
    return Objects.requireNonNull(history.currentLine());
  }

  @Test
  void withoutNumbersAllAgentsAreOneLine() {
    var history =
        history(
            300, dose("atezolizumab", 0), dose("bevacizumab", 21), taken("lenvatinib", 100, 200));

    assertThat(history.lines()).hasSize(1);
    assertThat(current(history).firstDose()).isEqualTo(day(0));
    assertThat(current(history).drugs())
        .containsExactly(Drugs.ATEZOLIZUMAB, Drugs.BEVACIZUMAB, Drugs.LENVATINIB);
  }

  @Test
  void aNewAgentAfterARecordedProgressionStartsANewLine() {
    var history =
        history(
            300,
            List.of(
                dose("atezolizumab", 0),
                dose("bevacizumab", 0),
                taken("lenvatinib", 70, 200),
                dose("camrelizumab", 70)),
            List.of(),
            List.of(day(63)));

    assertThat(history.lines()).hasSize(2);
    assertThat(current(history).number()).isEqualTo(2);
    assertThat(current(history).firstDose()).isEqualTo(day(70));
    assertThat(current(history).drugs()).containsExactly(Drugs.CAMRELIZUMAB, Drugs.LENVATINIB);
  }

  @Test
  void theSameAgentsAfterAProgressionStayInTheLine() {
    var history =
        history(
            300,
            List.of(dose("atezolizumab", 0), dose("atezolizumab", 84)),
            List.of(),
            List.of(day(63)));

    assertThat(history.lines()).hasSize(1);
  }

  @Test
  void aProgressionBeforeTheLineBeganDoesNotSplitIt() {
    var history =
        history(
            300,
            List.of(dose("atezolizumab", 10), dose("bevacizumab", 31)),
            List.of(),
            List.of(day(5), day(10)));

    assertThat(history.lines()).hasSize(1);
  }

  @Test
  void aNewAgentOnTheDayOfTheProgressionStartsANewLine() {
    var history =
        history(
            300,
            List.of(dose("atezolizumab", 0), dose("nivolumab", 63)),
            List.of(),
            List.of(day(63)));

    assertThat(history.lines()).hasSize(2);
  }

  @Test
  void aNewAgentAfterAHundredAndTwentyDaysWithoutAnyStartsANewLine() {
    assertThat(history(300, taken("sorafenib", 0, 30), dose("nivolumab", 150)).lines()).hasSize(2);
    assertThat(history(300, taken("sorafenib", 0, 30), dose("nivolumab", 149)).lines()).hasSize(1);
  }

  @Test
  void anUnknownEndIsNoGap() {
    var open = record(Kind.STATEMENT, "sorafenib", null, 0, null, false);

    assertThat(history(400, open, dose("nivolumab", 300)).lines()).hasSize(1);
  }

  @Test
  void aDrugGivenOnIntoTheNextLineIsPartOfIt() {
    var history =
        history(
            300,
            List.of(taken("camrelizumab", 0, 200), taken("lenvatinib", 70, 200)),
            List.of(),
            List.of(day(63)));

    assertThat(current(history).drugs()).containsExactly(Drugs.CAMRELIZUMAB, Drugs.LENVATINIB);
    assertThat(current(history).firstDose()).isEqualTo(day(70));
  }

  @Test
  void recordedNumbersDecide() {
    var history =
        history(
            300, dose("sorafenib", 0, 1), dose("atezolizumab", 10, 2), dose("bevacizumab", 10, 2));

    assertThat(history.lines()).extracting(Line::number).containsExactly(1, 2);
    assertThat(English.of(current(history).name())).isEqualTo("atezolizumab + bevacizumab (T+A)");
    assertThat(current(history).firstDose()).isEqualTo(day(10));
  }

  @Test
  void antiviralsMakeNoLine() {
    assertThat(history(100, stillTaken("entecavir", 0)).lines()).isEmpty();
  }

  @Test
  void anOrderOfAnInfusionThatWasNeverGivenIsNotPartOfTheLine() {
    var history = history(100, dose("atezolizumab", 0), ordered("ramucirumab", 20, null));

    assertThat(current(history).drugs()).containsExactly(Drugs.ATEZOLIZUMAB);
  }

  @Test
  void aPrescriptionIsTheRecordOfADrugTakenAtHome() {
    var history = history(100, dose("pembrolizumab", 5), ordered("lenvatinib", 0, null));

    assertThat(current(history).drugs()).containsExactly(Drugs.PEMBROLIZUMAB, Drugs.LENVATINIB);
    assertThat(current(history).firstDose()).isEqualTo(day(5));
    assertThat(current(history).orderedOnly()).isFalse();
  }

  @Test
  void ordersAloneMakeALineThatSaysSo() {
    var history = history(100, ordered("T+A", 3, null));

    assertThat(current(history).orderedOnly()).isTrue();
    assertThat(current(history).firstDose()).isEqualTo(day(3));
    assertThat(English.of(current(history).qualification().cautions()))
        .contains("only orders of the regimen are recorded, no dose given");
  }

  @Test
  void localTherapyBelongsToTheLineUnderWayOrAboutToBegin() {
    var drugs = List.of(taken("lenvatinib", 100, 200));

    assertThat(modalities(drugs, 72)).containsExactly(Modality.TACE);
    assertThat(modalities(drugs, 71)).isEmpty();
    assertThat(modalities(drugs, 319)).containsExactly(Modality.TACE);
    assertThat(modalities(drugs, 320)).isEmpty();
  }

  private static List<Modality> modalities(List<DrugRecord> drugs, int day) {
    var history = history(400, drugs, List.of(local(Modality.TACE, day)), List.of());
    return List.copyOf(current(history).modalities());
  }

  @Test
  void laterLocalTherapyIsNotKnownYet() {
    var history =
        history(
            90, List.of(stillTaken("lenvatinib", 0)), List.of(local(Modality.TACE, 91)), List.of());

    assertThat(history.local()).isEmpty();
    assertThat(current(history).modalities()).isEmpty();
  }

  @Test
  void namesRecordsThatClaimARegimenNobodyKnows() {
    var odd =
        Drugs.record(
            Kind.STATEMENT,
            List.of(),
            List.of("study drug X"),
            null,
            2,
            day(0),
            day(9),
            false,
            "MedicationStatement/x");

    assertThat(history(100, odd, dose("metformin", 3)).unrecognised())
        .containsExactly("MedicationStatement/x");
  }

  @Test
  void theChemotherapyOfARecordedHaicIsKnown() {
    var drugs = List.of(dose("oxaliplatin", 0, 1), dose("toripalimab", 0, 1));

    assertThat(history(100, drugs, List.of(local(Modality.HAIC, 0)), List.of()).unrecognised())
        .isEmpty();
    assertThat(history(100, drugs, List.of(), List.of()).unrecognised())
        .containsExactly("ADMINISTRATION/oxaliplatin-0");
  }

  @Property(tries = 200)
  void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
    var records =
        new ArrayList<>(
            List.of(
                dose("atezolizumab", 0),
                dose("bevacizumab", 0),
                dose("atezolizumab", 21),
                taken("lenvatinib", 70, 200),
                dose("camrelizumab", 70),
                ordered("lenvatinib", 65, null),
                stillTaken("entecavir", 2)));
    var local = new ArrayList<>(List.of(local(Modality.TACE, 80), local(Modality.HAIC, 80)));
    var expected = history(300, records, local, List.of(day(63)));
    Collections.shuffle(records, new Random(seed));
    Collections.shuffle(local, new Random(seed));

    assertThat(history(300, records, local, List.of(day(63)))).isEqualTo(expected);
  }
}
