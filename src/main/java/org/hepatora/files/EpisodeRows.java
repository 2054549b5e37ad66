// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hepatora.decision.outcome.Covariate;
import org.hepatora.decision.outcome.Exclusion;
import org.hepatora.decision.outcome.LineOutcome;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.files.Table.Column;
import org.jspecify.annotations.Nullable;

/** What became of a patient as rows, and back: days are counted from time zero. */
public final class EpisodeRows {
  static final Column[] EPISODE = episode();
  static final Column[] LINE = {
    Column.text("site"),
    Column.text("patient"),
    Column.whole("line"),
    Column.text("regimen"),
    Column.day("first_dose"),
    Column.whole("plateau_day"),
    Column.whole("plateau_days"),
    Column.text("criteria"),
    Column.flag("evaluable"),
    Column.whole("response_day"),
    Column.whole("duration_days"),
    Column.flag("ended")
  };

  private EpisodeRows() {}

  private static Column[] episode() {
    var columns = new ArrayList<Column>();
    columns.add(Column.text("site"));
    columns.add(Column.text("patient"));
    columns.add(Column.text("excluded"));
    columns.add(Column.day("time_zero"));
    columns.add(Column.whole("exit"));
    columns.add(Column.flag("died"));
    columns.add(Column.whole("event_free"));
    columns.add(Column.flag("event"));
    for (String day : new String[] {"resection", "local", "closed", "presented", "ned"}) {
      columns.add(Column.whole(day));
    }
    columns.add(Column.whole("ned_days"));
    columns.add(Column.flag("ned_ended"));
    for (var covariate : Covariate.values()) {
      columns.add(Column.number(name(covariate)));
    }
    return columns.toArray(Column[]::new);
  }

  private static String name(Covariate covariate) {
    return covariate.code().replace('-', '_');
  }

  static void add(PatientKey key, OutcomeRow row, Rows rows) {
    var excluded = row.excluded();
    var values = new ArrayList<@Nullable Object>();
    values.add(key.site());
    values.add(key.id());
    values.add(excluded == null ? null : excluded.code());
    values.add(row.timeZero());
    values.add((long) row.exit());
    values.add(row.died());
    values.add((long) row.eventFree());
    values.add(row.event());
    values.add(whole(row.resection()));
    values.add(whole(row.local()));
    values.add(whole(row.closed()));
    values.add(whole(row.presented()));
    values.add(whole(row.ned()));
    values.add((long) row.nedDays());
    values.add(row.nedEnded());
    for (var covariate : Covariate.values()) {
      values.add(row.baseline().get(covariate));
    }
    rows.add(Table.EPISODES, values.toArray());
    for (var line : row.lines()) {
      for (var response : line.responses()) {
        line(key, line, response, rows);
      }
    }
  }

  private static void line(
      PatientKey key, LineOutcome line, LineOutcome.Responded response, Rows rows) {
    rows.add(
        Table.LINES,
        key.site(),
        key.id(),
        (long) line.line(),
        line.regimen(),
        line.firstDose(),
        whole(line.plateauDay()),
        (long) line.plateauDays(),
        response.criteria(),
        response.evaluable(),
        whole(response.responseDay()),
        whole(response.durationDays()),
        response.ended());
  }

  private static @Nullable Long whole(@Nullable Integer value) {
    return value == null ? null : (long) value;
  }

  /**
   * The row of the trial that an episode is.
   *
   * @param episode the value of a column, of its Java type; null where it is empty
   * @param lines the rows of the same patient's lines, likewise, in any order
   */
  public static OutcomeRow read(
      Function<String, @Nullable Object> episode,
      Collection<Function<String, @Nullable Object>> lines) {
    var excluded = (String) episode.apply("excluded");
    var baseline = new EnumMap<Covariate, Double>(Covariate.class);
    for (var covariate : Covariate.values()) {
      if (episode.apply(name(covariate)) instanceof Number known) {
        baseline.put(covariate, known.doubleValue());
      }
    }
    return new OutcomeRow(
        excluded == null ? null : Exclusion.ofCode(excluded),
        (LocalDate) episode.apply("time_zero"),
        number(episode.apply("exit")),
        Boolean.TRUE.equals(episode.apply("died")),
        number(episode.apply("event_free")),
        Boolean.TRUE.equals(episode.apply("event")),
        day(episode.apply("resection")),
        day(episode.apply("local")),
        day(episode.apply("closed")),
        day(episode.apply("presented")),
        day(episode.apply("ned")),
        number(episode.apply("ned_days")),
        Boolean.TRUE.equals(episode.apply("ned_ended")),
        baseline,
        lines(lines));
  }

  private static List<LineOutcome> lines(Collection<Function<String, @Nullable Object>> rows) {
    var lines = new TreeMap<Integer, LineOutcome>();
    for (var row : rows) {
      var line =
          new LineOutcome(
              number(row.apply("line")),
              text(row.apply("regimen")),
              (LocalDate) Objects.requireNonNull(row.apply("first_dose")),
              day(row.apply("plateau_day")),
              number(row.apply("plateau_days")),
              List.of(
                  new LineOutcome.Responded(
                      text(row.apply("criteria")),
                      Boolean.TRUE.equals(row.apply("evaluable")),
                      day(row.apply("response_day")),
                      day(row.apply("duration_days")),
                      Boolean.TRUE.equals(row.apply("ended")))));
      lines.merge(line.line(), line, LineOutcome::with);
    }
    return List.copyOf(lines.values());
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static @Nullable Integer day(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : null;
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }
}
