// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hepatora.files.LineHead;
import org.hepatora.files.SharedCounts;
import org.hepatora.files.Table;
import org.hepatora.files.TrialQuestion;
import org.hepatora.files.loop.DecideCommand;
import org.hepatora.files.loop.OutcomesCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on this machine, on the guide's own courses; their answers are the server's. */
class DecideJobTest {
  private static final String DAY = "2026-11-20";

  private static SparkSession spark;

  @TempDir private Path folder;
  private final List<String> progress = new ArrayList<>();

  @BeforeAll
  static void start() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    // Compiling queries costs more than these few rows.
    System.setProperty("spark.sql.codegen.wholeStage", "false");
    System.setProperty("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.driver.host", "127.0.0.1");
    spark = Network.session();
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private Path out() {
    return folder.resolve("answers");
  }

  private void decide(String... words) throws IOException {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", out().toString(), "--as-of", DAY));
    var asked = Arguments.of(all, Clock.systemUTC());
    new DecideJob(spark, asked, progress::add).run();
  }

  private List<Row> rows(String table) {
    return spark.read().parquet(out().resolve(table).toString()).collectAsList();
  }

  private Set<String> words(String table, String... columns) {
    var found = new TreeSet<String>();
    for (Row row : rows(table)) {
      var words = new ArrayList<String>();
      for (String column : columns) {
        words.add(String.valueOf(row.<Object>getAs(column)));
      }
      found.add(String.join(" ", words));
    }
    return found;
  }

