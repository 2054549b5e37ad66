// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.files.EpisodeRows;
import org.hepatora.files.SharedCounts;
import org.hepatora.files.Table;
import org.hepatora.files.TrialQuestion;
import org.jspecify.annotations.Nullable;

/**
 * {@code outcomes ANSWERS --out site.json}: the counts of what {@code decide --outcomes} wrote, to
 * be combined with those of other sites. docs/network.md.
 */
public final class OutcomesCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> DAYS = Set.of("time_zero", "first_dose");

  private final PrintStream console;
  private final Clock clock;

  public OutcomesCommand(PrintStream console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Runs it; 0 when the file is written, 1 when one cannot be read, 2 for wrong words. */
  public int run(List<String> words) {
    try {
      run(TrialQuestion.of(words, clock));
      return 0;
    } catch (IllegalArgumentException wrong) {
      console.println(wrong.getMessage());
      console.println(TrialQuestion.USAGE);
      return 2;
    } catch (NoSuchFileException missing) {
      console.println("There is no " + missing.getFile() + ": decide with --outcomes first");
      return 1;
    } catch (IOException unreadable) {
      console.println("This could not be read or written: " + unreadable.getMessage());
      return 1;
    }
  }

  private void run(TrialQuestion asked) throws IOException {
    var rows = new ArrayList<OutcomeRow>();
    var policies = new TreeSet<String>();
    for (String folder : asked.inputs()) {
      var lines = new HashMap<String, List<Function<String, @Nullable Object>>>();
      each(
          folder,
          Table.LINES,
          row -> lines.computeIfAbsent(patient(row), key -> new ArrayList<>()).add(columns(row)));
      each(
          folder,
          Table.EPISODES,
          row ->
              rows.add(
                  EpisodeRows.read(columns(row), lines.getOrDefault(patient(row), List.of()))));
      each(folder, Table.ANSWERS, row -> policies.add(row.path("policy").asText()));
    }
    policies.remove("");
    if (policies.size() > 1) {
      throw new IllegalArgumentException("The answers are of different policies: " + policies);
    }
    var policy = policies.isEmpty() ? "" : policies.first();
    var counts = SharedCounts.of(policy, rows, asked.query());
    Files.writeString(Path.of(asked.out()), counts.text());
    counts.counts().flow().forEach((step, count) -> console.println(step + ": " + count));
  }

  private static void each(String folder, Table table, Consumer<JsonNode> row) throws IOException {
    try (var lines = Files.newBufferedReader(Path.of(folder, table.code() + ".ndjson"))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        row.accept(JSON.readTree(line));
      }
    }
  }

  private static String patient(JsonNode row) {
    return row.path("site").asText() + " " + row.path("patient").asText();
  }

  private static Function<String, @Nullable Object> columns(JsonNode row) {
    return column -> value(row.path(column), column);
  }

  private static @Nullable Object value(JsonNode value, String column) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.numberValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return DAYS.contains(column) ? LocalDate.parse(value.asText()) : value.asText();
  }
}
