// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A profile, tag or security label of a resource, which HAPI keeps beside its content.
 *
 * @param key HAPI's own key of the resource
 * @param kind HAPI's TagTypeEnum: 0 tag, 1 profile, 2 security label
 */
record StoredTag(
    long key,
    int kind,
    @Nullable String system,
    String code,
    @Nullable String display,
    @Nullable String version) {
  private static final int PROFILE = 1;
  private static final int SECURITY = 2;

  static StoredTag of(ResultSet row, int number) throws SQLException {
    return new StoredTag(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  /** Adds it where FHIR has it. */
  void addTo(ObjectNode meta) {
    if (kind == PROFILE) {
      meta.withArray("profile").add(code);
      return;
    }
    var coding = meta.withArray(kind == SECURITY ? "security" : "tag").addObject();
    put(coding, "system", system);
    put(coding, "version", version);
    coding.put("code", code);
    put(coding, "display", display);
  }

  private static void put(ObjectNode coding, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      coding.put(name, value);
    }
  }
}
