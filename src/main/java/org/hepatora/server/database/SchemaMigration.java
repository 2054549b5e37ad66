package org.hepatora.server.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Brings an empty or older database to the schema of this HAPI FHIR version, with HAPI's own
 * migration tasks. Servers that start together on one database take turns by a lock in that
 * database.
 */
public final class SchemaMigration {
  /** Any number, the same in every server. */
  private static final long LOCK = 4_772_617_274_726_961L;

  private SchemaMigration() {}

  /** Migrates, waiting for another server that does so at this moment. */
  public static void run(DataSource dataSource) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      try {
        migrate(dataSource);
      } finally {
        statement.execute("select pg_advisory_unlock(" + LOCK + ")");
      }
    } catch (SQLException problem) {
      throw new IllegalStateException("The database schema could not be prepared", problem);
    }
  }

  private static void migrate(DataSource dataSource) {
    var table = SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME;
    var migrator = new HapiMigrator(table, dataSource, DriverTypeEnum.POSTGRES_9_4);
    migrator.createMigrationTableIfRequired();
    var done =
        new HapiMigrationStorageSvc(
            new HapiMigrationDao(dataSource, DriverTypeEnum.POSTGRES_9_4, table));
    migrator.addTasks(
        done.diff(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values())));
    migrator.migrate();
  }
}
