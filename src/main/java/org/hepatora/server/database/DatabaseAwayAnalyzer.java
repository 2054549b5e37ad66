// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says that the database does not take the server's connections instead of a stack trace. */
final class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {
  /** SQL states: connection exceptions, and what PostgreSQL refuses a new connection with. */
  private static final String CONNECTION = "08";

  private final Environment environment;

  DatabaseAwayAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    var state = String.valueOf(cause.getSQLState());
    var action = action(state);
    return action == null
        ? null
        : new FailureAnalysis(
            "The database at %s cannot be used: %s".formatted(address(), cause.getMessage()),
            action,
            cause);
  }

  private static @Nullable String action(String state) {
    if (state.startsWith(CONNECTION)) {
      return "Start PostgreSQL, or correct spring.datasource.url (SPRING_DATASOURCE_URL) and the"
          + " network between them.";
    }
    return switch (state) {
      case "28000", "28P01" ->
          "Correct spring.datasource.username and .password (SPRING_DATASOURCE_USERNAME,"
              + " SPRING_DATASOURCE_PASSWORD), or let that user in (pg_hba.conf).";
      case "3D000" -> "Create the database, owned by that user: createdb --owner=USER NAME.";
      case "42501" -> "Make that user the owner of the database: the server makes its tables.";
      case "53300" ->
          "Raise PostgreSQL's max_connections, or lower"
              + " spring.datasource.hikari.maximum-pool-size.";
      case "57P03" -> "PostgreSQL starts or stops at this moment: start again when it is up.";
      default -> null;
    };
  }

  /** Without the parameters of the address, which may hold a password. */
  private String address() {
    return environment.getProperty("spring.datasource.url", "").replaceAll("\\?.*", "");
  }
}