  @Test
  void everyRowIsTheOneOfTheLoop() throws Exception {
    Courses.write(folder.resolve("export"));
    long raw = 0;
    try (var files = Files.list(folder.resolve("export"))) {
      for (Path file : files.toList()) {
        raw += Files.size(file);
      }
    }

    var shuffled = new ShuffleCount();
    spark.sparkContext().addSparkListener(shuffled);
    decide(folder.resolve("export").toString(), "--parts", "2", "--outcomes");
    shuffled.awaitAll(spark);
    spark.sparkContext().removeSparkListener(shuffled);

    loop(folder.resolve("export"));
    for (Table table : Table.values()) {
      var schema = Schemas.of(table);
      var loop = folder.resolve("loop/" + table.code() + ".ndjson").toString();
      var expected = spark.read().schema(schema).json(loop).collectAsList();
      var columns = schema.fieldNames();
      assertThat(columns).as("hidden by the folders' column").doesNotContain(DecideJob.PART);
      var found =
          spark
              .read()
              .parquet(out().resolve(table.code()).toString())
              .select(columns[0], Arrays.copyOfRange(columns, 1, columns.length))
              .collectAsList();
      assertThat(sorted(found)).as(table.code()).isEqualTo(sorted(expected));
    }
    assertThat(rows("answers")).hasSizeGreaterThan(10);
    assertThat(rows("episodes")).hasSameSizeAs(rows("answers"));
    countsAreThoseOfTheLoop();
    comparingSeesOneRowThatDiffers();
    assertThat(shuffled.exchanges()).isEqualTo(1);
    assertThat(shuffled.bytes()).isPositive().isLessThan(raw * 15 / 100);

    goesOnAfterItsLastPart();
    assertThatThrownBy(() -> decide(folder.resolve("export").toString(), "--everybody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another input, day or policy");
  }

  private void comparingSeesOneRowThatDiffers() throws IOException {
    var said = new ArrayList<String>();
    var same = new SameAnswers(spark, said::add);
    var loop = folder.resolve("loop");
    assertThat(same.of(loop.toString(), out().toString())).as(said.toString()).isTrue();

    var lesions = loop.resolve("lesions.ndjson");
    var rows = Files.readAllLines(lesions);
    rows.set(1, rows.get(0));
    Files.write(lesions, rows);
    said.clear();
    assertThat(same.of(loop.toString(), out().toString())).isFalse();
    assertThat(said)
        .filteredOn(each -> !each.endsWith(" 0 differ"))
        .singleElement()
        .asString()
        .startsWith("lesions: ")
        .endsWith(" 2 differ");
  }

  /** The driver's sum of the tasks' counts is the count of all episodes. */
  private void countsAreThoseOfTheLoop() throws IOException {
    var words = List.of("--start", "2020-01-01", "--end", DAY, "--as-of", DAY);
    var mine = new ArrayList<>(List.of(out().toString(), "--out", "unused"));
    mine.addAll(words);
    var counts = new OutcomesJob(spark, TrialQuestion.of(mine, Clock.systemUTC())).run();

    var file = folder.resolve("site.json");
    var loop = new ArrayList<>(List.of(folder.resolve("loop").toString()));
    loop.addAll(List.of("--out", file.toString()));
    loop.addAll(words);
    var console = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThat(new OutcomesCommand(console, Clock.systemUTC()).run(loop)).isZero();
    assertThat(counts).isEqualTo(SharedCounts.read(Files.readString(file)));
    assertThat(counts.counts().flow().get("records")).isGreaterThan(10);
    assertThat(counts.counts().flow().get("eligible")).isPositive();
    assertThat(counts.responses().tallies()).isNotEmpty();
  }

  private void goesOnAfterItsLastPart() throws IOException {
    var before = words("answers", "patient", "disposition");
    Files.delete(out().resolve("_run/part-1"));
    Files.delete(out().resolve("_run/.part-1.crc"));
    progress.clear();

    decide(folder.resolve("export").toString(), "--parts", "2", "--outcomes");

    assertThat(progress)
        .contains("part 2 of 2 is written")
        .doesNotContain("part 1 of 2 is written");
    assertThat(words("answers", "patient", "disposition")).isEqualTo(before);
    assertThat(rows("answers")).hasSize(before.size());
  }

  private static List<String> sorted(List<Row> rows) {
    return rows.stream().map(Row::toString).sorted().toList();
  }

  private void loop(Path export) throws IOException {
    var console = new ByteArrayOutputStream();
    var out = Files.createDirectories(folder.resolve("loop"));
    var words = List.of(export.toString(), "--out", out.toString(), "--as-of", DAY, "--outcomes");
    var command =
        new DecideCommand(
            new PrintStream(console, true, StandardCharsets.UTF_8), Clock.systemUTC());
    assertThat(command.run(words)).isZero();
  }

  @Test
  void badLinesAreNamedByFileAndLineWhateverTheFile() throws IOException {
    var in = Files.createDirectories(folder.resolve("export"));
    Files.writeString(
        in.resolve("plain.ndjson"),
        "\uFEFF{\"resourceType\":\"Patient\",\"id\":\"plain\"}\r\n"
            + "{\"resourceType\":\"Observation\",\"status\":\"final\"}\n"
            + "\n"
            + "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"refe");
    var two =
        "{\"hello\":\"world\"}\n{\"resourceType\":\"Patient\",\"id\":\"NAME\"}\n"
            + "{\"resourceType\":\"Patient\",\"id\":\"NAME\"}\n";
    try (var gz = new GZIPOutputStream(Files.newOutputStream(in.resolve("a.ndjson.gz")))) {
      gz.write(two.replace("NAME", "gz").getBytes(StandardCharsets.UTF_8));
    }
    try (var zst = new ZstdOutputStream(Files.newOutputStream(in.resolve("b.ndjson.zst")))) {
      zst.write(two.replace("NAME", "zst").getBytes(StandardCharsets.UTF_8));
    }
    // Packed, a file is one task: plain, this one would be 1,600 of the small parts below.
    try (var gz = new GZIPOutputStream(Files.newOutputStream(in.resolve("long.ndjson.gz")))) {
      gz.write("x".repeat(LineHead.LONGEST + 1).getBytes(StandardCharsets.UTF_8));
      gz.write(
          "\n{\"resourceType\":\"Patient\",\"id\":\"long\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    var lines = new StringBuilder();
    for (int i = 1; i <= 2000; i++) {
      lines.append("{\"resourceType\":\"Encounter\",\"id\":\"e").append(i).append("\"}\n");
    }
    Files.writeString(in.resolve("many.ndjson"), lines.append("{}\n"));
    var south = Files.createDirectories(folder.resolve("south"));
    Files.writeString(south.resolve("1.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"gz\"}\n");
    Files.writeString(
        south.resolve("manifest.json"),
        "{\"output\":[{\"type\":\"Condition\",\"url\":\"1.ndjson\"}]}");
    spark.conf().set("spark.sql.files.maxPartitionBytes", "20000");
    try {
      decide(
          "north=" + in, "south=" + south.resolve("manifest.json"), "--everybody", "--parts", "1");
    } finally {
      spark.conf().unset("spark.sql.files.maxPartitionBytes");
    }

    assertThat(spark.read().parquet(out().resolve("_blocks").toString()).count())
        .as("parts of files")
        .isGreaterThan(8);
    assertThat(words("faults", "file", "line", "fault"))
        .map(each -> each.substring(each.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder(
            "a.ndjson.gz 1 no-resource-type",
            "a.ndjson.gz 3 duplicate",
            "b.ndjson.zst 1 no-resource-type",
            "b.ndjson.zst 3 duplicate",
            "long.ndjson.gz 1 too-long",
            "many.ndjson 2001 no-resource-type",
            "1.ndjson 1 other-type-than-file",
            "plain.ndjson 2 no-patient",
            "plain.ndjson 4 cut-off");
    assertThat(words("answers", "site", "patient", "failure"))
        .containsExactly(
            "north gz null",
            "north long null",
            "north plain null",
            "north zst null",
            "south gz null");
    assertThat(words("files", "file", "used", "other_type", "blank", "lost"))
        .map(each -> each.substring(each.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder(
            "1.ndjson 1 0 0 0",
            "a.ndjson.gz 2 0 0 1",
            "b.ndjson.zst 2 0 0 1",
            "long.ndjson.gz 1 0 0 1",
            "many.ndjson 0 2000 0 1",
            "plain.ndjson 1 0 1 2");
  }
}
