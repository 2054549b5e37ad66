// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

class AmountTest {

  @Property
  void bilirubinConvertsExactlyAndBack(
      @ForAll @BigRange(min = "0.1", max = "50") @Scale(3) BigDecimal milligrams) {
    var bilirubin = Amount.Bilirubin.ofMilligramsPerDecilitre(milligrams);

    assertThat(bilirubin.value())
        .isEqualByComparingTo(
            milligrams
                .multiply(BigDecimal.valueOf(171))
                .divide(BigDecimal.TEN, 10, java.math.RoundingMode.UNNECESSARY));
    assertThat(bilirubin.milligramsPerDecilitre()).isEqualTo(milligrams.doubleValue());
  }

  @Property
  void creatinineConvertsExactlyAndBack(
      @ForAll @BigRange(min = "0.1", max = "20") @Scale(3) BigDecimal milligrams) {
    var creatinine = Amount.Creatinine.ofMilligramsPerDecilitre(milligrams);

    assertThat(creatinine.value().multiply(BigDecimal.TEN))
        .isEqualByComparingTo(milligrams.multiply(BigDecimal.valueOf(884)));
    assertThat(creatinine.milligramsPerDecilitre()).isEqualTo(milligrams.doubleValue());
  }

  @Property
  void albuminConvertsExactlyAndBack(
      @ForAll @BigRange(min = "0.5", max = "7") @Scale(2) BigDecimal grams) {
    var albumin = Amount.Albumin.ofGramsPerDecilitre(grams);

    assertThat(albumin.value()).isEqualByComparingTo(grams.movePointRight(1));
    assertThat(albumin.gramsPerDecilitre()).isEqualTo(grams.doubleValue());
  }

  @Test
  void theSameAmountInTwoUnitsIsEqual() {
    assertThat(Amount.Bilirubin.ofMilligramsPerDecilitre(new BigDecimal("2.0")))
        .isEqualTo(new Amount.Bilirubin(new BigDecimal("34.20")));
    assertThat(Amount.Albumin.ofGramsPerDecilitre(new BigDecimal("3.50")))
        .isEqualTo(new Amount.Albumin(new BigDecimal("35")));
    assertThat(Amount.Creatinine.ofMilligramsPerDecilitre(new BigDecimal("1")))
        .isEqualTo(new Amount.Creatinine(new BigDecimal("88.4")));
    assertThat(Amount.Afp.ofInternationalUnitsPerMillilitre(new BigDecimal("100")))
        .isEqualTo(new Amount.Afp(new BigDecimal("121")));
  }

  @Test
  void aLimitShowsItsUnitAndThatItIsOurs() {
    assertThat(English.of(Limit.published("34.0", "umol/L", "evidence.md 4.4").words()))
        .isEqualTo("34 µmol/L");
    assertThat(English.of(Limit.ours("56", "d", "decision.md 3.3").words()))
        .isEqualTo("56 d (house rule)");
    assertThat(English.of(Limit.published("3", "ECOG", "BCLC 2022").words())).isEqualTo("ECOG 3");
  }
}
