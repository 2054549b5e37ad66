// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {
  private static final DemoCohort COHORT = new DemoCohort(7, LocalDate.of(2026, 11, 23));

  private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @Test
  void loadsTheHospitalsFirstAndThenEveryPatientOnce() {
    new DemoLoader(COHORT, loaded::add, lines::add).load(5, 1);

    assertThat(loaded)
        .startsWith(COHORT.hospitals())
        .containsExactly(
            COHORT.hospitals(),
            COHORT.patient(1).transactionBundle(),
            COHORT.patient(2).transactionBundle(),
            COHORT.patient(3).transactionBundle(),
            COHORT.patient(4).transactionBundle(),
            COHORT.patient(5).transactionBundle());
  }

  @Test
  void severalWorkersLoadTheSameCohort() {
    new DemoLoader(COHORT, loaded::add, lines::add).load(40, 4);

    assertThat(loaded.get(0)).isEqualTo(COHORT.hospitals());
    assertThat(loaded.subList(1, loaded.size()))
        .containsExactlyInAnyOrderElementsOf(
            COHORT.patients(40).map(DemoPatient::transactionBundle).toList());
  }

  @Test
  void saysNowAndThenHowFarItIs() {
    new DemoLoader(COHORT, loaded::add, lines::add).load(36, 1);

    assertThat(lines)
        .containsExactly(
            "Loading the demo cohort: 12 of 36",
            "Loading the demo cohort: 24 of 36",
            "Loading the demo cohort: 36 of 36");
  }

  @Test
  void aFailureKeepsNoOtherPatientOutAndIsThrownAtTheEnd() {
    var calls = new AtomicInteger();
    var loader =
        new DemoLoader(
            COHORT,
            bundle -> {
              if (calls.incrementAndGet() == 4) {
                throw new IllegalArgumentException("refused");
              }
            },
            lines::add);

    assertThatThrownBy(() -> loader.load(40, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("refused");
    // 40 patients and the hospitals
    assertThat(calls.get()).isEqualTo(41);
  }
}
