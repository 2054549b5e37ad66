// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hepatora.check.CheckCommand;
import org.hepatora.files.loop.DecideCommand;
import org.hepatora.files.loop.OutcomesCommand;
import org.hepatora.outcome.CombineCommand;
import org.hepatora.pull.PullCommand;
import org.jspecify.annotations.Nullable;

/** What the program does when its first word asks for something else than to serve. */
interface Command {
  /** What asks for the list of commands. */
  Set<String> HELP = Set.of("--help", "-h", "help");

  /** The list of commands. */
  String USAGE =
      """
      Without a command, or with --property=value only, it serves: docs/configuration.md
        decide    the decision on every patient of a bulk export
        outcomes  counts of a site's answers, for survival and response
        combine   one report of the counts of several sites
        pull      fetches another server's export
        check     what an EHR's FHIR server gives, and what would be unknown
        ready     whether the server of this machine is ready
      A command without words says which it takes.\
      """;

  /** Does it and returns the exit status. */
  int run(List<String> arguments);

  /** What these words ask for; null when they ask for the server. */
  static @Nullable Integer run(String[] words) {
    return run(Arrays.asList(words), System.out);
  }

  /** The same, with what a wrong word or one for help is told. */
  static @Nullable Integer run(List<String> words, PrintStream out) {
    if (words.isEmpty()) {
      return null;
    }
    var command = named(words.get(0));
    if (command != null) {
      return command.run(words.subList(1, words.size()));
    }
    boolean help = HELP.contains(words.get(0));
    if (!help && words.get(0).startsWith("-")) {
      return null;
    }
    out.print(help ? "" : "There is no command " + words.get(0) + System.lineSeparator());
    out.println(USAGE);
    return help ? 0 : 2;
  }

  private static @Nullable Command named(String word) {
    return switch (word) {
      case "decide" -> new DecideCommand(System.out, Clock.systemDefaultZone())::run;
      case "outcomes" -> new OutcomesCommand(System.out, Clock.systemDefaultZone())::run;
      case "combine" -> new CombineCommand(System.out, Clock.systemDefaultZone())::run;
      case "pull" -> new PullCommand(System.out, Clock.systemUTC())::run;
      case "check" -> new CheckCommand(System.out, Clock.systemDefaultZone())::run;
      case "ready" -> new ReadyCommand(System.getenv("SERVER_PORT"))::run;
      default -> null;
    };
  }
}
