// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.units.Amount;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChildPughTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/child-pugh.csv", numLinesToSkip = 1)
  void givesTheTablesPoints(
      String story,
      String bilirubin,
      String albumin,
      String inr,
      int ascites,
      int encephalopathy,
      int points,
      ChildPugh.Letter letter,
      String source) {
    var score =
        ChildPugh.of(Panels.panel(bilirubin, albumin, inr, "80", "140", ascites, encephalopathy));

    assertThat(Panels.value(score.points())).isEqualTo(points);
    assertThat(score.best()).isEqualTo(letter).isEqualTo(score.worst());
    assertThat(English.of(score.words())).isEqualTo(letter + String.valueOf(points));
  }

  @Test
  void twoMilligramsAreTwoPointsAfterExactConversion() {
    var normal = Panels.normal();
    var panel =
        new LiverPanel(
            Panels.known(
                Amount.Bilirubin.ofMilligramsPerDecilitre(new BigDecimal("2")), "bilirubin"),
            normal.albumin(),
            normal.inr(),
            normal.creatinine(),
            normal.sodium(),
            normal.ascites(),
            normal.encephalopathy());

    assertThat(English.of(ChildPugh.of(panel).words())).isEqualTo("A6");
  }

  @Test
  void aMissingComponentMakesARangeAndIsNamed() {
    var normal = Panels.normal();
    var score =
        ChildPugh.of(
            new LiverPanel(
                normal.bilirubin(),
                normal.albumin(),
                Panels.missing("40 days old, limit 14"),
                normal.creatinine(),
                normal.sodium(),
                Panels.missing("not recorded"),
                normal.encephalopathy()));

    assertThat(score.minimum()).isEqualTo(5);
    assertThat(score.maximum()).isEqualTo(9);
    assertThat(score.isExact()).isFalse();
    assertThat(English.of(score.words())).isEqualTo("5-9 (A-B)");
    assertThat(English.of(score.missing()))
        .containsExactly("INR: 40 days old, limit 14", "ascites: not recorded");
    assertThat(Panels.why(score.points())).contains("between 5 and 9").contains("INR");
    assertThat(score.isAtLeast(5)).isEqualTo(Truth.YES);
    assertThat(score.isAtLeast(8)).isEqualTo(Truth.UNKNOWN);
    assertThat(score.isAtLeast(10)).isEqualTo(Truth.NO);
  }

  @Test
  void nothingKnownIsTheWholeRange() {
    Finding<ChildPugh.Grade> unknown = Panels.missing("not recorded");
    var score =
        ChildPugh.of(
            new LiverPanel(
                Panels.missing("a"),
                Panels.missing("b"),
                Panels.missing("c"),
                Panels.missing("d"),
                Panels.missing("e"),
                unknown,
                unknown));

    assertThat(English.of(score.words())).isEqualTo("5-15 (A-C)");
    assertThat(score.date()).isNull();
  }

  @Test
  void twoValuesOfOneDayCountAsMissing() {
    var normal = Panels.normal();
    var score =
        ChildPugh.of(
            new LiverPanel(
                normal.bilirubin(),
                new Finding.Conflicting<>(Panels.DAY, List.of("Observation/a", "Observation/b")),
                normal.inr(),
                normal.creatinine(),
                normal.sodium(),
                normal.ascites(),
                normal.encephalopathy()));

    assertThat(score.maximum()).isEqualTo(7);
    assertThat(English.of(score.missing()))
        .containsExactly("albumin: two different values on 2026-11-20");
    assertThat(score.sources()).contains("Observation/a", "Observation/b");
  }

  @Test
  void anImpossibleValueIsNoPoint() {
    var score = ChildPugh.of(Panels.panel("0", "45", "1.0", "80", "140", 1, 1));

    assertThat(English.of(score.words())).isEqualTo("5-7 (A-B)");
    assertThat(English.of(score.missing())).containsExactly("bilirubin: 0 is not a possible value");
  }

  @Test
  void isDatedByItsLatestComponentAndNamesEverySource() {
    var normal = Panels.normal();
    var earlier = LocalDate.of(2026, 11, 10);
    var score =
        ChildPugh.of(
            new LiverPanel(
                new Finding.Known<>(
                    new Amount.Bilirubin(BigDecimal.TEN), earlier, List.of("Observation/old")),
                normal.albumin(),
                normal.inr(),
                normal.creatinine(),
                normal.sodium(),
                normal.ascites(),
                normal.encephalopathy()));

    assertThat(score.date()).isEqualTo(Panels.DAY);
    assertThat(score.sources())
        .containsExactly(
            "Observation/albumin",
            "Observation/ascites",
            "Observation/encephalopathy",
            "Observation/inr",
            "Observation/old");
  }
}
