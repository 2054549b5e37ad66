// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file says under which licence it is, those too that the formatter passes over: the
 * package-info files and what stands outside {@code src}.
 */
class LicenceTest {
  @Test
  void everyJavaFileBeginsWithTheHeader() throws IOException {
    var header = Files.readString(Path.of("src/license/header.txt"));
    var files = new ArrayList<Path>();
    for (String folder : List.of("src", "bench", "profiles", "deploy")) {
      files.addAll(TextFiles.under(Path.of(folder), ".java"));
    }

    assertThat(header).contains("SPDX-License-Identifier: Apache-2.0");
    assertThat(files).hasSizeGreaterThan(1000);
    for (Path file : files) {
      assertThat(Files.readString(file)).as(file.toString()).startsWith(header);
    }
  }
}
