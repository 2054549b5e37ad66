// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The corrections of HAPI FHIR: each names the version it corrects and the test that fails without
 * it. With another version of HAPI this fails until each was tried without: {@code mvn verify
 * -Dit.test=AddressIT -Dhepatora.test.without=DeletedEntries} passes where the correction is no
 * longer needed.
 */
class CorrectionsTest {
  private static final String VERSION = "8.8.0";
  private static final Path ROOM = Path.of("src/main/java/org/hepatora/hapi");
  private static final Pattern NAMED = Pattern.compile("HAPI( FHIR)?[\\s*]+8[.]8[.]0");

  private static Map<String, String> corrections() {
    var found = new TreeMap<String, String>();
    for (String line : lines(Path.of("src/test/resources/corrections.csv"))) {
      var cells = line.split(",", -1);
      found.put(cells[0], cells[1]);
    }
    found.remove("correction");
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void areOfTheVersionThatRuns() {
    assertThat(VersionUtil.getVersion())
        .as("try each of corrections.csv without it, then name the new version")
        .isEqualTo(VERSION);
  }

  @Test
  void eachNamesTheVersionAndATest() {
    corrections()
        .forEach(
            (correction, test) -> {
              Path source = ROOM.resolve(correction.replace('.', '/') + ".java");
              assertThat(String.join("\n", lines(source))).as(correction).containsPattern(NAMED);
              assertThat(Path.of("src/test/java/org/hepatora", test.replace('.', '/') + ".java"))
                  .exists();
            });
  }

  @Test
  void noneIsLeftOut() throws IOException {
    try (var files = Files.walk(ROOM)) {
      var named =
          files
              .filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.endsWith("package-info.java"))
              .filter(each -> NAMED.matcher(String.join("\n", lines(each))).find())
              .map(each -> ROOM.relativize(each).toString().replace('/', '.'))
              .map(each -> each.substring(0, each.length() - ".java".length()))
              .toList();
      assertThat(corrections().keySet()).containsAll(named);
    }
  }
}
