// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.production;

import java.util.List;

/** Profile production was started without settings it needs. */
final class MissingSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingSettingsException(List<String> missing) {
    super(
        "Profile production needs these settings:\n  - "
            + String.join("\n  - ", missing)
            + "\nThe server does not start without them; docs/configuration.md explains each.");
  }
}
