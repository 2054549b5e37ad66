// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.outcome.TrialQuery;

/**
 * What {@code outcomes} is asked on a command line.
 *
 * @param inputs folders of answers
 * @param out the file to write
 */
public record TrialQuestion(List<String> inputs, String out, TrialQuery query) {
  /** The words, for who got them wrong. */
  public static final String USAGE =
      "outcomes ANSWERS... --out FILE --start DATE --end DATE [--as-of DATE] [--grace DAYS]"
          + " [--minimum-cell N]";

  private static final Set<String> OPTIONS =
      Set.of("--out", "--start", "--end", "--as-of", "--grace", "--minimum-cell");
  private static final int MINIMUM_CELL = 5;

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException where they are wrong
   */
  public static TrialQuestion of(List<String> words, Clock clock) {
    var inputs = new ArrayList<String>();
    var options = new HashMap<String, String>();
    for (var rest = words.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (!word.startsWith("--")) {
        inputs.add(word);
      } else if (OPTIONS.contains(word) && rest.hasNext()) {
        options.put(word, rest.next());
      } else {
        throw new IllegalArgumentException(word + " takes a value or is not known");
      }
    }
    var out = options.get("--out");
    if (inputs.isEmpty() || out == null) {
      throw new IllegalArgumentException("Name the answers to read and a file to write");
    }
    int cell = number(options, "--minimum-cell", MINIMUM_CELL);
    if (cell < MINIMUM_CELL) {
      throw new IllegalArgumentException("--minimum-cell is at least " + MINIMUM_CELL);
    }
    var today = LocalDate.now(clock).toString();
    return new TrialQuestion(
        List.copyOf(inputs),
        out,
        new TrialQuery(
            day(options, "--start", ""),
            day(options, "--end", ""),
            day(options, "--as-of", today),
            number(options, "--grace", TrialQuery.STANDARD_GRACE),
            cell));
  }

  private static LocalDate day(Map<String, String> options, String name, String otherwise) {
    var value = options.getOrDefault(name, otherwise);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(name + " does not take \"" + value + '"', wrong);
    }
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    var value = options.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(name + " does not take " + value);
    }
    return Integer.parseInt(value);
  }
}
