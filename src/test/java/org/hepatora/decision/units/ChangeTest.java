// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final BigDecimal THIRTY_PERCENT = new BigDecimal("0.30");

  @Test
  void exactlyThirtyPercentIsALossOfThirtyPercent() {
    assertThat(change("100", "70").isLossOf(THIRTY_PERCENT)).isTrue();
    assertThat(change("0.3", "0.21").isLossOf(THIRTY_PERCENT)).isTrue();
    assertThat(change("100", "70.01").isLossOf(THIRTY_PERCENT)).isFalse();
  }

  @Test
  void nothingIsLostFromZero() {
    assertThat(change("0", "0").isLossOf(BigDecimal.ZERO)).isFalse();
    assertThat(change("0", "5").percent()).isNull();
  }

  @Test
  void aGainNeedsTheShareAndTheLength() {
    var share = new BigDecimal("0.20");
    var five = Millimetres.of("5");
    assertThat(change("20", "24").isGainOf(share, five)).isFalse();
    assertThat(change("50", "55").isGainOf(share, five)).isFalse();
    assertThat(change("25", "30").isGainOf(share, five)).isTrue();
    assertThat(change("0", "5").isGainOf(share, five)).isTrue();
  }

  @Test
  void aStepIsWithinTheShareOrTheLengthEitherWay() {
    var share = new BigDecimal("0.10");
    var five = Millimetres.of("5");
    assertThat(change("68", "60").isWithin(share, five)).isFalse();
    assertThat(change("40", "35").isWithin(share, five)).isTrue();
    assertThat(change("100", "110").isWithin(share, five)).isTrue();
  }

  @Test
  void percentIsShownWithOneDecimal() {
    assertThat(Change.shown(new BigDecimal("-39.7959"))).isEqualByComparingTo("-39.8");
    assertThat(Change.shown(new BigDecimal("-0.25"))).isEqualByComparingTo("-0.3");
  }

  @Property
  void aLossOfAShareIsExactWhateverTheSize(
      @ForAll @BigRange(min = "0.1", max = "300") @Scale(1) BigDecimal from) {
    var seventy = from.multiply(new BigDecimal("0.70"));
    var rest = new Change(new Millimetres(from), new Millimetres(seventy));
    var more =
        new Change(new Millimetres(from), new Millimetres(seventy.add(new BigDecimal("0.001"))));
    assertThat(rest.isLossOf(THIRTY_PERCENT)).isTrue();
    assertThat(more.isLossOf(THIRTY_PERCENT)).isFalse();
    assertThat(rest.percent()).isEqualByComparingTo("-30");
  }

  private static Change change(String from, String to) {
    return new Change(Millimetres.of(from), Millimetres.of(to));
  }
}
