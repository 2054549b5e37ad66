// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hepatora.decision.units.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked vectors of response-criteria.md, and the limits of RECIST 1.1. */
class ResponseVectorsTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "R1 exactly -30 % is PR, 100 70, PR",
    "just under -30 % is SD, 100 70.1, SD",
    "R2 +20 % but only 4 mm from nadir, 50 20 24, PR PR",
    "R3 +25 % and 5 mm from nadir although half of baseline, 50 20 25, PR PD",
    "R4, 98 64 60 59, PR PR PR",
    "R5, 88 58 74, PR PD",
    "R9, 100 68 60 52, PR PR PR",
    "R10, 100 66 61 56 52, PR PR PR PR",
    "nadir is baseline, 50 60, PD",
    "exactly +20 % and 5 mm, 25 30, PD",
    "5 mm but under 20 %, 50 55, SD",
    "gone, 40 0, CR",
    "from a nadir of 0 by 5 mm, 40 0 5, CR PD",
    "from a nadir of 0 by less, 40 0 4.9, CR PR",
    "decimals that binary floating point gets wrong, 0.3 0.21, PR"
  })
  void givesTheCategoryOfTheGuideline(String story, String sizes, String categories) {
    assertThat(categories(sum(sizes).history(false).recist())).isEqualTo(categories);
  }

  @Test
  void givesTheChangeFromBaselineAndFromNadir() {
    var last = sum("88 58 74").history(false).recist().points().get(1);
    assertShown(last.changeFromBaseline(), "-15.9");
    assertShown(last.changeFromNadir(), "27.6");
    assertThat(last.causes()).containsExactly(Progression.TARGET_GROWTH);
  }

  /** R6: 134 -> 90 -> 83 -> 85, one of three lesions growing. */
  @Test
  void growthOfOneLesionIsNoProgressionWhileTheSumIsNot() {
    int[] days = {0, 63, 126, 189};
    var history =
        new Scans()
            .liver("S8")
            .liver("S5")
            .portaHepatisNode("node", null)
            .longest("S8", days, "40", "38", "41", "46")
            .longest("S5", days, "70", "38", "30", "28")
            .shortAxis("node", days, "24", "14", "12", "11")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR PR PR");
    assertThat(history.recist().points())
        .extracting(TimePoint::sum)
        .containsExactly(Scans.mm("90"), Scans.mm("83"), Scans.mm("85"));
    assertShown(history.recist().points().get(2).changeFromBaseline(), "-36.6");
    assertShown(history.recist().points().get(2).changeFromNadir(), "2.4");
  }

  /** R7: porta hepatis node 24 -> 11 mm short axis. */
  @Test
  void nodeAtThePortaHepatisIsNormalFromOtherSizesUnderEachCriterion() {
    var history =
        new Scans()
            .liver("S5")
            .portaHepatisNode("node", null)
            .viable("S5", new int[] {0, 63}, "50/50", "30/0")
            .shortAxis("node", new int[] {0, 63}, "24", "11")
            .history(false);
    assertThat(categories(history.recist())).isEqualTo("PR");
    assertThat(categories(history.mrecist())).isEqualTo("CR");
  }

  /** R8: new lesion of 8 mm. */
  @Test
  void newLesionUnderTenMillimetresIsProgressionUnderRecistOnly() {
    var history = withNewLesion("8");
    assertThat(categories(history.recist())).isEqualTo("PR PD");
    assertThat(categories(history.mrecist())).isEqualTo("PR PR");
    var last = history.recist().points().get(1);
    assertThat(last.progressesOnlyByNewLesionsUnder(Scans.mm("10"))).isTrue();
  }

  @Test
  void newLesionOfTenMillimetresIsProgressionUnderBoth() {
    var history = withNewLesion("10");
    assertThat(categories(history.recist())).isEqualTo("PR PD");
    assertThat(categories(history.mrecist())).isEqualTo("PR PD");
    var last = history.recist().points().get(1);
    assertThat(last.progressesOnlyByNewLesionsUnder(Scans.mm("10"))).isFalse();
    assertThat(last.causes()).containsExactly(Progression.NEW_LESION);
  }

  private static ResponseHistory withNewLesion(String size) {
    return new Scans()
        .liver("S5")
        .liver("S2")
        .viable("S5", new int[] {0, 63, 126}, "84/84", "54/54", "52/52")
        .longest("S2", new int[] {126}, size)
        .history(false);
  }

  /** One liver lesion, 9 weeks apart. */
  static Scans sum(String sizes) {
    var split = sizes.split(" ", -1);
    int[] days = new int[split.length];
    Arrays.setAll(days, i -> 63 * i);
    return new Scans().liver("S5", Lesion.Role.TARGET).longest("S5", days, split);
  }

  static String categories(ResponseSeries series) {
    List<String> codes = series.points().stream().map(point -> point.category().code()).toList();
    return String.join(" ", codes);
  }

  private static void assertShown(@Nullable BigDecimal percent, String expected) {
    assertThat(percent).isNotNull();
    assertThat(Change.shown(Objects.requireNonNull(percent))).isEqualByComparingTo(expected);
  }
}
