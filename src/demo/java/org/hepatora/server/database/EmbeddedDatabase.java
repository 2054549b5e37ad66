// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A PostgreSQL server of our own in the data folder, listening on loopback only. The library's
 * defaults suit throw-away tests (no fsync, asynchronous commit); here an acknowledged write is on
 * disk.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 200;

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(DataFolder folder) {
    try {
      return new EmbeddedDatabase(
          folder,
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.database())
              .setOverrideWorkingDirectory(folder.programs().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS))
              .setServerConfig("shared_buffers", "128MB")
              .start());
    } catch (IOException problem) {
      folder.close();
      throw new UncheckedIOException("The embedded database did not start", problem);
    }
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    try {
      postgres.close();
    } finally {
      folder.close();
    }
  }
}
