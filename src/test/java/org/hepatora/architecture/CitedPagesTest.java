// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page and numbered section that a comment, a source of a number or a page cites exists. */
class CitedPagesTest {
  private static final String SECTION = "(?:G?\\d+(?:\\.\\d+)*|V\\d\\d)";
  private static final Pattern CITED =
      Pattern.compile(
          "(?<page>[A-Za-z0-9_-]+)\\.md\\b`?(?<sections>(?: |, | and | to | or |-)"
              + SECTION
              + "(?:(?:, | and | to | or |-)"
              + SECTION
              + "\\b)*)?");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:#+|\\|) (" + SECTION + ")\\.?(?: |$)");
  private static final Pattern ONE = Pattern.compile(SECTION);

  /** The break of a comment or a paragraph within a citation. */
  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*(?:\\*(?!/)|//|#)?\\s*");

  private final Map<String, Set<String>> sections = new TreeMap<>();

  CitedPagesTest() throws IOException {
    for (Path page : TextFiles.pages()) {
      var name = page.getFileName().toString().replace(".md", "");
      var numbered = sections.computeIfAbsent(name, any -> new TreeSet<>());
      for (String line : Files.readAllLines(page)) {
        var found = NUMBERED.matcher(line);
        if (found.find()) {
          numbered.add(found.group(1));
        }
      }
    }
  }

  @Test
  void everyCitedPageAndSectionExists() throws IOException {
    var missing = new TreeSet<String>();
    int found = 0;
    for (Path file : citing()) {
      var text = Files.readString(file);
      for (String citation : citations(text)) {
        found++;
        if (!exists(citation)) {
          missing.add(file + ": " + citation);
        }
      }
    }
    assertThat(found).isGreaterThan(500);
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "// decision.md 2 sets no age   | decision 2    | true",
        "// decision.md G11             | decision G11  | false",
        "/* evidence.md 3.1-3.3. */     | evidence 3.3  | true",
        "/* evidence.md 4.1 and 4.9. */ | evidence 4.9  | false",
        "docs/clinical/vignettes.md V15 | vignettes V15 | true",
        "docs/clinical/vignettes.md V16 | vignettes V16 | false",
        "no-such-page.md                | no-such-page  | false",
      })
  void aCitationThatLeadsNowhereIsFound(String text, String citation, boolean there) {
    assertThat(citations(text)).contains(citation);
    assertThat(exists(citation)).isEqualTo(there);
  }

  @Test
  void aCitationBrokenOverTwoLinesIsOne() {
    assertThat(citations("/** Ours, evidence.md\n   * 3.5. */")).containsExactly("evidence 3.5");
  }

  private boolean exists(String citation) {
    var parts = citation.split(" ");
    var numbered = sections.get(parts[0]);
    return numbered != null && (parts.length == 1 || numbered.contains(parts[1]));
  }

  /** Each page with each section the text names of it. */
  private static List<String> citations(String text) {
    var citations = new ArrayList<String>();
    var found = CITED.matcher(BREAK.matcher(text).replaceAll(" "));
    while (found.find()) {
      var page = found.group("page");
      if (found.group("sections") == null) {
        citations.add(page);
      } else {
        var each = ONE.matcher(found.group("sections"));
        while (each.find()) {
          citations.add(page + " " + each.group());
        }
      }
    }
    return citations;
  }

  private static List<Path> citing() throws IOException {
    var files = new ArrayList<Path>();
    for (String folder : List.of("src", "profiles/fsh", "terminology")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().matches(".*\\.(java|properties|fsh|csv|html|R|md)"))
            .filter(file -> !file.getFileName().toString().equals("CitedPagesTest.java"))
            .forEach(files::add);
      }
    }
    files.addAll(TextFiles.pages());
    return files;
  }
}
