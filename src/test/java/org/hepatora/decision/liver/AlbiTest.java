// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.hepatora.decision.units.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AlbiTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/liver-scores.csv", numLinesToSkip = 1)
  void givesThePublishedScoreAndGrade(
      String story, String bilirubin, String albumin, double score, String grade, String source) {
    var albi = Panels.value(Albi.of(Panels.panel(bilirubin, albumin, "1.0", "80", "140", 1, 1)));

    // V01-V14 print two decimals, the vectors three
    assertThat(albi.score()).isCloseTo(score, within(story.startsWith("V") ? 0.006 : 0.0006));
    assertThat(albi.grade().code()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"-2.60,1", "-2.5999,2a", "-2.27,2a", "-2.2699,2b", "-1.39,2b", "-1.3899,3"})
  void aScoreOnABoundaryHasTheBetterGrade(double score, String grade) {
    assertThat(Albi.Grade.of(score).code()).isEqualTo(grade);
  }

  @Test
  void isNotRoundedBeforeItIsGraded() {
    // -2.5977 would be grade 1 if it were rounded to two decimals first
    var albi = Panels.value(Albi.of(Panels.panel("17.1", "40.14", "1.0", "80", "140", 1, 1)));

    assertThat(albi.score()).isBetween(-2.60, -2.595);
    assertThat(albi.grade()).isEqualTo(Albi.Grade.GRADE_2A);
  }

  @Test
  void conventionalUnitsGiveTheSameScore() {
    var normal = Panels.normal();
    var conventional =
        new LiverPanel(
            Panels.known(Amount.Bilirubin.ofMilligramsPerDecilitre(new BigDecimal("0.8")), "b"),
            Panels.known(Amount.Albumin.ofGramsPerDecilitre(new BigDecimal("3.9")), "a"),
            normal.inr(),
            normal.creatinine(),
            normal.sodium(),
            normal.ascites(),
            normal.encephalopathy());

    assertThat(Panels.value(Albi.of(conventional)))
        .isEqualTo(Panels.value(Albi.of(Panels.panel("13.68", "39", "1.0", "80", "140", 1, 1))));
  }

  @Test
  void namesEveryMissingInput() {
    var normal = Panels.normal();
    var panel =
        new LiverPanel(
            Panels.missing("not recorded"),
            Panels.missing("40 days old, limit 14"),
            normal.inr(),
            normal.creatinine(),
            normal.sodium(),
            normal.ascites(),
            normal.encephalopathy());

    assertThat(Panels.why(Albi.of(panel)))
        .isEqualTo("bilirubin: not recorded; albumin: 40 days old, limit 14");
  }

  @Test
  void bilirubinZeroIsUnknownNotPerfect() {
    var albi = Albi.of(Panels.panel("0", "40", "1.0", "80", "140", 1, 1));

    assertThat(Panels.why(albi)).isEqualTo("bilirubin: 0 is not a possible value");
  }
}
