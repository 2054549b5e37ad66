// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.hepatora.files.loop.DecideCommand;

/**
 * Times the loop and the job in one process, in turns and again and again, so that what Java
 * compiles and Spark loads at first does not count: the last rounds are warm.
 */
final class WarmRuns {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final String input;
  private final int rounds;
  private final Consumer<String> console;
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  WarmRuns(String input, int rounds, Consumer<String> console) {
    this.input = input;
    this.rounds = rounds;
    this.console = console;
  }

  /** One line a run: wall seconds and seconds of processor of all threads. */
  void run() throws IOException {
    for (int round = 1; round <= rounds; round++) {
      timed(round, "loop", this::loop);
      for (int cores = 1; cores <= 2; cores++) {
        try (var spark = Network.session("local[" + cores + "]")) {
          timed(round, "Spark, local[" + cores + "]", out -> job(spark, out));
        }
      }
    }
  }

  private void loop(Path out) throws IOException {
    if (new DecideCommand(SILENT, Clock.systemUTC()).run(words(out)) != 0) {
      throw new IOException("the loop could not decide on " + input);
    }
  }

  private void job(SparkSession spark, Path out) throws IOException {
    var asked = Arguments.of(words(out), Clock.systemUTC());
    new DecideJob(spark, asked, line -> {}).run();
  }

  private List<String> words(Path out) {
    return List.of(input, "--out", out.toString());
  }

  private void timed(int round, String what, Run run) throws IOException {
    var out = Files.createTempDirectory("hepatora-warm");
    long start = System.nanoTime();
    long used = process.getProcessCpuTime();
    run.into(out);
    console.accept(
        String.format(
            Locale.ROOT,
            "round %d, %s: %.1f s wall, %.1f s CPU",
            round,
            what,
            (System.nanoTime() - start) / 1e9,
            (process.getProcessCpuTime() - used) / 1e9));
    FileUtils.deleteDirectory(out.toFile());
  }

  private interface Run {
    void into(Path out) throws IOException;
  }
}
