// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.files.EpisodeRows;
import org.hepatora.files.SharedCounts;
import org.hepatora.files.Table;
import org.hepatora.files.TrialQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The counts of what {@code decide --outcomes} wrote: each task counts its own episodes, the driver
 * adds the counts up.
 */
final class OutcomesJob {
  private static final String LINES = "_lines";

  private final SparkSession spark;
  private final TrialQuestion asked;

  OutcomesJob(SparkSession spark, TrialQuestion asked) {
    this.spark = spark;
    this.asked = asked;
  }

  SharedCounts run() {
    var policies =
        table(Table.ANSWERS)
            .select("policy")
            .filter("policy is not null")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    if (policies.size() > 1) {
      throw new IllegalArgumentException("The answers are of different policies: " + policies);
    }
    var policy = policies.isEmpty() ? "" : policies.get(0);
    var sum = SharedCounts.of(policy, List.of(), asked.query());
    var parts =
        episodesWithLines()
            .mapPartitions(new Counting(policy, asked.query()), Encoders.STRING())
            .collectAsList();
    for (String part : parts) {
      sum = sum.plus(SharedCounts.read(part));
    }
    return sum;
  }

  private Dataset<Row> episodesWithLines() {
    var lines = table(Table.LINES);
    var columns = Arrays.stream(lines.columns()).map(functions::col).toArray(Column[]::new);
    var byPatient =
        lines
            .groupBy("site", "patient")
            .agg(functions.collect_list(functions.struct(columns)).as(LINES));
    return table(Table.EPISODES).join(byPatient, new String[] {"site", "patient"}, "left");
  }

  private Dataset<Row> table(Table table) {
    var folders = asked.inputs().stream().map(each -> each + "/" + table.code());
    return spark.read().schema(Schemas.of(table)).parquet(folders.toArray(String[]::new));
  }

  /** What of the question a task needs, as plain values. */
  private record Counting(
      String policy, String start, String end, String asOf, int grace, int minimumCell)
      implements MapPartitionsFunction<Row, String> {
    Counting(String policy, TrialQuery query) {
      this(
          policy,
          query.start().toString(),
          query.end().toString(),
          query.asOf().toString(),
          query.grace(),
          query.minimumCell());
    }

    @Override
    public Iterator<String> call(Iterator<Row> episodes) {
      var rows = new ArrayList<OutcomeRow>();
      while (episodes.hasNext()) {
        var episode = episodes.next();
        var lines = new ArrayList<Function<String, @Nullable Object>>();
        if (!episode.isNullAt(episode.fieldIndex(LINES))) {
          episode.<Row>getList(episode.fieldIndex(LINES)).forEach(line -> lines.add(line::getAs));
        }
        rows.add(EpisodeRows.read(episode::getAs, lines));
      }
      var query =
          new TrialQuery(
              LocalDate.parse(start),
              LocalDate.parse(end),
              LocalDate.parse(asOf),
              grace,
              minimumCell);
      return List.of(SharedCounts.of(policy, rows, query).text()).iterator();
    }
  }
}
