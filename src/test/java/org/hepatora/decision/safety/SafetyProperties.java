// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hepatora.decision.safety.Operation.Kind;
import org.hepatora.decision.safety.SafetyAlert.Severity;
import org.hepatora.decision.therapy.Drugs;

/** What holds for every dose and every operation. */
class SafetyProperties {
  private static final List<String> GIVEN =
      List.of("bevacizumab", "atezolizumab", "lenvatinib", "sorafenib", "tremelimumab");

  @Property(tries = 200)
  void aLaterOperationIsNeverWorse(
      @ForAll @IntRange(max = 4) int drug,
      @ForAll @IntRange(max = 60) int ago,
      @ForAll @IntRange(max = 60) int day,
      @ForAll @IntRange(max = 60) int later) {
    assertThat(ordered(drug, ago, day + later)).isLessThanOrEqualTo(ordered(drug, ago, day));
  }

  @Property(tries = 200)
  void aFurtherDraftedDoseIsNeverBetter(
      @ForAll @IntRange(max = 4) int drug,
      @ForAll @IntRange(max = 60) int ago,
      @ForAll @IntRange(max = 60) int dose,
      @ForAll @IntRange(max = 60) int day) {
    var with =
        new Chart()
            .given(GIVEN.get(drug), -ago)
            .beside(Drugs.BEVACIZUMAB, dose)
            .orders(Kind.RESECTION, day)
            .alert()
            .severity();
    assertThat(with).isGreaterThanOrEqualTo(ordered(drug, ago, day));
  }

  @Property(tries = 200)
  void anOperationOnItsEarliestDayBreaksNoInterval(
      @ForAll @IntRange(max = 4) int drug, @ForAll @IntRange(max = 60) int ago) {
    var earliest =
        new Chart().given(GIVEN.get(drug), -ago).orders(Kind.RESECTION, 0).alert().earliest();
    if (earliest != null) {
      int day = (int) java.time.temporal.ChronoUnit.DAYS.between(Chart.TODAY, earliest);
      assertThat(ordered(drug, ago, day)).isLessThan(Severity.BROKEN_INTERVAL);
      assertThat(ordered(drug, ago, day - 1)).isEqualTo(Severity.BROKEN_INTERVAL);
    }
  }

  @Property(tries = 100)
  void theOrderOfWhatIsRecordedAndOrderedChangesNothing(@ForAll long seed) {
    assertThat(shuffled(seed)).isEqualTo(shuffled(seed + 1));
  }

  private static List<SafetyAlert> shuffled(long seed) {
    var steps = new ArrayList<java.util.function.Consumer<Chart>>();
    GIVEN.forEach(drug -> steps.add(chart -> chart.given(drug, -drug.length())));
    steps.add(chart -> chart.orders(Drugs.BEVACIZUMAB, 3));
    steps.add(chart -> chart.orders(Drugs.LENVATINIB, null));
    steps.add(chart -> chart.plans(Kind.RESECTION, 9));
    steps.add(chart -> chart.plans(Kind.ABLATION, null));
    steps.add(chart -> chart.orders(Kind.ABLATION, 20));
    steps.add(chart -> chart.resected(-12));
    Collections.shuffle(steps, new Random(seed));
    var chart = new Chart();
    steps.forEach(step -> step.accept(chart));
    return chart.alerts();
  }

  private static Severity ordered(int drug, int ago, int day) {
    return new Chart().given(GIVEN.get(drug), -ago).orders(Kind.RESECTION, day).alert().severity();
  }
}
