// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hepatora.files.LineHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a file by where they stand, also of one that no memory should hold. */
class FetchedLinesTest {
  private static final int LONG = 200 << 20;

  @TempDir private Path folder;

  @Test
  void aLineOf200MegabytesIsPassedOverAndTheNextIsRead() throws IOException {
    var path = folder.resolve("0.ndjson");
    try (var file = Files.newOutputStream(path)) {
      file.write("{\"resourceType\":\"Patient\",\"id\":\"before\"}\n".getBytes());
      var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < LONG >> 20; i++) {
        file.write(piece);
      }
      file.write("\n{\"id\":\"after\",\"resourceType\":\"Patient\"}".getBytes());
    }
    var source = new ImportFile("Patient", URI.create("http://localhost/0"));

    try (var lines = new FetchedLines(new Fetched(0, source, path))) {
      var before = Objects.requireNonNull(lines.next());
      var huge = Objects.requireNonNull(lines.next());
      var after = Objects.requireNonNull(lines.next());

      assertThat(before.key()).isEqualTo("Patient/before");
      assertThat(huge.number()).isEqualTo(2);
      assertThat(huge.length()).as("one byte too long").isEqualTo(LineHead.LONGEST + 1);
      assertThat(huge.key()).isEmpty();
      assertThat(after.number()).isEqualTo(3);
      assertThat(after.offset()).isGreaterThan(LONG);
      assertThat(after.key()).isEqualTo("Patient/after");
      assertThat(new String(lines.read(after), StandardCharsets.UTF_8)).endsWith("\"Patient\"}");
      assertThat(lines.next()).isNull();
    }
  }
}
