// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.files.DecisionSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked.
 *
 * @param inputs files, folders, globs and manifests, each {@code [SITE=]PATH}
 * @param parts how many times the work is written down; a run that is started again goes on after
 *     the last; 0 for one a gigabyte
 * @param partitions among how many tasks the patients of all parts are divided; 0 for what their
 *     size and the cores ask for
 */
record Arguments(
    List<String> inputs, String out, DecisionSettings settings, int parts, int partitions) {
  private static final Set<String> OPTIONS =
      Set.of("--out", "--as-of", "--zone", "--policy", "--knowledge", "--parts", "--partitions");

  static Arguments of(List<String> words, Clock clock) throws IOException {
    var inputs = new ArrayList<String>();
    var options = new HashMap<String, String>();
    boolean everybody = false;
    boolean outcomes = false;
    for (var rest = words.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (!word.startsWith("--")) {
        inputs.add(word);
      } else if (word.equals("--everybody")) {
        everybody = true;
      } else if (word.equals("--outcomes")) {
        outcomes = true;
      } else if (OPTIONS.contains(word) && rest.hasNext()) {
        options.put(word, rest.next());
      } else {
        throw new IllegalArgumentException(word + " takes a value or is not known");
      }
    }
    var out = options.get("--out");
    if (out == null || inputs.isEmpty()) {
      throw new IllegalArgumentException("Name the files to read and a folder to write to");
    }
    var settings =
        new DecisionSettings(
            asOf(options, clock),
            zone(options, clock),
            text(options.get("--policy")),
            text(options.get("--knowledge")),
            everybody,
            outcomes);
    return new Arguments(
        List.copyOf(inputs),
        out,
        settings,
        number(options, "--parts", 0),
        number(options, "--partitions", 0));
  }

  private static String text(@Nullable String file) throws IOException {
    return file == null ? "" : Files.readString(Path.of(file));
  }

  private static ZoneId zone(Map<String, String> options, Clock clock) {
    var named = options.get("--zone");
    try {
      return named == null ? clock.getZone() : ZoneId.of(named);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("--zone does not take " + named, wrong);
    }
  }

  private static LocalDate asOf(Map<String, String> options, Clock clock) {
    var day = options.get("--as-of");
    try {
      return day == null ? LocalDate.now(clock) : LocalDate.parse(day);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("--as-of does not take " + day, wrong);
    }
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    var words = options.get(name);
    if (words == null) {
      return otherwise;
    }
    if (!words.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(name + " does not take " + words);
    }
    return Integer.parseInt(words);
  }
}
