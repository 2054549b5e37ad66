// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.plateau;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.evidence.Timeline;
import org.hepatora.decision.plateau.Plateau.AfpTrend;
import org.hepatora.decision.plateau.Plateau.Unknown;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.ResponseAssessor;
import org.hepatora.decision.response.ResponseRules;
import org.hepatora.decision.response.Scans;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AFP beside a plateau: decision.md 3.3. */
class AfpCourseTest {
  /** Days from the first dose and AFP in ng/mL; asked on day 200, scans until day 189. */
  @ParameterizedTest(name = "AFP {0}: {1}")
  @CsvSource({
    "0:1200 100:100 195:119.9, NOT_RISING",
    "0:1200 100:100 195:120, RISING",
    "0:1200 100:10 195:19.9, NOT_RISING",
    "0:1200 100:10 195:20, RISING",
    "195:4, NOT_RISING",
    "195:1200, UNKNOWN",
    "0:1200 171:35, UNKNOWN",
    "0:1200 172:35, NOT_RISING",
    "-61:5 0:1200 195:35, NOT_RISING",
    "-60:5 0:1200 195:35, RISING",
    "0:1200 100:100 195:110 201:900, NOT_RISING",
    "0:1200 195:30 195:60, UNKNOWN",
  })
  void alphaFetoproteinMustNotRiseFromItsNadir(String values, AfpTrend expected) {
    var plateau = detectOn(200, afp(values));
    assertThat(plateau.afp()).isEqualTo(expected);
    assertThat(plateau.isReached()).isEqualTo(expected != AfpTrend.RISING);
    assertThat(plateau.unknown().contains(Unknown.AFP)).isEqualTo(expected == AfpTrend.UNKNOWN);
  }

  @Test
  void anUnreadableLatestAlphaFetoproteinIsUnknown() {
    var facts = new ArrayList<>(afp("0:1200 100:100").facts());
    facts.add(new Fact.Unreadable<>(Scans.day(195), new Term("unknown unit"), "Observation/u"));
    assertThat(detectOn(200, new Timeline<>(facts)).afp()).isEqualTo(AfpTrend.UNKNOWN);
  }

  private static Plateau detectOn(int day, Timeline<Amount.Afp> afp) {
    var history =
        ResponseAssessor.assess(
            scans("98 64 60 59", "0 63 126 189").imaging(),
            Scans.START,
            false,
            Scans.day(day),
            ResponseRules.DEFAULT);
    return PlateauDetector.detect(history, afp, PlateauRules.DEFAULT);
  }

  private static Timeline<Amount.Afp> afp(String values) {
    var facts = new ArrayList<Fact<Amount.Afp>>();
    for (String value : List.of(values.split(" ", -1))) {
      var pair = value.split(":", -1);
      facts.add(
          new Fact.Read<>(
              Scans.day(Integer.parseInt(pair[0])),
              new Amount.Afp(new BigDecimal(pair[1])),
              "Observation/" + value));
    }
    return new Timeline<>(facts);
  }

  private static Scans scans(String sizes, String days) {
    int[] on = Arrays.stream(days.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return new Scans().liver("A", Role.TARGET).longest("A", on, sizes.split(" ", -1));
  }
}
