// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sites share counts, and it is as if their patients had been in one place. */
@SuppressWarnings("NullAway") // what is null here fails the test
class SiteCountsTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int SITES = 3;

  /** Ends, operations and local therapies on all kinds of days, some on the same. */
  private static List<OutcomeRow> rows() {
    var chance = new Random(11);
    var rows = new ArrayList<OutcomeRow>();
    for (int i = 0; i < 900; i++) {
      int exit = chance.nextInt(1500);
      Integer resection = chance.nextInt(3) == 0 && exit > 1 ? chance.nextInt(exit) : null;
      Integer local = chance.nextInt(4) == 0 && exit > 1 ? chance.nextInt(exit) : null;
      rows.add(Rows.row(exit, chance.nextBoolean(), resection, local));
    }
    return rows;
  }

  private static Trial trial(List<OutcomeRow> rows) {
    return Trial.of(rows, Rows.query(90));
  }

  private static SiteCounts shared(List<OutcomeRow> rows) {
    SiteCounts sum = null;
    for (int site = 0; site < SITES; site++) {
      int own = site;
      var part = new ArrayList<OutcomeRow>();
      for (int i = 0; i < rows.size(); i++) {
        // unequal sites: the first has half of all
        if ((i % 4 < 2 ? 0 : i % 4 - 1) == own) {
          part.add(rows.get(i));
        }
      }
      var counts = SiteCounts.of(trial(part));
      sum = sum == null ? counts : sum.plus(counts);
    }
    return sum;
  }

  @Test
  void whatIsEstimatedFromTheSumsIsWhatIsEstimatedFromThePatients() {
    var rows = rows();
    var pooled = SurvivalReport.unweighted(trial(rows));
    var shared = shared(rows).report();

    assertThat(shared.flow()).isEqualTo(pooled.flow());
    assertThat(shared.followUp()).isCloseTo(pooled.followUp(), CLOSE);
    assertThat(shared.groups()).hasSameSizeAs(pooled.groups());
    int estimates = 0;
    for (int i = 0; i < pooled.groups().size(); i++) {
      var expected = pooled.groups().get(i);
      var found = shared.groups().get(i);
      assertThat(found.code()).isEqualTo(expected.code());
      assertThat(found.eligible()).isEqualTo(expected.eligible());
      assertThat(found.followed()).isEqualTo(expected.followed());
      assertThat(found.deaths()).isEqualTo(expected.deaths());
      for (var one : found.estimates()) {
        same(one, in(expected, one));
        estimates++;
      }
      assertThat(found.estimates()).hasSameSizeAs(expected.estimates());
    }
    assertThat(estimates).isGreaterThan(400);
    assertThat(shared.contrasts()).hasSize(30).allSatisfy(one -> same(one, pooled));
    assertThat(shared.contrasts())
        .extracting(Contrast::measure)
        .contains("difference-548", "rmst-730", "log-rank-chi2", "mantel-byar-chi2");
  }

  private static Estimate in(SurvivalGroup group, Estimate one) {
    return group.estimates().stream()
        .filter(
            other ->
                other.day() == one.day()
                    && other.method().equals(one.method())
                    && other.outcome().equals(one.outcome()))
        .findFirst()
        .orElseThrow();
  }

  private static void same(Estimate found, Estimate expected) {
    assertThat(found.suppressed()).isEqualTo(expected.suppressed());
    assertThat(found.atRisk()).isEqualTo(expected.atRisk());
    assertThat(found.events()).isEqualTo(expected.events());
    if (expected.estimate() != null) {
      assertThat(found.estimate()).isCloseTo(expected.estimate(), CLOSE);
    }
    if (expected.interval() != null) {
      assertThat(found.interval().low()).isCloseTo(expected.interval().low(), CLOSE);
      assertThat(found.interval().high()).isCloseTo(expected.interval().high(), CLOSE);
    }
  }

  private static void same(Contrast found, SurvivalReport pooled) {
    var expected =
        pooled.contrasts().stream()
            .filter(
                other ->
                    other.subgroup() == null
                        && other.outcome().equals(found.outcome())
                        && other.method().equals(found.method())
                        && other.measure().equals(found.measure())
                        && other.of() == found.of()
                        && other.against() == found.against())
            .findFirst()
            .orElseThrow();
    assertThat(found.estimate()).isCloseTo(expected.estimate(), CLOSE);
    if (expected.p() != null) {
      assertThat(found.p()).isCloseTo(expected.p(), CLOSE);
    }
  }

  @Test
  void whatNeedsThePatientsIsSaidNotToBeComputed() {
    assertThat(shared(rows()).report().notComputed())
        .extracting(NotComputed::what)
        .contains("clone-censor-weight", "time-dependent-cox", "subgroups", "hazard-ratio");
  }

  @Test
  void countsOfAnotherQuestionAreRefused() {
    var one = SiteCounts.of(trial(rows()));
    var other = SiteCounts.of(Trial.of(rows(), Rows.query(60)));

    assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
