// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.plateau.Plateau.Phase;
import org.hepatora.decision.plateau.Plateau.Sensitivity;
import org.hepatora.decision.plateau.Plateau.Span;
import org.hepatora.decision.plateau.Plateau.Unknown;
import org.hepatora.decision.plateau.Plateau.Unmet;
import org.hepatora.decision.plateau.Plateau.Verdict;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.ResponseAssessor;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.decision.response.ResponseRules;
import org.hepatora.decision.response.Scans;
import org.hepatora.decision.units.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plateau: decision.md 3.3, vectors R4, R9 and R10 of response-criteria.md. */
class PlateauDetectorTest {
  /** R4: 98 -> 64 -> 60 -> 59 at weeks 0, 9, 18, 27. */
  @Test
  void startsAtTheFirstScanFromWhichTheSumIsStable() {
    var plateau = plateau("98 64 60 59");
    assertThat(plateau.verdict()).isEqualTo(Verdict.REACHED);
    assertThat(plateau.phase()).isEqualTo(Phase.PLATEAU);
    assertThat(plateau.start()).isEqualTo(Scans.week(9));
    assertThat(plateau.until()).isEqualTo(Scans.week(27));
    assertThat(plateau.days()).isEqualTo(126);
    assertThat(plateau.daysOnTherapy()).isEqualTo(189);
    assertThat(plateau.unmet()).isEmpty();
    assertThat(plateau.late()).isFalse();
  }

  /** R9: 100 -> 68 -> 60 -> 52; steps of 8 mm, limits 6.8 and 6.0. */
  @Test
  void stillShrinkingIsNoPlateau() {
    var plateau = plateau("100 68 60 52");
    assertThat(plateau.verdict()).isEqualTo(Verdict.NOT_REACHED);
    assertThat(plateau.unmet()).containsExactly(Unmet.NOT_STABLE);
    assertThat(plateau.phase()).isEqualTo(Phase.SHRINKING);
    assertThat(plateau.start()).isNull();
  }

  /** R10: every step is stable, but from 66 to 52 is -21 %; from 61 it is -14.8 %. */
  @Test
  void slowSteadyShrinkageStartsItLater() {
    var plateau = plateau("100 66 61 56 52");
    assertThat(plateau.verdict()).isEqualTo(Verdict.REACHED);
    assertThat(plateau.start()).isEqualTo(Scans.week(18));
    assertThat(plateau.days()).isEqualTo(126);
  }

