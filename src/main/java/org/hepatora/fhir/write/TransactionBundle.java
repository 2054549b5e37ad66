// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A transaction in the making. */
public final class TransactionBundle {
  private final ObjectNode bundle =
      JsonNodeFactory.instance
          .objectNode()
          .put("resourceType", "Bundle")
          .put("type", "transaction");
  private final ArrayNode entries = bundle.putArray("entry");

  /** Creates a resource. */
  public TransactionBundle create(String fullUrl, ObjectNode resource) {
    var entry = entries.addObject().put("fullUrl", fullUrl);
    entry.set("resource", resource);
    entry
        .putObject("request")
        .put("method", "POST")
        .put("url", resource.path("resourceType").asText());
    return this;
  }

  /** Changes a stored resource, only if its version is still the one in its {@code meta}. */
  public TransactionBundle change(JsonNode stored, ObjectNode changed) {
    var entry = entries.addObject();
    var written = changed.deepCopy();
    if (written.path("meta") instanceof ObjectNode meta) {
      meta.remove("versionId");
      meta.remove("lastUpdated");
    }
    entry.set("resource", written.put("id", stored.path("id").asText()));
    entry
        .putObject("request")
        .put("method", "PUT")
        .put("url", stored.path("resourceType").asText() + "/" + stored.path("id").asText())
        .put("ifMatch", "W/\"" + stored.at("/meta/versionId").asText() + "\"");
    return this;
  }

  /** The Bundle. */
  public ObjectNode bundle() {
    return bundle;
  }
}
