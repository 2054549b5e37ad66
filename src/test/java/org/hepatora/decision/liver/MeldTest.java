// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hepatora.decision.evidence.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeldTest {

  @Test
  void givesTheWorkedVectors() {
    var sick = Panels.conventional("2.0", "1.5", "1.2", "135", "3.0");

    assertThat(Panels.value(Meld.of(sick)).exact()).isCloseTo(15.34, within(0.006));
    assertThat(Panels.value(Meld.of(sick)).score()).isEqualTo(15);
    assertThat(Panels.value(Meld.withSodium(sick)).score()).isEqualTo(17);
    assertThat(Panels.value(Meld.third(sick, Panels.known(true, "patient"))).exact())
        .isCloseTo(18.27, within(0.006));
  }

  @Test
  void everyInputIsFlooredAtOne() {
    var well = Panels.conventional("0.9", "1.0", "0.8", "140", "4.0");

    assertThat(Panels.value(Meld.of(well)).exact()).isEqualTo(6.43);
    assertThat(Panels.value(Meld.of(well)).score()).isEqualTo(6);
    assertThat(Panels.value(Meld.withSodium(well)).score()).isEqualTo(6);
  }

  @Test
  void creatinineIsCappedAtFour() {
    assertThat(Meld.of(Panels.conventional("2.0", "1.5", "9.0", "135", "3.0")))
        .isEqualTo(Meld.of(Panels.conventional("2.0", "1.5", "4.0", "135", "3.0")));
  }

  @Test
  void creatinineIsCappedAtThreeForMeldThree() {
    Finding<Boolean> male = Panels.known(false, "patient");

    assertThat(Meld.third(Panels.conventional("2.0", "1.5", "9.0", "135", "3.0"), male))
        .isEqualTo(Meld.third(Panels.conventional("2.0", "1.5", "3.0", "135", "3.0"), male));
  }

  @ParameterizedTest
  @CsvSource({"137,150", "125,110"})
  void sodiumIsKeptWithinItsLimits(String limit, String beyond) {
    assertThat(Meld.withSodium(Panels.conventional("2.0", "1.5", "1.2", beyond, "3.0")))
        .isEqualTo(Meld.withSodium(Panels.conventional("2.0", "1.5", "1.2", limit, "3.0")));
  }

  @Test
  void albuminIsKeptWithinItsLimitsInMeldThree() {
    Finding<Boolean> male = Panels.known(false, "patient");

    assertThat(Meld.third(Panels.conventional("2.0", "1.5", "1.2", "135", "4.4"), male))
        .isEqualTo(Meld.third(Panels.conventional("2.0", "1.5", "1.2", "135", "3.5"), male));
    assertThat(Meld.third(Panels.conventional("2.0", "1.5", "1.2", "135", "1.1"), male))
        .isEqualTo(Meld.third(Panels.conventional("2.0", "1.5", "1.2", "135", "1.5"), male));
  }

  @Test
  void womenGetTheirPointAndAThirdInMeldThree() {
    var panel = Panels.conventional("2.0", "1.5", "1.2", "135", "3.0");
    double woman = Panels.value(Meld.third(panel, Panels.known(true, "patient"))).exact();
    double man = Panels.value(Meld.third(panel, Panels.known(false, "patient"))).exact();

    assertThat(woman - man).isCloseTo(1.33, within(1e-9));
  }

  @Test
  void sodiumCountsOnlyAboveEleven() {
    // MELD 11: 3.78 ln 3.35 + 6.43 = 11.0; low sodium must not change it
    var eleven = Panels.conventional("3.35", "1.0", "1.0", "125", "3.0");

    assertThat(Panels.value(Meld.of(eleven)).score()).isEqualTo(11);
    assertThat(Panels.value(Meld.withSodium(eleven)).score()).isEqualTo(11);
  }

  @Test
  void thresholdsSeeTheRoundedScore() {
    // 3.78 ln 2.94 + 6.43 = 10.506 rounds to 11; 3.78 ln 2.92 + 6.43 = 10.481 rounds to 10
    assertThat(Panels.value(Meld.of(Panels.conventional("2.94", "1", "1", "140", "4"))).score())
        .isEqualTo(11);
    assertThat(Panels.value(Meld.of(Panels.conventional("2.92", "1", "1", "140", "4"))).score())
        .isEqualTo(10);
  }

  @Test
  void withoutSexMeldThreeIsUnknown() {
    var panel = Panels.conventional("2.0", "1.5", "1.2", "135", "3.0");

    assertThat(Panels.why(Meld.third(panel, Panels.missing("not recorded"))))
        .isEqualTo("sex: not recorded");
  }

  @Test
  void namesEveryMissingInput() {
    var normal = Panels.normal();
    var panel =
        new LiverPanel(
            normal.bilirubin(),
            normal.albumin(),
            Panels.missing("not recorded"),
            Panels.missing("15 days old, limit 14"),
            Panels.missing("not recorded"),
            normal.ascites(),
            normal.encephalopathy());

    assertThat(Panels.why(Meld.of(panel)))
        .isEqualTo("INR: not recorded; creatinine: 15 days old, limit 14");
    assertThat(Panels.why(Meld.withSodium(panel))).endsWith("sodium: not recorded");
  }
}