  @ParameterizedTest(name = "{0} mm on days {1}: {2} days")
  @CsvSource({
    "100 60 55, 0 63 119, 56",
    "100 60 66, 0 63 119, 56",
    "100 60 53.9, 0 63 119, 0",
    "100 40 35, 0 63 119, 56",
    "100 40 34.9, 0 63 119, 0",
  })
  void aStepIsStableWithinTenPercentOrFiveMillimetres(String sizes, String days, long expected) {
    assertThat(detect(sizes, days, Timeline.none()).days()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} days long: {1}, under 42 days {2}, under 84 days {3}")
  @CsvSource({
    "41, NOT_REACHED, false, false",
    "42, NOT_REACHED, true, false",
    "55, NOT_REACHED, true, false",
    "56, REACHED, true, false",
    "83, REACHED, true, false",
    "84, REACHED, true, true",
  })
  void lastsFiftySixDaysAndIsShownUnderOtherLengths(
      int days, Verdict expected, boolean under42, boolean under84) {
    var plateau = detect("100 60 60", "0 63 " + (63 + days), Timeline.none());
    assertThat(plateau.verdict()).isEqualTo(expected);
    assertThat(plateau.sensitivity())
        .containsExactly(new Sensitivity(42, under42), new Sensitivity(84, under84));
  }

  @ParameterizedTest(name = "{0} days on therapy: {1}")
  @CsvSource({"83, NOT_REACHED", "84, REACHED"})
  void needsEightyFourDaysOnTherapy(int days, Verdict expected) {
    var plateau = detect("100 60 60", "0 20 " + days, Timeline.none());
    assertThat(plateau.verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} days long: late {1}")
  @CsvSource({"180, false", "181, true"})
  void isLateAfterHundredAndEightyDays(int days, boolean late) {
    var plateau = detect("100 60 60", "0 63 " + (63 + days), Timeline.none());
    assertThat(plateau.late()).isEqualTo(late);
  }

  @Test
  void stableDiseaseIsNoPlateau() {
    var plateau = plateau("92 76 74 73");
    assertThat(plateau.unmet()).containsExactly(Unmet.NOT_A_RESPONDER);
  }

  @Test
  void progressionIsNoPlateau() {
    var plateau = plateau("88 58 58 74");
    assertThat(plateau.unmet()).contains(Unmet.PROGRESSING);
    assertThat(plateau.phase()).isEqualTo(Phase.PROGRESSION);
  }

  @Test
  void unconfirmedProgressionIsNoPlateau() {
    var scans =
        new Scans()
            .liver("A", Role.TARGET)
            .liver("X", Role.NEW)
            .longest("A", new int[] {0, 63, 126}, "100", "60", "60")
            .longest("X", new int[] {126}, "8");
    var plateau =
        PlateauDetector.detect(scans.history(true), Timeline.none(), PlateauRules.DEFAULT);
    assertThat(plateau.unmet()).contains(Unmet.UNCONFIRMED_PROGRESSION);
  }

  /** RECIST 60 -> 58 -> 57 is stable; viable 50 -> 40 -> 30 is not. */
  @Test
  void theViableSumMustBeStableToo() {
    var plateau =
        detect(
            new Scans()
                .liver("A", Role.TARGET)
                .viable("A", new int[] {0, 63, 126, 189}, "98/98", "60/50", "58/40", "57/30")
                .history(false),
            Timeline.none());
    assertThat(plateau.unmet()).containsExactly(Unmet.NOT_STABLE);
    assertThat(plateau.spans())
        .containsExactly(
            new Span(ResponseCriteria.RECIST_1_1, Scans.day(63), 126),
            new Span(ResponseCriteria.MRECIST, null, 0));
  }

  /** V04: RECIST stable from week 9, viable 40 -> 28 -> 25 from week 18: 63 days. */
  @Test
  void startsWhenTheLaterOfTheTwoSumsIsStable() {
    var plateau =
        detect(
            new Scans()
                .liver("A", Role.TARGET)
                .viable("A", new int[] {0, 63, 126, 189}, "78/78", "60/40", "57/28", "56/25")
                .history(false),
            Timeline.none());
    assertThat(plateau.start()).isEqualTo(Scans.day(126));
    assertThat(plateau.days()).isEqualTo(63);
    assertThat(plateau.isReached()).isTrue();
  }

  @Test
  void theViableSumIsNotJudgedWhereItWasNotMeasuredAtTheLatestScan() {
    var plateau =
        detect(
            new Scans()
                .liver("A", Role.TARGET)
                .viable("A", new int[] {0, 63, 126}, "98/98", "60/50", "58/40")
                .longest("A", new int[] {189}, "57")
                .history(false),
            Timeline.none());
    assertThat(plateau.spans())
        .extracting(Span::criteria)
        .containsExactly(ResponseCriteria.RECIST_1_1);
    assertThat(plateau.isReached()).isTrue();
  }

  @Test
  void withoutSumsItIsUnknown() {
    var plateau = detect(new Scans().history(false), Timeline.none());
    assertThat(plateau.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(plateau.unknown()).contains(Unknown.RECIST_SUMS);
    assertThat(plateau.phase()).isEqualTo(Phase.NOT_ASSESSABLE);
  }

  @Test
  void withoutAFirstDoseItIsUnknown() {
    var history =
        ResponseAssessor.assess(
            scans("98 64 60 59", "0 63 126 189").imaging(),
            null,
            false,
            Scans.day(400),
            ResponseRules.DEFAULT);
    var plateau = detect(history, Timeline.none());
    assertThat(plateau.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(plateau.unknown()).contains(Unknown.THERAPY_START);
  }

  /** On day 252 only the viable diameter was measured; on day 189 both were. */
  @Test
  void theSumsAreJudgedOnTheSameLatestScan() {
    var plateau =
        detect(
            new Scans()
                .liver("A", Role.TARGET)
                .viable("A", new int[] {0, 63, 126, 189}, "98/98", "60/50", "58/40", "57/30")
                .read("A", 252, null, null, "30", null)
                .history(false),
            Timeline.none());
    assertThat(plateau.until()).isEqualTo(Scans.day(189));
    assertThat(plateau.unmet()).containsExactly(Unmet.NOT_STABLE);
  }

  private static Plateau plateau(String sizes) {
    int scans = sizes.split(" ", -1).length;
    var days = new StringBuilder("0");
    for (int i = 1; i < scans; i++) {
      days.append(' ').append(63 * i);
    }
    return detect(sizes, days.toString(), Timeline.none());
  }

  private static Plateau detect(String sizes, String days, Timeline<Amount.Afp> afp) {
    return detect(scans(sizes, days).history(false), afp);
  }

  private static Plateau detect(ResponseHistory history, Timeline<Amount.Afp> afp) {
    return PlateauDetector.detect(history, afp, PlateauRules.DEFAULT);
  }

  private static Scans scans(String sizes, String days) {
    int[] on = Arrays.stream(days.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return new Scans().liver("A", Role.TARGET).longest("A", on, sizes.split(" ", -1));
  }
}
