// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAPI's tables are asked in the chart and nowhere else, so that an upgrade touches one room. */
class HapiTablesTest {
  private static final String TABLES = "hfj_";

  @Test
  void onlyTheChartKnowsTheTablesOfHapi() throws IOException {
    assertThat(outsideTheChart(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void aCulpritIsFound(@TempDir Path folder) throws IOException {
    var board = Files.createDirectories(folder.resolve("org/hepatora/board"));
    Files.writeString(board.resolve("Culprit.java"), "\"select 1 from HFJ_resource\"");
    var chart = Files.createDirectories(folder.resolve("org/hepatora/chart"));
    Files.writeString(chart.resolve("Owner.java"), "\"select 1 from hfj_resource\"");

    assertThat(outsideTheChart(folder)).containsExactly("Culprit.java");
  }

  private static List<String> outsideTheChart(Path sources) throws IOException {
    var chart = sources.resolve("org/hepatora/chart");
    try (var files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.startsWith(chart))
          .filter(file -> text(file).toLowerCase(Locale.ROOT).contains(TABLES))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
