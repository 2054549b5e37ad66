// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.decision.response.ResponseVectorsTest.categories;

import java.util.Objects;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** iRECIST: evidence.md 3.3. The first progression is on day 100. */
class IrecistTest {

  @Test
  void answersOnlyOnAnImmuneCheckpointInhibitor() {
    var scans = targets(new int[] {0, 100}, "50", "62");
    assertThat(scans.history(false).irecist()).isNull();
    assertThat(scans.history(false).openProgression()).isNull();
    assertThat(irecist(scans)).isEqualTo("iUPD");
  }

  @Test
  void theFirstProgressionOpensAWindowOfFourToEightWeeks() {
    var open = targets(new int[] {0, 100}, "50", "62").history(true).openProgression();
    assertThat(open).isEqualTo(new OpenProgression(Scans.day(100), Scans.day(128), Scans.day(156)));
  }

  @ParameterizedTest(name = "{0} mm more after {1} days is {2}")
  @CsvSource({
    "5, 28, iUPD iCPD",
    "4.9, 28, iUPD iUPD",
    "5, 56, iUPD iCPD",
    "5, 25, iUPD iUPD",
    "5, 26, iUPD iCPD",
    "5, 90, iUPD iCPD"
  })
  void targetsConfirmByGrowingFiveMillimetresFurther(String more, int days, String expected) {
    var size = Scans.mm("62").plus(Scans.mm(more)).value().toPlainString();
    assertThat(irecist(targets(new int[] {0, 100, 100 + days}, "50", "62", size)))
        .isEqualTo(expected);
  }

  @Test
  void smallStepsAddUp() {
    assertThat(irecist(targets(new int[] {0, 100, 130, 160}, "50", "62", "66", "68")))
        .isEqualTo("iUPD iUPD iCPD");
  }

  @Test
  void withoutFurtherGrowthItStaysUnconfirmed() {
    var scans = targets(new int[] {0, 100, 130}, "50", "62", "62");
    assertThat(irecist(scans)).isEqualTo("iUPD iUPD");
    assertThat(Objects.requireNonNull(scans.history(true).openProgression()).since())
        .isEqualTo(Scans.day(100));
  }

  @Test
  void shrinkageResetsTheBar() {
    var scans = targets(new int[] {0, 100, 130, 190}, "50", "62", "34", "41");
    assertThat(irecist(scans)).isEqualTo("iUPD PR iUPD");
    assertThat(Objects.requireNonNull(scans.history(true).openProgression()).since())
        .isEqualTo(Scans.day(190));
  }

  @Test
  void aScanThatIsNotEvaluableKeepsItOpen() {
    var scans = targets(new int[] {0, 100}, "50", "62").state("T", 130, State.NOT_EVALUABLE);
    assertThat(irecist(scans)).isEqualTo("iUPD NE");
    assertThat(scans.history(true).openProgression()).isNotNull();
  }

  @Test
  void anotherNewLesionConfirms() {
    var scans =
        targets(new int[] {0, 100, 130}, "50", "40", "40")
            .liver("X", Role.NEW)
            .liver("Y", Role.NEW)
            .longest("X", new int[] {100, 130}, "8", "8")
            .longest("Y", new int[] {130}, "7");
    assertThat(irecist(scans)).isEqualTo("iUPD iCPD");
  }

  @Test
  void aNewLesionThatStaysAsItIsDoesNotConfirm() {
    assertThat(irecist(withNewLesion("8", "8"))).isEqualTo("iUPD iUPD");
  }

  @Test
  void aNewLesionThatGoesAwayResetsTheBar() {
    assertThat(irecist(withNewLesion("8", "0"))).isEqualTo("iUPD SD");
  }

  @Test
  void anyGrowthOfANewLesionTooSmallToBeATargetConfirms() {
    assertThat(irecist(withNewLesion("8", "9"))).isEqualTo("iUPD iCPD");
  }

  @Test
  void aMeasurableNewLesionConfirmsByFiveMillimetres() {
    assertThat(irecist(withNewLesion("12", "16"))).isEqualTo("iUPD iUPD");
    assertThat(irecist(withNewLesion("12", "17"))).isEqualTo("iUPD iCPD");
  }

  @Test
  void progressionOfAKindNotSeenBeforeConfirms() {
    var scans =
        targets(new int[] {0, 100, 130}, "50", "40", "50")
            .liver("X", Role.NEW)
            .longest("X", new int[] {100, 130}, "8", "8");
    assertThat(irecist(scans)).isEqualTo("iUPD iCPD");
  }

  @Test
  void furtherProgressionOfANonTargetConfirms() {
    var scans =
        targets(new int[] {0, 100, 130}, "50", "40", "40")
            .thrombus("V")
            .state("V", 0, State.PRESENT)
            .state("V", 100, State.UNEQUIVOCAL_PROGRESSION)
            .state("V", 130, State.UNEQUIVOCAL_PROGRESSION);
    assertThat(irecist(scans)).isEqualTo("iUPD iCPD");
  }

  @Test
  void aNonTargetThatIsOnlyStillThereResetsTheBar() {
    var scans =
        targets(new int[] {0, 100, 130}, "50", "40", "40")
            .thrombus("V")
            .state("V", 0, State.PRESENT)
            .state("V", 100, State.UNEQUIVOCAL_PROGRESSION)
            .state("V", 130, State.PRESENT);
    assertThat(irecist(scans)).isEqualTo("iUPD SD");
  }

  @Test
  void confirmedProgressionStaysConfirmed() {
    var scans = targets(new int[] {0, 100, 130, 190}, "50", "62", "70", "40");
    assertThat(irecist(scans)).isEqualTo("iUPD iCPD iCPD");
    assertThat(scans.history(true).openProgression()).isNull();
  }

  @Test
  void aNonTargetCalledProgressiveAgainWithoutHavingGrownDoesNotConfirm() {
    var scans =
        targets(new int[] {0, 100, 130}, "50", "40", "40")
            .liver("N", Role.NON_TARGET)
            .longest("N", new int[] {0}, "9")
            .read("N", 100, "20", null, null, State.UNEQUIVOCAL_PROGRESSION)
            .read("N", 130, "20", null, null, State.UNEQUIVOCAL_PROGRESSION);
    assertThat(irecist(scans)).isEqualTo("iUPD iUPD");
  }

  private static Scans withNewLesion(String then, String later) {
    return targets(new int[] {0, 100, 130}, "50", "40", "40")
        .liver("X", Role.NEW)
        .longest("X", new int[] {100, 130}, then, later);
  }

  private static Scans targets(int[] days, String... sizes) {
    return new Scans().liver("T", Role.TARGET).longest("T", days, sizes);
  }

  private static String irecist(Scans scans) {
    return categories(Objects.requireNonNull(scans.history(true).irecist()));
  }
}
