// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hepatora.decision.policy.Policy;
import org.hepatora.knowledge.Knowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class WordingTest {
  private final Wording wording =
      new Wording(new StaticMessageSource(), Policy.standard(), Knowledge.standard());

  /** 0.82 mg/dL times 17.1 is 14.022 umol/L. */
  @ParameterizedTest
  @CsvSource({
    "14.022,   umol/L,  14.02 µmol/L",
    "-20.9524, %,       -20.95 %",
    "30.004,   %,       30 %",
    "44,       g/L,     44 g/L",
    "130,      10*9/L,  130 ×10⁹/L",
    "1.05,     {INR},   1.05",
    "-2.983,   1,       -2.983"
  })
  void aValueIsWrittenAsAClinicianWritesIt(BigDecimal value, String unit, String written) {
    assertThat(wording.quantity(value, unit)).isEqualTo(written);
  }
}
