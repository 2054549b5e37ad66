// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.nio.file.Path;
import java.util.List;

/** The server was started with a file of knowledge it cannot read by. */
final class KnowledgeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KnowledgeRefusedException(Path file, List<String> problems, Throwable cause) {
    super(
        "The file of knowledge "
            + file.toAbsolutePath().normalize()
            + " is refused:\n  - "
            + String.join("\n  - ", problems),
        cause);
  }
}
