// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.nio.file.Path;
import java.util.List;

/** The server was started with a policy file it cannot decide by. */
final class PolicyRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PolicyRefusedException(Path file, List<String> problems, Throwable cause) {
    super(
        "The policy file "
            + file.toAbsolutePath().normalize()
            + " is refused:\n  - "
            + String.join("\n  - ", problems),
        cause);
  }
}
