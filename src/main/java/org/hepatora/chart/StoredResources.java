// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored here, by reference. */
@Component
public final class StoredResources {
  private static final String HELD =
      """
      select exists (select 1 from hfj_resource
        where res_type = ? and fhir_id = ? and res_deleted_at is null)
      """;

  private final JdbcClient jdbc;

  StoredResources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the resource of that reference, such as {@code Practitioner/1}, is stored. */
  public boolean holds(String reference) {
    var parts = reference.split("/", -1);
    return parts.length == 2
        && jdbc.sql(HELD).params(parts[0], parts[1]).query(Boolean.class).single();
  }
}
