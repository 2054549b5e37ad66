// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import java.util.List;
import java.util.Objects;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.junit.jupiter.api.Test;

/** Which lesion plays which part: fhir-model.md 1, evidence.md 3.1. */
class RosterTest {
  private static final int[] TWO = {0, 63};

  @Test
  void aTargetGoneBeforeTheLineIsNotMissing() {
    var history =
        new Scans()
            .liver("old", Role.TARGET)
            .liver("A")
            .longest("old", new int[] {-50}, "0")
            .longest("A", TWO, "50", "20")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  @Test
  void choosesAtMostTwoTargetsInAnOrganTheLargestFirst() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .liver("C")
            .longest("A", TWO, "20", "20")
            .longest("B", TWO, "40", "40")
            .longest("C", TWO, "30", "30")
            .history(false);
    assertThat(targets(history)).containsExactly("B", "C");
    assertThat(parts(history)).containsExactly(Role.NON_TARGET, Role.TARGET, Role.TARGET);
  }

  @Test
  void choosesAtMostFiveTargetsInAll() {
    var scans = new Scans();
    var organs = List.of(Organ.LIVER, Organ.LUNG, Organ.ADRENAL, Organ.PERITONEUM);
    int size = 50;
    for (Organ organ : organs) {
      for (int i = 0; i < 2; i++) {
        var id = organ + "-" + i;
        scans.lesion(id, organ, null, null).longest(id, TWO, "" + size, "" + size);
        size--;
      }
    }
    assertThat(targets(scans.history(false)))
        .containsExactlyInAnyOrder("LIVER-0", "LIVER-1", "LUNG-0", "LUNG-1", "ADRENAL-0");
  }

  @Test
  void equalSizesGoByReference() {
    var history =
        new Scans()
            .liver("C")
            .liver("A")
            .liver("B")
            .longest("A", TWO, "30", "30")
            .longest("B", TWO, "30", "30")
            .longest("C", TWO, "30", "30")
            .history(false);
    assertThat(targets(history)).containsExactly("A", "B");
  }

  @Test
  void aTargetIsAtLeastTenMillimetresANodeFifteenAThrombusNever() {
    var history =
        new Scans()
            .liver("A")
            .lesion("B", Organ.LUNG, null, null)
            .node("C", null)
            .node("D", null)
            .thrombus("E")
            .longest("A", TWO, "10", "10")
            .longest("B", TWO, "9.9", "9")
            .shortAxis("C", TWO, "15", "15")
            .shortAxis("D", TWO, "14.9", "14")
            .longest("E", TWO, "40", "40")
            .history(false);
    assertThat(targets(history)).containsExactly("A", "C");
  }

  @Test
  void recordedRolesAreTrusted() {
    var history =
        new Scans()
            .liver("A", Role.NON_TARGET)
            .liver("B", Role.TARGET)
            .longest("A", TWO, "90", "90")
            .longest("B", TWO, "9", "9")
            .history(false);
    assertThat(targets(history)).containsExactly("B");
  }

  @Test
  void recordedTargetsTakeTheirPlaces() {
    var history =
        new Scans()
            .liver("A", Role.TARGET)
            .liver("B", Role.TARGET)
            .liver("C")
            .longest("A", TWO, "20", "20")
            .longest("B", TWO, "20", "20")
            .longest("C", TWO, "50", "50")
            .history(false);
    assertThat(targets(history)).containsExactly("A", "B");
  }

  @Test
  void aLesionNewInAnEarlierLineIsMeasuredLikeAnyOther() {
    var history =
        new Scans()
            .liver("A", Role.NEW)
            .longest("A", new int[] {-120, -10, 63}, "12", "30", "20")
            .history(false);
    assertThat(targets(history)).containsExactly("A");
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  @Test
  void aTargetOfAnEarlierLineThatWasNotReadSinceIsNotMissing() {
    var history =
        new Scans()
            .liver("old", Role.TARGET)
            .liver("A")
            .longest("old", new int[] {-400}, "30")
            .longest("A", TWO, "50", "20")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  @Test
  void aRecordedTargetWithoutABaselineSizeLeavesEverythingOpen() {
    var history =
        new Scans()
            .liver("A", Role.TARGET)
            .liver("B", Role.TARGET)
            .longest("A", TWO, "50", "20")
            .longest("B", TWO, "-", "20")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(history.recist().isEvaluable()).isFalse();
  }

  @Test
  void aBaselineSizeThatCannotBeReadIsNotPassedOver() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .liver("C")
            .longest("A", TWO, "50", "20")
            .longest("B", TWO, "40", "20")
            .unreadable("C", 0)
            .longest("C", new int[] {63}, "90")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aMeasuredLesionThatNobodyDescribedIsKept() {
    var history = new Scans().longest("A", TWO, "50", "20").history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  private static List<String> targets(ResponseHistory history) {
    return Objects.requireNonNull(history.recist().baseline()).targets();
  }

  private static List<Role> parts(ResponseHistory history) {
    return history.lesions().stream()
        .map(LesionHistory::part)
        .map(Objects::requireNonNull)
        .toList();
  }
}
