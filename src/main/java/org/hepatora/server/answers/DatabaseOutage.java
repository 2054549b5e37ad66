// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells an unreachable database from every other failure. */
final class DatabaseOutage {
  private static final Pattern AWAY =
      Pattern.compile(
          "Unable to acquire JDBC Connection|Could not open JPA EntityManager for transaction"
              + "|Connection is not available, request timed out");

  private DatabaseOutage() {}

  static boolean isCauseOf(Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof CannotCreateTransactionException
          || each instanceof JDBCConnectionException
          // A connection that broke inside a transaction fails again when it is rolled back.
          || each instanceof TransactionException
          || each instanceof SQLTransientConnectionException
          // A search keeps of what ended it in the background the words alone.
          || AWAY.matcher(String.valueOf(each.getMessage())).find()
          || (each instanceof SQLException sql
              && (isConnectionState(sql.getSQLState()) || isClosedByPool(sql)))) {
        return true;
      }
    }
    return false;
  }

  /** The pool has thrown the broken connection away before the transaction could end on it. */
  private static boolean isClosedByPool(SQLException problem) {
    return problem.getSQLState() == null && "Connection is closed".equals(problem.getMessage());
  }

  /**
   * SQLSTATE class 08 (connection), 57P01-57P03 (shut down, starting up), 53 (too many connections,
   * disk full, out of memory), 58 (its files), 25006 (it takes no writes).
   */
  private static boolean isConnectionState(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("57P0")
            || state.startsWith("53")
            || state.equals("25006")
            || state.startsWith("58"));
  }
}
