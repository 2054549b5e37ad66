// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anybody wants to be told of writes, as the database common to all servers knows it. */
@Component
public final class StoredSubscriptions {
  private static final String ANY =
      """
      select exists (select 1 from hfj_resource
        where res_type = 'Subscription' and res_deleted_at is null)
      """;

  private static final String STATE =
      """
      select count(*) || ' ' || coalesce(max(res_updated)::text, '') from hfj_resource
        where res_type = 'Subscription' and res_deleted_at is null
      """;

  private final JdbcClient jdbc;

  StoredSubscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether one is stored, whatever its status and whichever server stored it; never from a copy.
   */
  public boolean any() {
    return jdbc.sql(ANY).query(Boolean.class).single();
  }

  /** Another text after one is stored, changed or deleted. */
  public String state() {
    return jdbc.sql(STATE).query(String.class).single();
  }
}
