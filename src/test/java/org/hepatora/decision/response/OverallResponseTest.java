// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of RECIST 1.1, tables 1 and 2, through scans that give each combination. */
class OverallResponseTest {

  @Test
  void aNonTargetRecordedLaterDoesNotReachBack() {
    var history =
        new Scans()
            .liver("A", Role.TARGET)
            .liver("N", Role.NON_TARGET)
            .longest("A", new int[] {0, 63, 126}, "60", "0", "0")
            .state("N", 126, State.PRESENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("CR PR");
  }

  @Test
  void aTooSmallLesionWithAnUnreadableSizeIsNotEvaluable() {
    var history =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "20", "-")
            .partlyUnreadable("A", 63, null, State.TOO_SMALL)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aNormalNodeMayBeCalledAbsentBesideItsSize() {
    var history =
        new Scans()
            .node("L", Role.TARGET)
            .shortAxis("L", TWO, "20", "-")
            .read("L", 63, null, "6", null, State.ABSENT)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("CR");
    assertThat(history.conflicts()).isEmpty();
  }

  private static final int[] TWO = {0, 63};

  @ParameterizedTest(name = "target {0}, non-target {1}, new lesion {2}: {3}")
  @CsvSource({
    "0,   ABSENT,                  false, CR",
    "0,   PRESENT,                 false, PR",
    "0,   NOT_EVALUABLE,           false, PR",
    "0,   ,                        false, PR",
    "60,  ABSENT,                  false, PR",
    "60,  PRESENT,                 false, PR",
    "60,  NOT_EVALUABLE,           false, PR",
    "90,  ABSENT,                  false, SD",
    "90,  PRESENT,                 false, SD",
    "90,  ,                        false, SD",
    "-,   ABSENT,                  false, NE",
    "-,   PRESENT,                 false, NE",
    "120, ABSENT,                  false, PD",
    "0,   UNEQUIVOCAL_PROGRESSION, false, PD",
    "-,   UNEQUIVOCAL_PROGRESSION, false, PD",
    "0,   ABSENT,                  true,  PD",
    "-,   PRESENT,                 true,  PD",
  })
  void followsTheMatrix(String target, State nonTarget, boolean newLesion, Category expected) {
    var scans =
        new Scans()
            .liver("T", Role.TARGET)
            .liver("N", Role.NON_TARGET)
            .longest("T", TWO, "100", target)
            .state("N", 0, State.PRESENT);
    if (nonTarget != null) {
      scans.state("N", 63, nonTarget);
    }
    if (newLesion) {
      scans.liver("X", Role.NEW).longest("X", new int[] {63}, "12");
    }
    if (target.equals("-")) {
      scans.state("T", 63, State.NOT_EVALUABLE);
    }
    assertThat(scans.history(false).recist().points())
        .extracting(TimePoint::category)
        .containsExactly(expected);
  }

  @Test
  void withoutNonTargetsTheTargetsDecideAlone() {
    assertThat(categories(ResponseVectorsTest.sum("40 0").history(false).recist())).isEqualTo("CR");
  }

  @ParameterizedTest(name = "only non-targets, {0}: {1}")
  @CsvSource({
    "ABSENT, CR",
    "PRESENT, NON_CR_NON_PD",
    "NOT_EVALUABLE, NE",
    "UNEQUIVOCAL_PROGRESSION, PD"
  })
  void withoutTargetsTheNonTargetsDecide(State state, Category expected) {
    var history =
        new Scans().thrombus("V").state("V", 0, State.PRESENT).state("V", 63, state).history(false);
    assertThat(history.recist().points()).extracting(TimePoint::category).containsExactly(expected);
    assertThat(history.recist().points().get(0).sum()).isNull();
  }

  @Test
  void aMissingTargetMakesItNotEvaluable() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .longest("A", TWO, "60", "30")
            .longest("B", TWO, "40", "-")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
    assertThat(history.recist().points().get(0).sum()).isNull();
  }

  /**
   * 60 + 40 at baseline; the one lesion measured is 120, over the +20 % of 100 whatever the other.
   */
  @Test
  void whatWasMeasuredCanSettleProgressionAlone() {
    var history =
        new Scans()
            .liver("A")
            .liver("B")
            .longest("A", TWO, "60", "120")
            .longest("B", TWO, "40", "-")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PD");
  }

  @Test
  void unequivocalProgressionOfATargetCountsOnlyWithoutASize() {
    var unsized =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "60", "-")
            .state("A", 63, State.UNEQUIVOCAL_PROGRESSION);
    var sized =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "60", "-")
            .read("A", 63, "40", null, null, State.UNEQUIVOCAL_PROGRESSION);
    assertThat(categories(unsized.history(false).recist())).isEqualTo("PD");
    assertThat(categories(sized.history(false).recist())).isEqualTo("PR");
  }

  @Test
  void normalNodesAreACompleteResponseThoughTheirSumIsNotZero() {
    var history =
        new Scans()
            .node("L", Role.TARGET)
            .liver("A", Role.TARGET)
            .shortAxis("L", TWO, "22", "9")
            .longest("A", TWO, "30", "0")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("CR");
    assertThat(history.recist().points().get(0).sum()).isEqualTo(Scans.mm("9"));
  }

  @Test
  void aNodeOfExactlyTenMillimetresIsNotNormal() {
    var history = new Scans().node("L", Role.TARGET).shortAxis("L", TWO, "22", "10").history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
  }

  @Test
  void theLongestDiameterOfANodeIsNotItsShortAxis() {
    var history = new Scans().node("L", Role.TARGET).longest("L", TWO, "30", "20").history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }

  @Test
  void aTooSmallLesionIsFiveMillimetresUnlessItsSizeIsRecorded() {
    var assumed =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "20", "-")
            .state("A", 63, State.TOO_SMALL)
            .history(false);
    var recorded =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "20", "-")
            .read("A", 63, "3", null, null, State.TOO_SMALL)
            .history(false);
    assertThat(assumed.recist().points().get(0).sum()).isEqualTo(Scans.mm("5"));
    assertThat(recorded.recist().points().get(0).sum()).isEqualTo(Scans.mm("3"));
  }

  @Test
  void anUnreadableSizeIsNotEvaluable() {
    var history =
        new Scans()
            .liver("A", Role.TARGET)
            .longest("A", TWO, "20", "-")
            .unreadable("A", 63)
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("NE");
  }
}
