// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.time.Duration;
import org.hepatora.metrics.CallMeter;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit in a table of our own. A change and its line are one transaction. Any other line is
 * handed to PostgreSQL before the answer ends, without waiting for the disk: it survives the death
 * of this server, and only a crash of the database within the same half second could lose it.
 */
final class JdbcAuditTrail implements AuditTrail {
  private static final String INSERT =
      """
      insert into hepatora_audit
        (action, what, status, subject, client, address, resource, patients, parameters)
      """;

  private final JdbcClient jdbc;
  private final CallMeter meter;

  JdbcAuditTrail(JdbcClient jdbc, CallMeter meter) {
    this.jdbc = jdbc;
    this.meter = meter;
  }

  @Override
  public void write(AuditEntry entry) {
    meter.auditWrite(() -> insert(entry));
  }

  private void insert(AuditEntry entry) {
    boolean withChange = TransactionSynchronizationManager.isActualTransactionActive();
    String values =
        withChange
            ? "values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            : "select ?, ?, ?, ?, ?, ?, ?, ?, ? from set_config('synchronous_commit', 'off', true)";
    jdbc.sql(INSERT + values)
        .params(
            String.valueOf(entry.action()),
            entry.what(),
            entry.status(),
            entry.subject(),
            entry.client(),
            entry.address(),
            entry.resource(),
            entry.patients().toArray(String[]::new),
            entry.parameters().toArray(String[]::new))
        .update();
  }

  /** Forgets what is older. */
  void forget(Duration age) {
    jdbc.sql("delete from hepatora_audit where at < now() - ? * interval '1 second'")
        .param(age.toSeconds())
        .update();
  }
}
