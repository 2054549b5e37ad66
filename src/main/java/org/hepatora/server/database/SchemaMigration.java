// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hepatora.platform.DatabaseLock;

/**
 * Brings an empty or older database to the schema of this version: HAPI's tables with HAPI's own
 * migration tasks, ours with Flyway. Servers that start together on one database take turns by a
 * lock in that database.
 */
public final class SchemaMigration {
  private SchemaMigration() {}

  /** Migrates, waiting for another server that does so at this moment. */
  public static void run(DataSource dataSource) {
    DatabaseLock.SCHEMA.holding(
        dataSource,
        () -> {
          migrateHapi(dataSource);
          migrateOurs(dataSource);
        });
  }

  private static void migrateHapi(DataSource dataSource) {
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

  /** HAPI's tables are there already, and on a database of 0.1.0 ours without a history. */
  private static void migrateOurs(DataSource dataSource) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:schema")
        .table("hepatora_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
