// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Subgroups as strata of the report, and as the whole of it. */
@SuppressWarnings("NullAway") // what is null here fails the test
class StrataTest {
  private static final Map<Covariate, Double> SPREAD = Map.of(Covariate.SPREAD, 1.0);
  private static final Map<Covariate, Double> NONE = Map.of(Covariate.SPREAD, 0.0);

  private final List<OutcomeRow> rows = new ArrayList<>();

  /** So many operated on day 20, of whom the first die on day 400. */
  private StrataTest operated(int patients, int deaths, Map<Covariate, Double> baseline) {
    for (int i = 0; i < patients; i++) {
      rows.add(Rows.row(i < deaths ? 400 : 800, i < deaths, 20, null, baseline));
    }
    return this;
  }

  private SurvivalReport report() {
    return SurvivalReport.unweighted(Trial.of(rows, Rows.query(90)));
  }

  private static List<Stratum> surgery(SurvivalReport report) {
    return report.groups().get(0).strata().stream()
        .filter(one -> one.subgroup().equals("spread"))
        .toList();
  }

  @Test
  void everyLevelThatIsLargeEnoughIsTold() {
    var report = operated(12, 6, SPREAD).operated(8, 5, NONE).report();

    assertThat(surgery(report))
        .containsExactly(
            new Stratum("spread", "yes", 12, 12, 6), new Stratum("spread", "no", 8, 8, 5));
    assertThat(report.groups().get(3).strata()).isEmpty();
  }

  @Test
  void fewDeathsAreNotToldNorWhatTheyCouldBeComputedFrom() {
    var report = operated(12, 6, SPREAD).operated(8, 2, NONE).report();

    assertThat(surgery(report))
        .containsExactly(
            new Stratum("spread", "yes", 12, 12, null), new Stratum("spread", "no", 8, 8, null));
  }

  @Test
  void aSmallStratumIsDroppedWithTheNextAndNamed() {
    var report = operated(12, 6, SPREAD).operated(3, 0, NONE).report();

    assertThat(surgery(report)).isEmpty();
    assertThat(report.notComputed())
        .extracting(NotComputed::what)
        .contains("stratum surgery spread=yes", "stratum surgery spread=no");
  }

  @Test
  void theUnknownCouldBeComputedFromTheOthers() {
    var report = operated(12, 6, SPREAD).operated(8, 6, NONE).operated(2, 0, Map.of()).report();

    assertThat(surgery(report)).extracting(Stratum::level).containsExactly("yes");
    assertThat(report.notComputed())
        .extracting(NotComputed::what)
        .contains("stratum surgery spread=no");
  }

  @Test
  void aReportOfASubgroupIsThatOfItsPatients() {
    operated(30, 12, SPREAD).operated(40, 9, NONE).operated(2, 0, Map.of());
    var within = Rows.query(90).within("spread=yes");
    var alone = rows.stream().filter(row -> row.baseline().equals(SPREAD)).toList();

    var report = SurvivalReport.unweighted(Trial.of(rows, within));

    var expected = SurvivalReport.unweighted(Trial.of(alone, Rows.query(90)));
    assertThat(report.groups().get(3).estimates()).isEqualTo(expected.groups().get(3).estimates());
    assertThat(report.flow())
        .contains(new FlowStep("outside-subgroup", 42), new FlowStep("eligible", 30));
    assertThatThrownBy(() -> Rows.query(90).within("survival=long"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of those operated on day 60 nobody is operated by day 30; nothing is taken back. */
  @Test
  void theLandmarkMayBeAnotherDayThanTheGrace() {
    for (int i = 0; i < 20; i++) {
      rows.add(Rows.row(700 + i, i < 10, i < 10 ? 10 : 60, null));
    }

    var report = SurvivalReport.unweighted(Trial.of(rows, Rows.query(90).withLandmark(30)));

    assertThat(report.groups().get(0).eligible()).isEqualTo(10);
    assertThat(report.groups().get(2).eligible()).isEqualTo(10);
  }
}
