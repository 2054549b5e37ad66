// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.Locale;
import java.util.StringJoiner;
import org.hepatora.decision.outcome.Estimate;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalReport;
import org.jspecify.annotations.Nullable;

/** Writes the grid of a report as CSV, for users of R; nothing that a report does not tell. */
public final class OutcomeCsv {
  private OutcomeCsv() {}

  /** One row a group, outcome, method and day. */
  public static String write(SurvivalReport report) {
    var text =
        new StringJoiner("\n", "", "\n")
            .add("group,outcome,method,day,estimate,low,high,interval_type,at_risk,events");
    for (var group : report.groups()) {
      for (var one : group.estimates()) {
        text.add(row(group.code(), one, report.query().minimumCell()));
      }
    }
    return text.toString();
  }

  /** One row a regimen and criterion. */
  public static String write(ResponseReport report) {
    int minimum = report.query().minimumCell();
    var text =
        new StringJoiner("\n", "", "\n").add("regimen,criteria,evaluable,responders,rate,low,high");
    for (var group : report.groups()) {
      var rate = group.rate();
      boolean told =
          rate != null
              && group.evaluable() >= minimum
              && !SmallCells.isSmall(group.responders(), minimum)
              && !SmallCells.isSmall(group.evaluable() - group.responders(), minimum);
      text.add(
          String.join(
              ",",
              group.regimen(),
              group.criteria(),
              told ? String.valueOf(group.evaluable()) : "",
              told ? String.valueOf(group.responders()) : "",
              told ? number((double) group.responders() / group.evaluable()) : "",
              told && rate != null ? number(rate.low()) : "",
              told && rate != null ? number(rate.high()) : ""));
    }
    return text.toString();
  }

  private static String row(String group, Estimate one, int minimum) {
    var interval = one.interval();
    boolean events = !one.suppressed() && !SmallCells.isSmall(one.events(), minimum);
    return String.join(
        ",",
        group,
        one.outcome(),
        one.method(),
        String.valueOf(one.day()),
        number(one.estimate()),
        number(interval == null ? null : interval.low()),
        number(interval == null ? null : interval.high()),
        one.intervalType() == null ? "" : one.intervalType(),
        one.suppressed() ? "" : String.valueOf(one.atRisk()),
        events ? String.valueOf(one.events()) : "");
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.12g", value);
  }
}
