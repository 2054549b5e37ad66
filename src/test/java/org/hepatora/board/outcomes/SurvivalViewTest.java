// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.hepatora.decision.outcome.Covariate;
import org.hepatora.decision.outcome.Interval;
import org.hepatora.decision.outcome.NotComputed;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as a clinician reads them, and words for everything that was not computed. */
@SuppressWarnings("NullAway") // what is null here fails the test
class SurvivalViewTest {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  @Test
  void figuresHaveTheUnitOfTheirMeasure() {
    assertThat(SurvivalView.estimate("difference-730", -0.0712)).isEqualTo("-7.1");
    assertThat(SurvivalView.ends("difference-548", new Interval(-0.15, 0.008)))
        .containsExactly("-15.0", "0.8");
    assertThat(SurvivalView.estimate("hazard-ratio", 0.70149)).isEqualTo("0.701");
    assertThat(SurvivalView.estimate("rmst-730", 1234.5)).isEqualTo("1230");
    assertThat(SurvivalView.number(0.0000123)).isEqualTo("0.0000123");
    assertThat(SurvivalView.ends("hazard-ratio", null)).isEmpty();
  }

  @Test
  void aProbabilityIsPrintedAsJournalsDo() {
    assertThat(SurvivalView.p(0.00012)).isEqualTo("< 0.001");
    assertThat(SurvivalView.p(0.6712)).isEqualTo("0.671");
    assertThat(SurvivalView.p(null)).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everythingThatIsNotComputedIsSaidInWords(String language) {
    var words = ResourceBundle.getBundle("words.messages", Locale.forLanguageTag(language));
    var missing = new ArrayList<NotComputed>();
    for (int patients : new int[] {1, 60, 200}) {
      missing.addAll(report(patients).notComputed());
    }
    missing.add(new NotComputed("landmark os surgery against systemic difference-730", null));

    assertThat(missing).hasSizeGreaterThan(20);
    for (var one : missing) {
      for (var key : SurvivalView.what(one)) {
        assertThat(words.containsKey(key)).as(one.what() + ": " + key).isTrue();
      }
    }
  }

  /** Some operated in time, some late, some never, with and without spread. */
  private static SurvivalReport report(int patients) {
    var rows = new ArrayList<OutcomeRow>();
    for (int i = 0; i < patients; i++) {
      int exit = 100 + 7 * i % 900;
      Integer resection = i % 3 == 0 ? Integer.valueOf(20 + i % 100) : null;
      var known = Map.of(Covariate.SPREAD, (double) (i % 2));
      rows.add(
          new OutcomeRow(
              null,
              DAY,
              exit,
              i % 4 != 0,
              exit,
              i % 4 != 0,
              resection,
              null,
              null,
              null,
              null,
              0,
              false,
              known,
              List.of()));
    }
    return SurvivalReport.of(Trial.of(rows, new TrialQuery(DAY, LATER, LATER, 90, 5)), step -> {});
  }
}
