// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A column that follows from those before it is left out, or no model would have a maximum. */
@SuppressWarnings("NullAway") // what is null here fails the test
class CovariateTableTest {
  private static List<Map<Covariate, Double>> patients() {
    var chance = new Random(3);
    var patients = new ArrayList<Map<Covariate, Double>>();
    for (int i = 0; i < 60; i++) {
      var known = new EnumMap<Covariate, Double>(Covariate.class);
      known.put(Covariate.ECOG, (double) chance.nextInt(2));
      known.put(Covariate.SPREAD, (double) chance.nextInt(2));
      known.put(Covariate.AGE, 40.0 + chance.nextInt(40));
      patients.add(known);
    }
    return patients;
  }

  private static List<String> names(List<Map<Covariate, Double>> patients) {
    return CovariateTable.of(patients).names(99);
  }

  @Test
  void independentColumnsStayInTheirOrder() {
    assertThat(names(patients())).containsExactly("ecog", "spread", "age");
  }

  @Test
  void aConstantARepetitionAndASumAreLeftOut() {
    var patients = patients();
    for (var one : patients) {
      one.put(Covariate.ALBI, -2.6);
      one.put(Covariate.LESIONS, 3 - one.get(Covariate.SPREAD));
      one.put(Covariate.CHILD_PUGH, 5 + one.get(Covariate.ECOG) + 2 * one.get(Covariate.SPREAD));
      one.put(Covariate.YEAR, 2026.0);
    }

    assertThat(names(patients)).containsExactly("ecog", "spread", "age");
  }

  @Test
  void whoseValueIsUnknownHasAColumnThatSaysSo() {
    var patients = patients();
    for (int i = 0; i < 20; i++) {
      patients.get(i).remove(Covariate.AGE);
      patients.get(i).remove(Covariate.ECOG);
    }

    assertThat(names(patients))
        .as("who lacks the one lacks the other: one column is enough")
        .containsExactly("ecog", "ecog-unknown", "spread", "age");
  }
}
