// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.hepatora.fhir.read.Located;

/**
 * The current version of a resource with what HAPI keeps beside its content.
 *
 * @param key HAPI's own key of the resource
 * @param tagged whether it has profiles, tags or security labels
 * @param content the resource without {@code meta.versionId} and {@code meta.lastUpdated}
 */
record StoredVersion(long key, boolean tagged, long version, Instant updated, Located content) {

  /** Columns 4 to 7 of a row. */
  static StoredVersion of(ResultSet row, Located content) throws SQLException {
    return new StoredVersion(
        row.getLong(6),
        row.getBoolean(7),
        row.getLong(4),
        row.getTimestamp(5).toInstant(),
        content);
  }

  /** The resource as it is shown: type, id and meta first. */
  Located published() {
    var stored = (ObjectNode) content.resource();
    var shown = stored.objectNode();
    shown.set("resourceType", stored.get("resourceType"));
    shown.set("id", stored.get("id"));
    var meta = shown.putObject("meta");
    if (stored.get("meta") instanceof ObjectNode kept) {
      meta.setAll(kept);
    }
    meta.put("versionId", Long.toString(version));
    meta.put("lastUpdated", updated.toString());
    for (var field : stored.properties()) {
      shown.putIfAbsent(field.getKey(), field.getValue());
    }
    return new Located(shown, content.path(), content.fullUrl(), content.unreadable());
  }
}
