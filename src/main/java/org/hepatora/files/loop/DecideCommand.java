// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.files.DecisionSettings;
import org.hepatora.knowledge.KnowledgeException;
import org.hepatora.policy.PolicyFileException;
import org.jspecify.annotations.Nullable;

/**
 * {@code decide [SITE=]FILE... --out FOLDER}: the decision on every patient of a bulk export, with
 * neither server nor database. Options: docs/network.md.
 */
public final class DecideCommand {
  private static final String USAGE =
      "decide [SITE=]FILE|FOLDER... --out FOLDER [--as-of DATE] [--zone ZONE] [--policy FILE]"
          + " [--knowledge FILE] [--everybody] [--outcomes]"
          + " [--threads N]";

  private final PrintStream console;
  private final Clock clock;

  public DecideCommand(PrintStream console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Runs it; 0 when every line has its fate, 1 when a file cannot be read, 2 for wrong words. */
  public int run(List<String> arguments) {
    try {
      return run(Arguments.of(arguments, clock));
    } catch (IllegalArgumentException wrong) {
      console.println(wrong.getMessage());
      console.println(USAGE);
      return 2;
    } catch (PolicyFileException refused) {
      refused.problems().forEach(console::println);
      return 2;
    } catch (KnowledgeException refused) {
      refused.problems().forEach(console::println);
      return 2;
    } catch (IOException unreadable) {
      console.println("This could not be read or written: " + unreadable.getMessage());
      return 1;
    }
  }

  private int run(Arguments asked) throws IOException {
    var sources = new ArrayList<Source>();
    for (String input : asked.inputs) {
      sources.addAll(Source.of(input));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("There is no .ndjson or .ndjson.gz file to read");
    }
    Files.createDirectories(asked.out);
    var settings =
        new DecisionSettings(
            asked.asOf,
            asked.zone,
            text(asked.policy),
            text(asked.knowledge),
            asked.everybody,
            asked.outcomes);
    var summary = new Loop(settings, asked.threads, console::println).run(sources, asked.out);
    summary.lines().forEach(console::println);
    return 0;
  }

  private static String text(@Nullable Path file) throws IOException {
    return file == null ? "" : Files.readString(file);
  }

  private static final class Arguments {
    private final List<String> inputs = new ArrayList<>();
    private Path out = Path.of("");
    private LocalDate asOf;
    private ZoneId zone;
    private @Nullable Path policy;
    private @Nullable Path knowledge;
    private boolean everybody;
    private boolean outcomes;
    private int threads = 1;

    private Arguments(Clock clock) {
      asOf = LocalDate.now(clock);
      zone = clock.getZone();
    }

    static Arguments of(List<String> words, Clock clock) {
      var asked = new Arguments(clock);
      var rest = words.iterator();
      boolean named = false;
      while (rest.hasNext()) {
        var word = rest.next();
        if (!word.startsWith("--")) {
          asked.inputs.add(word);
        } else if (word.equals("--everybody")) {
          asked.everybody = true;
        } else if (word.equals("--outcomes")) {
          asked.outcomes = true;
        } else if (!rest.hasNext()) {
          throw new IllegalArgumentException(word + " takes a value or is not known");
        } else {
          asked.set(word, rest.next());
          named |= word.equals("--out");
        }
      }
      if (asked.inputs.isEmpty() || !named) {
        throw new IllegalArgumentException("Name the files to read and a folder to write to");
      }
      return asked;
    }

    private void set(String option, String value) {
      try {
        switch (option) {
          case "--out" -> out = Path.of(value);
          case "--as-of" -> asOf = LocalDate.parse(value);
          case "--zone" -> zone = ZoneId.of(value);
          case "--policy" -> policy = Path.of(value);
          case "--knowledge" -> knowledge = Path.of(value);
          case "--threads" -> threads = Math.max(1, Integer.parseInt(value));
          default -> throw new IllegalArgumentException(option + " is not known");
        }
      } catch (DateTimeException | NumberFormatException wrong) {
        throw new IllegalArgumentException(option + " does not take " + value, wrong);
      }
    }
  }
}
