// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.nio.file.Path;

/** A file of clients or users that cannot be taken; the server does not start with half of it. */
final class RegistrationRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegistrationRefusedException(Path file, String reason) {
    super("The file " + file.toAbsolutePath().normalize() + " is refused: " + reason);
  }
}
