package org.hepatora.server;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.hepatora.check.CheckCommand;
import org.hepatora.files.loop.DecideCommand;
import org.hepatora.files.loop.OutcomesCommand;
import org.hepatora.outcome.CombineCommand;
import org.hepatora.pull.PullCommand;
import org.jspecify.annotations.Nullable;

/** What the program does when its first word asks for something else than to serve. */
interface Command {
  /** Does it and returns the exit status. */
  int run(List<String> arguments);

  /** What these words ask for; null when they ask for the server. */
  static @Nullable Integer run(String[] words) {
    var command = words.length == 0 ? null : named(words[0]);
    return command == null ? null : command.run(Arrays.asList(words).subList(1, words.length));
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
