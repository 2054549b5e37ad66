// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes reports of the rows. */
@Component
public class OutcomeReports {
  private final OutcomeTable table;
  private final OutcomeProperties properties;
  private final JdbcClient jdbc;

  OutcomeReports(OutcomeTable table, OutcomeProperties properties, JdbcClient jdbc) {
    this.table = table;
    this.properties = properties;
    this.jdbc = jdbc;
  }

  /** The smallest count that is told here. */
  public int minimumCell() {
    return properties.wholeDemo() && holdsDemo() ? 1 : properties.minimumCell();
  }

  /** The trial of those whose time zero is asked for. */
  public Trial trial(TrialQuery query) {
    return table.of(rows -> Trial.of(rows, query));
  }

  /** Survival by strategy. */
  public SurvivalReport survival(Trial trial, IntConsumer progress) {
    return SurvivalReport.of(trial, progress);
  }

  /** Response by regimen. */
  public ResponseReport response(TrialQuery query) {
    return table.of(rows -> ResponseReport.of(rows, query));
  }

  /** Everything until that day, with the standard grace. */
  public TrialQuery everything(LocalDate asOf) {
    return new TrialQuery(
        LocalDate.of(1900, 1, 1), asOf, asOf, TrialQuery.STANDARD_GRACE, minimumCell());
  }

  private boolean holdsDemo() {
    return jdbc.sql("select exists (select 1 from hepatora_demo_cohort)")
        .query(Boolean.class)
        .single();
  }
}
