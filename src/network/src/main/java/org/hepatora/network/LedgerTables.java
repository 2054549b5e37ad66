// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hepatora.files.Fate;

/** The tables files and faults, from what the parts left: counts added up, lines numbered. */
final class LedgerTables {
  private static final StructType FAULTS =
      new StructType()
          .add("site", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("line", DataTypes.LongType)
          .add("fault", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("patient", DataTypes.StringType);

  private final SparkSession spark;
  private final String out;

  LedgerTables(SparkSession spark, String out) {
    this.spark = spark;
    this.out = out;
  }

  void write(Consumer<String> progress) {
    files(progress);
    var before = new HashMap<>(linesBefore());
    spark
        .read()
        .schema(Schemas.FAULT)
        .parquet(out + "/_faults/*")
        .map((MapFunction<Row, Row>) row -> numbered(row, before), Encoders.row(FAULTS))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out + "/faults");
  }

  private static Row numbered(Row row, Map<String, Long> before) {
    long earlier = before.getOrDefault(row.getString(1) + " " + row.getLong(2), 0L);
    return RowFactory.create(
        row.get(0), row.get(1), earlier + row.getLong(3), row.get(4), row.get(5), row.get(6));
  }

  /** How many lines stand before each part of a file. */
  private Map<String, Long> linesBefore() {
    var blocks = new TreeMap<String, TreeMap<Long, Long>>();
    for (Row row : rows("_blocks", Schemas.BLOCK)) {
      blocks
          .computeIfAbsent(row.getString(0), any -> new TreeMap<>())
          .put(row.getLong(1), row.getLong(2));
    }
    var before = new HashMap<String, Long>();
    blocks.forEach(
        (file, of) -> {
          long lines = 0;
          for (var block : of.entrySet()) {
            before.put(file + " " + block.getKey(), lines);
            lines += block.getValue();
          }
        });
    return before;
  }

  private List<Row> rows(String table, StructType schema) {
    return spark.read().schema(schema).parquet(out + "/" + table + "/*").collectAsList();
  }

  private void files(Consumer<String> progress) {
    var counts = new TreeMap<String, Map<String, Long>>();
    var sums = new TreeMap<String, Long>();
    for (Row row : rows("_counts", Schemas.COUNT)) {
      counts
          .computeIfAbsent(row.getString(0), any -> new HashMap<>())
          .merge(row.getString(1), row.getLong(2), Long::sum);
      sums.merge(row.getString(1), row.getLong(2), Long::sum);
    }
    var schema = new StructType().add("file", DataTypes.StringType);
    for (Fate fate : Fate.values()) {
      schema = schema.add(fate.code().replace('-', '_'), DataTypes.LongType);
    }
    var rows = new ArrayList<Row>();
    counts.forEach(
        (file, of) -> {
          var values = new ArrayList<Object>();
          values.add(file);
          for (Fate fate : Fate.values()) {
            values.add(of.getOrDefault(fate.code(), 0L));
          }
          rows.add(RowFactory.create(values.toArray()));
        });
    spark
        .createDataFrame(rows, schema)
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out + "/files");
    sums.forEach((fate, lines) -> progress.accept("lines " + fate + ": " + lines));
  }
}
