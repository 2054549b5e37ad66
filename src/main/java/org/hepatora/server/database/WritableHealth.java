// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database takes writes, which a full disk ends before it ends reads. */
@Component("writable")
final class WritableHealth extends AbstractHealthIndicator {
  private final JdbcClient jdbc;

  WritableHealth(JdbcClient jdbc) {
    super("the database takes no writes");
    this.jdbc = jdbc;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    jdbc.sql("update hepatora_readiness set asked_at = now()").update();
    health.up();
  }
}
