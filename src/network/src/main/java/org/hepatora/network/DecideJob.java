// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.hepatora.files.Table;
import scala.runtime.AbstractFunction1;

/**
 * The whole run: find the cohort, bring each patient's lines together in one exchange, decide,
 * write part by part.
 */
final class DecideJob {
  /**
   * The column that the folders of the parts add to every table; a table's own column of that name
   * would be read as the folder's number.
   */
  static final String PART = "run_part";

  /** What of the export one task sorts and decides on, unpacked; ours. */
  private static final long PARTITION = 64L * 1024 * 1024;

  private final SparkSession spark;
  private final Arguments asked;
  private final Consumer<String> progress;
  private int parts;
  private int partitions;

  DecideJob(SparkSession spark, Arguments asked, Consumer<String> progress) {
    this.spark = spark;
    this.asked = asked;
    this.progress = progress;
  }

  /** Runs it; how many bytes the files have. */
  long run() throws IOException {
    var input = Input.of(asked.inputs(), spark);
    if (input.sizes().isEmpty()) {
      throw new IllegalArgumentException("There is no .ndjson file to read");
    }
    parts = asked.parts() > 0 ? asked.parts() : input.parts();
    partitions = parts * partitionsOfAPart(input.bytes());
    var written = Parts.in(asked.out(), run(input), spark);
    var open = open(written);
    progress.accept(input.sizes().size() + " files, " + open.size() + " parts to do");
    if (!open.isEmpty()) {
      decide(input, written, open);
    }
    new LedgerTables(spark, asked.out()).write(progress);
    return input.bytes();
  }

  private String run(Input input) {
    return String.join(
        "\n",
        asked.settings().fingerprint(),
        "parts " + parts + " of " + partitions,
        input.fingerprint());
  }

  private Set<Integer> open(Parts written) throws IOException {
    var open = new HashSet<Integer>();
    for (int part = 0; part < parts; part++) {
      if (!written.isDone(part)) {
        open.add(part);
      }
    }
    return open;
  }

  /** Small enough to be sorted in memory, and work for every core. */
  private int partitionsOfAPart(long bytes) {
    if (asked.partitions() > 0) {
      return (asked.partitions() + parts - 1) / parts;
    }
    long bySize = bytes / parts / PARTITION + 1;
    return (int) Math.max(spark.sparkContext().defaultParallelism(), bySize);
  }

  private void decide(Input input, Parts written, Set<Integer> open) throws IOException {
    var lines = lines(input);
    var found =
        lines
            .select("site", "value")
            .mapPartitions(new CohortScan(asked.settings()), Encoders.row(CohortScan.FOUND))
            .collectAsList();
    var cohort = asked.settings().everybody() ? Cohort.ofEverybody() : CohortScan.cohort(found);
    progress.accept(
        asked.settings().everybody()
            ? "everybody is decided on"
            : cohort.sorted().length + " patients in the cohort");
    List<Row> medications =
        new ArrayList<>(found.stream().filter(row -> !row.isNullAt(1)).toList());
    var decided = decided(lines, input, cohort, medications, open);
    var rows = decided.rdd();
    for (int part : open.stream().sorted().toList()) {
      write(spark.createDataFrame(only(rows, part), Schemas.decided()), part);
      written.done(part);
      progress.accept("part " + (part + 1) + " of " + parts + " is written");
    }
  }

  /** Every line as bytes, with its site and the place of its part of the file. */
  private Dataset<Row> lines(Input input) {
    Dataset<Row> all = null;
    for (var site : input.sites().entrySet()) {
      var of =
          spark
              .read()
              .option("lineSep", "\n")
              .text(site.getValue().toArray(new String[0]))
              .select(
                  lit(site.getKey()).as("site"),
                  col("_metadata.file_path").as("file"),
                  col("_metadata.file_block_start").as("block"),
                  col("value").cast("binary").as("value"));
      all = all == null ? of : all.union(of);
    }
    if (all == null) {
      throw new IllegalStateException("no site");
    }
    return all;
  }

  /** The one exchange: a partition holds whole patients, in order. */
  JavaRDD<Row> decided(
      Dataset<Row> lines, Input input, Cohort cohort, List<Row> medications, Set<Integer> open) {
    var context = new JavaSparkContext(spark.sparkContext());
    var scan = new LineScan(context.broadcast(cohort), input.types());
    var headed = lines.mapPartitions(scan, Encoders.row(Schemas.LINE));
    if (open.size() < parts) {
      var part = pmod(pmod(hash(col("key")), lit(partitions)), lit(parts));
      headed = headed.filter(part.isin(open.toArray()));
    }
    return headed
        .repartition(partitions, col("key"))
        .sortWithinPartitions("key")
        .javaRDD()
        .mapPartitions(new Deciding(asked.settings(), context.broadcast(medications)));
  }

  private RDD<Row> only(RDD<Row> all, int part) {
    return PartitionPruningRDD.create(all, new OfPart(part, parts));
  }

  private static final class OfPart extends AbstractFunction1<Object, Object>
      implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int part;
    private final int parts;

    OfPart(int part, int parts) {
      this.part = part;
      this.parts = parts;
    }

    @Override
    public Object apply(Object partition) {
      return (Integer) partition % parts == part;
    }
  }

  private void write(Dataset<Row> decided, int part) {
    var kept = decided.persist(StorageLevel.MEMORY_AND_DISK());
    for (Table table : Table.values()) {
      write(kept, table.code(), part);
    }
    Schemas.SIDE_TABLES.forEach(table -> write(kept, table, part));
    kept.unpersist();
  }

  private void write(Dataset<Row> decided, String table, int part) {
    decided
        .select(explode(col(table)).as("row"))
        .select("row.*")
        .coalesce(spark.sparkContext().defaultParallelism())
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(asked.out() + "/" + table + "/" + PART + "=" + part);
  }
}
