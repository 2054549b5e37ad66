// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.hepatora.decision.outcome.LineOutcome.Responded;
import org.junit.jupiter.api.Test;

/** What is told of responses, and that the counts of sites add up to it. */
@SuppressWarnings("NullAway") // what is null here fails the test
class ResponseCountsTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final String MRECIST = "mrecist";

  private static Responded responded(Integer day, Integer days, boolean ended) {
    return new Responded(MRECIST, true, day, days, ended);
  }

  private static LineOutcome line(int number, Integer plateau, Responded... responses) {
    return new LineOutcome(
        number,
        "atezolizumab-bevacizumab",
        Rows.TIME_ZERO.plusDays(10),
        plateau,
        plateau == null ? 0 : 2 * plateau,
        List.of(responses));
  }

  private static OutcomeRow row(Integer ned, int nedDays, LineOutcome... lines) {
    return new OutcomeRow(
        null,
        Rows.TIME_ZERO,
        900,
        false,
        900,
        false,
        ned,
        null,
        null,
        7,
        ned,
        nedDays,
        false,
        Map.of(),
        List.of(lines));
  }

  /** Ten lines: eight evaluable, of these four responded after 40, 60, 61 and 100 days. */
  private static List<OutcomeRow> ten() {
    return List.of(
        row(20, 800, line(1, 90, responded(40, 100, true))),
        row(30, 400, line(1, 110, responded(60, 200, true))),
        row(null, 0, line(1, 130, responded(61, 300, true))),
        row(null, 0, line(1, null, responded(100, 400, false))),
        row(null, 0, line(1, null, responded(null, null, false))),
        row(null, 0, line(1, null, responded(null, null, false))),
        row(null, 0, line(1, null, responded(null, null, false))),
        row(null, 0, line(1, null, responded(null, null, false))),
        row(null, 0, line(1, null, new Responded(MRECIST, false, null, null, false))),
        row(null, 0, line(1, null, new Responded(MRECIST, false, null, null, false))));
  }

  @Test
  void theRateIsOfTheEvaluableAndTheTimesAreOfTheResponders() {
    var report = ResponseReport.of(ten(), Rows.query(90, 2));

    var group = report.groups().get(0);
    assertThat(report.groups()).hasSize(1);
    assertThat(List.of(group.treated(), group.evaluable(), group.responders()))
        .containsExactly(10, 8, 4);
    // R: binom.test(4, 8)$conf.int
    assertThat(group.rate().low()).isCloseTo(0.1570128, within(5e-8));
    assertThat(group.rate().high()).isCloseTo(0.8429872, within(5e-8));
    assertThat(group.timeToResponse()).isCloseTo(60.5, CLOSE);
    // By hand: 3/4, 1/2, 1/4 after 100, 200, 300 days; at a half the middle to the next fall.
    assertThat(group.duration().day()).isCloseTo(250, CLOSE);
    assertThat(group.plateaus()).isEqualTo(3);
    assertThat(group.toPlateau()).isCloseTo(110, CLOSE);
    assertThat(group.inPlateau()).isCloseTo(220, CLOSE);
    assertThat(report.flow())
        .containsExactly(
            new FlowStep("records", 10),
            new FlowStep("treated", 10),
            new FlowStep("window-reached", 10),
            new FlowStep("presented", 10),
            new FlowStep("operated", 2),
            new FlowStep("ned", 2));
    assertThat(report.stayedFree()).extracting(Estimate::day).containsExactly(365, 730);
    assertThat(report.stayedFree().get(0).estimate()).isEqualTo(1);
  }

  @Test
  void linesBegunOutsideThePeriodDoNotCount() {
    var late = new TrialQuery(Rows.TIME_ZERO.plusDays(11), Rows.TODAY, Rows.TODAY, 90, 5);

    var report = ResponseReport.of(ten(), late);

    assertThat(report.groups()).isEmpty();
    assertThat(report.flow()).contains(new FlowStep("records", 10), new FlowStep("treated", 0));
  }

  @Test
  void theSumOfSitesIsAsIfTheirPatientsHadBeenInOnePlace() {
    var chance = new Random(20);
    var rows = new ArrayList<OutcomeRow>();
    for (int i = 0; i < 300; i++) {
      Integer day = chance.nextInt(3) == 0 ? null : Integer.valueOf(20 + chance.nextInt(200));
      Integer days = day == null ? null : Integer.valueOf(chance.nextInt(500));
      Integer ned = chance.nextBoolean() ? Integer.valueOf(chance.nextInt(100)) : null;
      var one = responded(day, days, chance.nextBoolean());
      rows.add(
          row(
              ned,
              chance.nextInt(900),
              line(1, day, one),
              line(2, null, responded(null, null, false))));
    }
    var query = Rows.query(90);
    var sum = ResponseCounts.of(rows.subList(0, 7), query);
    for (var site : List.of(rows.subList(7, 150), rows.subList(150, 300))) {
      sum = sum.plus(ResponseCounts.of(site, query));
    }

    assertThat(sum.report()).isEqualTo(ResponseReport.of(rows, query));
    assertThat(sum.report().groups().get(0).treated()).isEqualTo(600);
  }

  @Test
  void countsOfAnotherQuestionAreRefused() {
    var one = ResponseCounts.of(ten(), Rows.query(90));
    var other = ResponseCounts.of(ten(), Rows.query(60));

    assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
