// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.hepatora.files.TrialQuestion;
import org.hepatora.files.loop.DecideCommand;

/** The program: its first word says what to do. docs/network.md has the words. */
public final class Network {
  private static final String USAGE =
      "decide [SITE=]PATH|MANIFEST... --out FOLDER [--as-of DATE] [--zone ZONE] [--policy FILE]"
          + " [--knowledge FILE] [--everybody] [--outcomes] [--parts N] [--partitions N]";

  private Network() {}

  /** Runs it; the exit status is 2 for wrong words and 1 where something cannot be read. */
  public static void main(String[] words) {
    int status = run(Arrays.asList(words));
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(List<String> words) {
    if (!words.isEmpty() && words.get(0).equals("loop")) {
      // Without Spark, on this machine: what the job is measured against.
      return new DecideCommand(System.out, Clock.systemDefaultZone())
          .run(words.subList(1, words.size()));
    }
    var first = words.isEmpty() ? "" : words.get(0);
    if (!List.of("decide", "outcomes", "same", "warm").contains(first)) {
      System.err.println(USAGE);
      System.err.println(TrialQuestion.USAGE);
      return 2;
    }
    try {
      if (first.equals("same")) {
        return same(words) ? 0 : 1;
      }
      if (first.equals("warm")) {
        warm(words);
        return 0;
      }
      if (first.equals("outcomes")) {
        outcomes(TrialQuestion.of(words.subList(1, words.size()), Clock.systemDefaultZone()));
        return 0;
      }
      var asked = Arguments.of(words.subList(1, words.size()), Clock.systemDefaultZone());
      decide(asked);
      return 0;
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.println(USAGE);
      return 2;
    } catch (IOException unreadable) {
      System.err.println("This could not be read or written: " + unreadable.getMessage());
      return 1;
    }
  }

  private static void decide(Arguments asked) throws IOException {
    try (var spark = session()) {
      var shuffled = new ShuffleCount();
      spark.sparkContext().addSparkListener(shuffled);
      long raw = new DecideJob(spark, asked, System.out::println).run();
      shuffled.awaitAll(spark);
      System.out.printf(
          Locale.ROOT,
          "exchanges: %d; shuffled: %d of %d bytes%n",
          shuffled.exchanges(),
          shuffled.bytes(),
          raw);
    }
  }

  /** The tables of the loop and of the job, for the benchmark. */
  private static boolean same(List<String> words) throws IOException {
    if (words.size() != 3) {
      throw new IllegalArgumentException("same LOOP-ANSWERS SPARK-ANSWERS");
    }
    try (var spark = session()) {
      return new SameAnswers(spark, System.out::println).of(words.get(1), words.get(2));
    }
  }

  /** The loop and the job in turns in one process, for the benchmark. */
  private static void warm(List<String> words) throws IOException {
    if (words.size() != 3) {
      throw new IllegalArgumentException("warm PATH ROUNDS");
    }
    new WarmRuns(words.get(1), Integer.parseInt(words.get(2)), System.out::println).run();
  }

  private static void outcomes(TrialQuestion asked) throws IOException {
    try (var spark = session()) {
      var counts = new OutcomesJob(spark, asked).run();
      Files.writeString(Path.of(asked.out()), counts.text());
      counts.counts().flow().forEach((step, count) -> System.out.println(step + ": " + count));
    }
  }

  /** A session as the job needs it; the rest is the submit line's to say. */
  static SparkSession session() {
    return builder().getOrCreate();
  }

  /** A session of that master, whatever the submit line says. */
  static SparkSession session(String master) {
    return builder().master(master).getOrCreate();
  }

  private static SparkSession.Builder builder() {
    return SparkSession.builder()
        .appName("hepatora")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.io.compression.codec", "zstd");
  }
}
