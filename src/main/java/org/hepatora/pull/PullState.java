// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How far a pull is, kept beside what it fetches, so that it can be gone on with. */
final class PullState {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "pull.json";

  private final Path file;
  private final ObjectNode content;

  private PullState(Path file, ObjectNode content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Of that folder.
   *
   * @throws IllegalArgumentException where the folder is of another export
   */
  static PullState of(Path folder, String export) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new PullState(file, JSON.createObjectNode().put("export", export));
    }
    var content = (ObjectNode) JSON.readTree(file.toFile());
    if (!content.path("export").asText().equals(export)) {
      throw new IllegalArgumentException("The folder holds another export");
    }
    return new PullState(file, content);
  }

  /** What is known under that name; empty when nothing is. */
  String text(String name) {
    return content.path(name).asText();
  }

  /** How many lines of a fetched file there are; -1 while it is not here. */
  long lines(String name) {
    return content.path("lines").path(name).asLong(-1);
  }

  void put(String name, String value) throws IOException {
    content.put(name, value);
    write();
  }

  void fetched(String name, long lines) throws IOException {
    content.withObjectProperty("lines").put(name, lines);
    write();
  }

  private void write() throws IOException {
    var next = file.resolveSibling(NAME + ".next");
    Files.writeString(next, content.toPrettyString() + "\n");
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
