// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The bad examples of the guide fail for the reason the table beside them states, and for no other.
 */
class BadExamplesTest {
  private static final Path FOLDER = Path.of("profiles/examples/bad");
  private static final String INDEX = "profiles/examples/bad/index.csv";

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(files = INDEX, numLinesToSkip = 1)
  void itFailsForTheStatedReason(String file, String profile, String expected, String reason) {
    var json = ProfileValidation.read(FOLDER.resolve(file + ".json"));
    assertThat(json).contains("StructureDefinition/" + profile + "\"");
    assertThat(ProfileValidation.errors(json))
        .isNotEmpty()
        .allMatch(error -> error.contains(expected));
  }

  @Test
  void everyProfileHasABadExampleAndEveryBadExampleARow() throws IOException {
    var rows = Files.readAllLines(FOLDER.resolve("index.csv"));
    var shown =
        rows.stream()
            .skip(1)
            .map(row -> "https://w3id.org/hepatora/StructureDefinition/" + row.split(",")[1])
            .collect(Collectors.toSet());
    assertThat(shown).containsAll(GoodExamplesTest.profiles());
    assertThat(ProfileValidation.jsonOf(FOLDER)).hasSize(rows.size() - 1);
  }
}
