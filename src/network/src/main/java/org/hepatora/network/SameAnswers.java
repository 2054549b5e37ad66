// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.hepatora.files.Table;

/**
 * Compares the tables of the job with those of the loop, row by row. The names of files are left
 * out: Spark writes them as URIs.
 */
final class SameAnswers {
  private final SparkSession spark;
  private final Consumer<String> console;

  SameAnswers(SparkSession spark, Consumer<String> console) {
    this.spark = spark;
    this.console = console;
  }

  /** Whether every row of each is one of the other's, as often. */
  boolean of(String loop, String job) {
    boolean same = true;
    for (Table table : Table.values()) {
      var schema = Schemas.of(table);
      var columns = Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
      var ours = spark.read().schema(schema).json(loop + "/" + table.code() + ".ndjson");
      var theirs = spark.read().schema(schema).parquet(job + "/" + table.code()).select(columns);
      long differing = without(ours, theirs) + without(theirs, ours);
      console.accept(table.code() + ": " + ours.count() + " rows, " + differing + " differ");
      same &= differing == 0;
    }
    return same;
  }

  private static long without(Dataset<Row> of, Dataset<Row> other) {
    return of.exceptAll(other).count();
  }
}
