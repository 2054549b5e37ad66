// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import java.util.List;
import org.hepatora.decision.response.Measurement.State;
import org.hepatora.decision.words.Recorded;
import org.junit.jupiter.api.Test;

/** Two values for one lesion on one day: decision.md 3.1. */
class ConflictTest {
  private static final int[] TWO = {0, 63};

  @Test
  void twoReadersWhoDifferAreReportedAndNeverAveraged() {
    var history =
        new Scans()
            .liver("A")
            .longest("A", TWO, "100", "60")
            .longest("A", new int[] {63}, "80")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(history.conflicts())
        .containsExactly(
            new Conflict(
                Scans.day(63), new Recorded("A"), List.of("Observation/m1", "Observation/m2")));
  }

  @Test
  void twoReadersWhoAgreeAreOne() {
    var history =
        new Scans()
            .liver("A")
            .longest("A", TWO, "100", "60")
            .longest("A", new int[] {63}, "60.0")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
    assertThat(history.conflicts()).isEmpty();
    assertThat(history.recist().points().get(0).sources())
        .containsExactly("Observation/m1", "Observation/m2");
  }

  @Test
  void readersWhoMeasuredDifferentThingsCompleteEachOther() {
    var history =
        new Scans()
            .liver("A")
            .viable("A", TWO, "100/100", "-")
            .read("A", 63, "90", null, null, State.PRESENT)
            .read("A", 63, null, null, "30", null)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("SD");
    assertThat(categories(history.mrecist())).isEqualTo("PR");
    assertThat(history.conflicts()).isEmpty();
  }

  @Test
  void twoReadersOfDifferentViableDiametersConflictUnderEveryCriterion() {
    var history =
        new Scans()
            .liver("A")
            .viable("A", TWO, "100/100", "60/30")
            .viable("A", new int[] {63}, "60/40")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(categories(history.mrecist())).isEqualTo("NE");
  }

  @Test
  void absentBesideASizeIsAContradiction() {
    var history =
        new Scans()
            .liver("A")
            .longest("A", TWO, "100", "-")
            .read("A", 63, "20", null, null, State.ABSENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(history.conflicts()).hasSize(1);
  }

  @Test
  void aConflictAtBaselineLeavesEverythingOpen() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .longest("A", TWO, "100", "60")
            .longest("B", TWO, "20", "20")
            .longest("B", new int[] {0}, "25")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aNewLesionBothReadersSawIsNewThoughTheirSizesDiffer() {
    var history =
        new Scans()
            .liver("A")
            .liver("X")
            .longest("A", TWO, "100", "60")
            .longest("X", new int[] {63}, "12")
            .longest("X", new int[] {63}, "14")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
  }

  @Test
  void aNewLesionOnlyOneReaderSawLeavesTheResponseOpen() {
    var history =
        new Scans()
            .liver("A")
            .liver("X")
            .longest("A", TWO, "100", "60")
            .longest("X", new int[] {63}, "12")
            .state("X", 63, State.ABSENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }
}
