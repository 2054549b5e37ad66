// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A lock in the database: of all servers that share it, one at a time does the work. */
public enum DatabaseLock {
  SCHEMA(4_772_617_274_726_961L),
  DEMO_COHORT(4_772_617_274_726_962L),
  REVIEW_DEFINITION(4_772_617_274_726_963L),
  GUIDE(4_772_617_274_726_964L),
  WORKLIST(4_772_617_274_726_965L),
  DECISIONS(4_772_617_274_726_966L),
  SIGNING_KEYS(4_772_617_274_726_971L);

  private final long key;

  DatabaseLock(long key) {
    this.key = key;
  }

  /** Does the work when no other server does it; waits until then. Released if this server dies. */
  public void holding(DataSource dataSource, Runnable work) {
    holding(dataSource, key, work);
  }

  /** The same, for one of the things the lock is about, such as a patient; others go on. */
  public void holding(DataSource dataSource, String one, Runnable work) {
    holding(dataSource, key ^ (long) one.hashCode() << Integer.SIZE, work);
  }

  private static void holding(DataSource dataSource, long key, Runnable work) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + key + ")");
      try {
        work.run();
      } finally {
        statement.execute("select pg_advisory_unlock(" + key + ")");
      }
    } catch (SQLException problem) {
      throw new IllegalStateException("The database cannot be locked", problem);
    }
  }

  /** Does the work unless another server is at it; does not wait. */
  public void ifFree(DataSource dataSource, Runnable work) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var free = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
      if (!free.next() || !free.getBoolean(1)) {
        return;
      }
      try {
        work.run();
      } finally {
        statement.execute("select pg_advisory_unlock(" + key + ")");
      }
    } catch (SQLException problem) {
      throw new IllegalStateException("The database cannot be locked", problem);
    }
  }
}
