// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints that the data folder is taken instead of a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUseException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, DataFolderInUseException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Stop that server, or start this one with another folder"
            + " (HEPATORA_DATABASE_DATA_FOLDER) or on a shared PostgreSQL (SPRING_DATASOURCE_URL).",
        cause);
  }
}
