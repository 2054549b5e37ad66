// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.hepatora.knowledge.Table;
import org.hepatora.language.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/facts.md says what the tables of knowledge say. */
final class FactsPageTest {
  @ParameterizedTest
  @EnumSource(names = {"ANALYTES", "CONDITIONS", "PROCEDURES", "DRUGS", "UNJUDGED"})
  void everyCodeOfTheTablesStandsOnThePage(Table table) throws IOException {
    var page = Files.readString(Path.of("docs/facts.md"));

    for (Row row : Knowledge.standard().rows(table)) {
      if (row.match().equals("code")) {
        assertThat(page).as(row.toString()).contains(row.value());
      } else if (row.match().equals("prefix")) {
        assertThat(page).as(row.toString()).contains(row.value() + "\u2026");
      }
    }
    assertThat(Knowledge.standard().formulary().drugs())
        .allSatisfy(drug -> assertThat(page).contains("| " + English.of(drug.display()) + " |"));
  }
}
