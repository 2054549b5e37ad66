// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import java.nio.file.Path;

/** A second server was started on a data folder that a running server owns. */
final class DataFolderInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFolderInUseException(Path folder) {
    super("The data folder " + folder + " is in use by another running Hepatora server");
  }
}
