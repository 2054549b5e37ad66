package org.hepatora.server.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A lock in the database: of all servers that share it, one at a time does the work. */
public enum DatabaseLock {
  SCHEMA(4_772_617_274_726_961L),
  DEMO_COHORT(4_772_617_274_726_962L),
  REVIEW_DEFINITION(4_772_617_274_726_963L),
  GUIDE(4_772_617_274_726_964L),
  SIGNING_KEYS(4_772_617_274_726_971L);

  private final long key;

  DatabaseLock(long key) {
    this.key = key;
  }

  /** Does the work when no other server does it; waits until then. Released if this server dies. */
  public void holding(DataSource dataSource, Runnable work) {
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
}
