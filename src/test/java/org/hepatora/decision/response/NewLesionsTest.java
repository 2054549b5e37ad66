// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.junit.jupiter.api.Test;

/** What counts as a new lesion: fhir-model.md 1, evidence.md 3.1. */
class NewLesionsTest {
  private static final int[] TWO = {0, 63};

  @Test
  void aNewNodeThatBecomesNormalIsNoLongerANewLesion() {
    var history =
        new Scans()
            .liver("A")
            .node("L", Role.NEW)
            .longest("A", new int[] {0, 63, 126}, "50", "50", "50")
            .shortAxis("L", new int[] {63, 126}, "14", "8")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD SD");
  }

  @Test
  void aLesionFirstMeasuredAfterBaselineIsNew() {
    var history =
        new Scans()
            .liver("A")
            .lesion("X", Organ.LUNG, null, null)
            .longest("A", TWO, "50", "50")
            .longest("X", new int[] {63}, "6")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
    assertThat(history.recist().points().get(0).newLesions())
        .extracting(NewLesion::firstSeen)
        .containsExactly(Scans.day(63));
  }

  @Test
  void aNodeFirstMeasuredWithANormalSizeIsNotNew() {
    var history =
        new Scans()
            .liver("A")
            .node("L", null)
            .longest("A", new int[] {0, 63, 126}, "50", "50", "50")
            .shortAxis("L", new int[] {63, 126}, "9", "10")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("SD PD");
  }

  @Test
  void aNewLesionNotReadAgainIsStillThere() {
    var history =
        new Scans()
            .liver("A")
            .liver("X", Role.NEW)
            .longest("A", new int[] {0, 63, 126}, "50", "50", "50")
            .longest("X", new int[] {63}, "12")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD PD");
  }

  @Test
  void whatMayOrMayNotBeANewLesionLeavesTheResponseOpen() {
    var history =
        new Scans()
            .liver("A")
            .liver("X")
            .longest("A", TWO, "50", "20")
            .unreadable("X", 63)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aLesionAbsentAtBaselineAndSeenLaterIsNew() {
    var history =
        new Scans()
            .liver("A")
            .liver("X")
            .longest("A", TWO, "50", "20")
            .state("X", 0, State.ABSENT)
            .longest("X", new int[] {63}, "12")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
  }
}
