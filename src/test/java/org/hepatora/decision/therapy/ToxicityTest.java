// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.therapy.Records.day;

import java.math.BigDecimal;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.therapy.Barrier.State;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Term;
import org.hepatora.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToxicityTest {
  private static final TherapyRules RULES = TherapyRules.standard();

  @ParameterizedTest(name = "{0} grade {1}, immune {2}, stable {3}: {4}")
  @CsvSource({
    "hepatitis,1,true,false,CLEAR",
    "hepatitis,2,true,false,BLOCKED",
    "hepatitis,2,false,false,CAUTION",
    "immune hepatitis,3,true,false,BLOCKED",
    "hypertension,3,false,false,BLOCKED",
    "hypertension,4,false,false,BLOCKED",
    "hypothyroidism,2,true,true,CLEAR",
    "hypothyroidism,2,true,false,BLOCKED",
    "adrenal insufficiency,3,true,true,BLOCKED",
    "rash,,true,false,UNKNOWN",
    "hypothyroidism,,true,true,UNKNOWN",
    "myocarditis,1,true,false,BLOCKED",
    "suspected Myocarditis,,false,false,BLOCKED",
    "immune-related pneumonitis,1,true,false,BLOCKED",
    "免疫性心肌炎,1,true,false,BLOCKED",
    "免疫相关性肺炎,1,true,false,BLOCKED",
    "myasthenia gravis,1,true,false,BLOCKED",
    "pneumonia,1,false,false,CLEAR",
    "mild diarrhoea,1,true,false,CLEAR"
  })
  void judgesAnActiveEvent(
      String name, @Nullable Integer grade, boolean immune, boolean stable, State state) {
    var barriers =
        Toxicity.events(List.of(event(name, grade, true, immune, stable)), day(100), RULES);

    assertThat(barriers).extracting(Barrier::state).containsExactly(state);
    assertThat(English.of(barriers.get(0).text())).startsWith(name);
    assertThat(barriers.get(0).sources()).containsExactly("AdverseEvent/" + name);
  }

  @Test
  void resolvedAndLaterEventsDoNotCount() {
    var resolved = event("myocarditis", 4, false, true, false);
    var later = new AdverseEvent("colitis", 3, true, true, false, day(101), "AdverseEvent/later");

    assertThat(Toxicity.events(List.of(resolved, later), day(100), RULES)).isEmpty();
  }

  @Test
  void anActiveEventWithoutADateCounts() {
    var undated = new AdverseEvent("colitis", 3, true, true, false, null, "AdverseEvent/undated");

    assertThat(Toxicity.events(List.of(undated), day(100), RULES))
        .extracting(Barrier::state)
        .containsExactly(State.BLOCKED);
  }

  @Test
  void theWorstEventStandsFirst() {
    var barriers =
        Toxicity.events(
            List.of(
                event("rash", 1, true, true, false),
                event("fatigue", null, true, false, false),
                event("colitis", 3, true, true, false)),
            day(100),
            RULES);

    assertThat(barriers)
        .extracting(Barrier::state)
        .containsExactly(State.BLOCKED, State.UNKNOWN, State.CLEAR);
  }

  @ParameterizedTest
  @CsvSource({"0,CLEAR", "10,CLEAR", "10.1,BLOCKED", "40,BLOCKED"})
  void steroidAboveTenMilligramsBlocks(String dose, State state) {
    var finding =
        new Finding.Known<>(
            new Amount.SteroidDose(new BigDecimal(dose)), day(99), List.of("Observation/s"));

    var barrier = Toxicity.steroid(finding, RULES);

    assertThat(barrier.state()).isEqualTo(state);
    assertThat(English.of(barrier.threshold())).isEqualTo("<= 10 mg/d prednisone-equivalent");
    assertThat(barrier.date()).isEqualTo(day(99));
  }

  @Test
  void whatIsNotRecordedIsUnknownNeverClear() {
    assertThat(
            Toxicity.steroid(new Finding.Missing<>(new Term("not recorded"), List.of()), RULES)
                .state())
        .isEqualTo(State.UNKNOWN);
    assertThat(
            Toxicity.hepatitisB(
                    new Finding.Missing<>(new Term("not recorded"), List.of()), Truth.YES)
                .state())
        .isEqualTo(State.UNKNOWN);
    assertThat(
            English.of(
                Toxicity.varices(new Finding.Conflicting<>(day(3), List.of("a", "b"))).text()))
        .isEqualTo("Varices is not known: two different findings on 2026-01-04.");
  }

  @ParameterizedTest
  @CsvSource({
    "true,NO,BLOCKED",
    "true,UNKNOWN,UNKNOWN",
    "true,YES,CLEAR",
    "false,NO,CLEAR",
    "false,UNKNOWN,CLEAR"
  })
  void hepatitisBNeedsAnAntiviral(boolean positive, Truth antiviral, State state) {
    var antigen = new Finding.Known<>(positive, day(1), List.of("Observation/hbsag"));

    assertThat(Toxicity.hepatitisB(antigen, antiviral).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"true,BLOCKED", "false,CLEAR"})
  void untreatedHighRiskVaricesBlock(boolean untreated, State state) {
    var varices = new Finding.Known<>(untreated, day(1), List.of("Observation/varices"));

    assertThat(Toxicity.varices(varices).state()).isEqualTo(state);
  }

  private static AdverseEvent event(
      String name, @Nullable Integer grade, boolean active, boolean immune, boolean stable) {
    return new AdverseEvent(name, grade, active, immune, stable, day(50), "AdverseEvent/" + name);
  }
}
