// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/hooks/conformance.md says which test holds which requirement; the tests say it, too. */
class ConformancePageTest {
  private static final Path TESTS = Path.of("src/test/java/org/hepatora/cdshooks");
  private static final Path PAGE = Path.of("docs/hooks/conformance.md");
  private static final int LAST = 54;
  private static final Pattern NAME =
      Pattern.compile("void requirements?(\\d+)(?:(To|And)(\\d+))?[A-Z]");

  @Test
  void requirement53EveryRequirementHasItsTestAndEveryTestItsRow() throws IOException {
    var held = new TreeMap<Integer, TreeSet<String>>();
    for (Path file : tests()) {
      var name = file.getFileName().toString().replace(".java", "");
      var found = NAME.matcher(Files.readString(file));
      while (found.find()) {
        for (int number : numbers(found.group(1), found.group(2), found.group(3))) {
          held.computeIfAbsent(number, any -> new TreeSet<>()).add("`" + name + "`");
        }
      }
    }
    var rows = new java.util.ArrayList<String>();
    held.forEach(
        (number, names) -> rows.add("| " + number + " | " + String.join(", ", names) + " |"));
    assertThat(held.keySet()).hasSize(LAST);
    assertThat(
            Files.readString(PAGE)
                .lines()
                .filter(line -> line.matches("\\| \\d+ \\| .* \\|"))
                .map(ConformancePageTest::withoutItsText))
        .containsExactlyElementsOf(rows);
  }

  private static String withoutItsText(String row) {
    return row.replaceFirst("^(\\| \\d+ \\|)[^|]+\\|", "$1");
  }

  private static List<Path> tests() throws IOException {
    try (var files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList();
    }
  }

  private static List<Integer> numbers(String first, String between, String last) {
    int from = Integer.parseInt(first);
    if (between == null) {
      return List.of(from);
    }
    int to = Integer.parseInt(last);
    return between.equals("And")
        ? List.of(from, to)
        : java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
  }
}
