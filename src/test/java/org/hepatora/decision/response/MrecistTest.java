// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import java.util.Objects;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.junit.jupiter.api.Test;

/** mRECIST for HCC: decision.md 3.1, evidence.md 3.2. */
class MrecistTest {

  @Test
  void nothingViableAtBaselineCanOnlyProgress() {
    int[] days = {0, 63, 126, 189};
    var history =
        new Scans().liver("A").viable("A", days, "60/0", "60/0", "60/4", "60/5").history(false);
    assertThat(categories(history.mrecist())).isEqualTo("NE NE PD");
  }

  /** 17 mm: measurable for RECIST 1.1, not malignant for mRECIST. */
  @Test
  void aNodeAtThePortaHepatisIsATargetFromOtherSizesUnderEachCriterion() {
    var history =
        new Scans()
            .liver("A")
            .portaHepatisNode("L", null)
            .viable("A", TWO, "60/60", "30/30")
            .shortAxis("L", TWO, "17", "17")
            .history(false);
    assertThat(Objects.requireNonNull(history.recist().baseline()).targets())
        .containsExactly("A", "L");
    assertThat(Objects.requireNonNull(history.mrecist().baseline()).targets()).containsExactly("A");
  }

  private static final int[] TWO = {0, 63};
  private static final int[] FOUR = {0, 63, 126, 189};

  /** The sums of vignette V04: RECIST 78-60-57-56, mRECIST 78-40-28-25. */
  @Test
  void addsUpViableDiametersOfTheLiver() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .viable("A", FOUR, "42/42", "32/22", "30/16", "30/14")
            .viable("B", FOUR, "36/36", "28/18", "27/12", "26/11")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("SD SD SD");
    assertThat(categories(history.mrecist())).isEqualTo("PR PR PR");
    assertThat(history.mrecist().points().get(2).sum()).isEqualTo(Scans.mm("25"));
  }

  /** 50 + 20 + 22 at baseline; 20 + 10 + 12 later. */
  @Test
  void addsLongestDiameterAndShortAxisOutsideTheLiver() {
    var history =
        new Scans()
            .liver("A")
            .lesion("lung", Organ.LUNG, null, Kind.DISTANT)
            .node("node", null)
            .viable("A", TWO, "60/50", "58/20")
            .longest("lung", TWO, "20", "10")
            .shortAxis("node", TWO, "22", "12")
            .history(false);
    var baseline = Objects.requireNonNull(history.mrecist().baseline());
    assertThat(baseline.sum()).isEqualTo(Scans.mm("92"));
    assertThat(history.mrecist().points().get(0).sum()).isEqualTo(Scans.mm("42"));
  }

  @Test
  void isNotEvaluableWithoutAViableDiameterAtBaseline() {
    var history =
        new Scans()
            .liver("A")
            .longest("A", TWO, "60", "-")
            .viable("A", TWO, "-", "30/20")
            .history(false);
    assertThat(categories(history.mrecist())).isEqualTo("NE");
    assertThat(history.mrecist().isEvaluable()).isFalse();
    assertThat(history.recist().isEvaluable()).isTrue();
  }

  @Test
  void isNotEvaluableWhenOneViableDiameterIsMissingAtTheScan() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .viable("A", TWO, "60/60", "30/20")
            .viable("B", TWO, "30/30", "-")
            .longest("B", new int[] {63}, "20")
            .history(false);
    assertThat(categories(history.mrecist())).isEqualTo("NE");
  }

  @Test
  void anAbsentLesionIsZeroViableMillimetres() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .viable("A", TWO, "60/60", "30/20")
            .viable("B", TWO, "30/30", "-")
            .state("B", 63, State.ABSENT)
            .history(false);
    assertThat(history.mrecist().points().get(0).sum()).isEqualTo(Scans.mm("20"));
  }

  @Test
  void noViableTumourIsACompleteResponseThoughAScarIsMeasured() {
    var history = new Scans().liver("A").viable("A", TWO, "65/65", "44/0").history(false);
    assertThat(categories(history.mrecist())).isEqualTo("CR");
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  @Test
  void progressionNeedsFiveMillimetresAsWell() {
    var history =
        new Scans()
            .liver("A")
            .viable("A", new int[] {0, 63, 126, 189}, "60/40", "60/10", "60/14", "60/15")
            .history(false);
    assertThat(categories(history.mrecist())).isEqualTo("PR PR PD");
  }

  @Test
  void aNewNodeAtThePortaHepatisIsMalignantFromTwentyMillimetres() {
    var under =
        new Scans()
            .liver("A")
            .portaHepatisNode("L", null)
            .viable("A", TWO, "60/60", "30/30")
            .shortAxis("L", new int[] {63}, "19");
    var from =
        new Scans()
            .liver("A")
            .portaHepatisNode("L", null)
            .viable("A", TWO, "60/60", "30/30")
            .shortAxis("L", new int[] {63}, "20");
    assertThat(categories(under.history(false).mrecist())).isEqualTo("PR");
    assertThat(categories(under.history(false).recist())).isEqualTo("PD");
    assertThat(categories(from.history(false).mrecist())).isEqualTo("PD");
  }

  @Test
  void aNewThrombusIsProgressionUnderBoth() {
    var history =
        new Scans()
            .liver("A")
            .thrombus("V")
            .viable("A", TWO, "60/60", "30/30")
            .state("V", 63, State.PRESENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
    assertThat(categories(history.mrecist())).isEqualTo("PD");
  }

  @Test
  void aNewLesionOfUnknownSizeLeavesItOpenUnderMrecist() {
    var history =
        new Scans()
            .liver("A")
            .liver("X", Role.NEW)
            .viable("A", TWO, "60/60", "30/30")
            .state("X", 63, State.PRESENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
    assertThat(categories(history.mrecist())).isEqualTo("NE");
  }

  @Test
  void theLongestDiameterNeverStandsInForTheViableOneWhereTheSiteIsUnknown() {
    var history =
        new Scans()
            .lesion("A", Organ.UNKNOWN, null, null)
            .longest("A", TWO, "60", "30")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
    assertThat(categories(history.mrecist())).isEqualTo("NE");
  }
}
