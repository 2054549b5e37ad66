// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of patients who differ in days only. */
@SuppressWarnings("NullAway") // what is null here fails the test
final class Rows {
  static final LocalDate TIME_ZERO = LocalDate.of(2020, 1, 1);
  static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private Rows() {}

  static OutcomeRow row(int exit, boolean died, Integer resection, Integer local) {
    return row(exit, died, resection, local, Map.of());
  }

  static OutcomeRow row(
      int exit, boolean died, Integer resection, Integer local, Map<Covariate, Double> baseline) {
    return new OutcomeRow(
        null, TIME_ZERO, exit, died, exit, died, resection, local, null, null, null, 0, false,
        baseline, List.of());
  }

  static TrialQuery query(int grace) {
    return query(grace, 5);
  }

  static TrialQuery query(int grace, int minimumCell) {
    return new TrialQuery(TIME_ZERO, TODAY, TODAY, grace, minimumCell);
  }

  /** A transplant on day 0 is one from the first day on. */
  static List<OutcomeRow> stanford() {
    var rows = new ArrayList<OutcomeRow>();
    for (var one : SeededCohort.stanford()) {
      Integer transplant = one.resection() == Candidate.NEVER ? null : (int) one.resection();
      var age = Map.of(Covariate.AGE, one.x()[0]);
      rows.add(row((int) one.exit(), one.event(), transplant, null, age));
    }
    return rows;
  }
}
