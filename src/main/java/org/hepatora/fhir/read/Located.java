// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A resource and the place it stood, so that whatever is wrong with it can be pointed at.
 *
 * @param path FHIRPath of the resource, e.g. {@code Bundle.entry[3].resource}, or {@code
 *     Observation/123} for a stored one
 * @param fullUrl {@code Bundle.entry.fullUrl} where it had one
 * @param unreadable whether its content is lost; what it says is unknown
 */
public record Located(
    JsonNode resource, String path, @Nullable String fullUrl, boolean unreadable) {
  public Located(JsonNode resource, String path, @Nullable String fullUrl) {
    this(resource, path, fullUrl, false);
  }

  /** A stored resource of which nobody can read more than its type and id. */
  public static Located unreadable(String type, String id) {
    var known = JsonNodeFactory.instance.objectNode();
    known.put("resourceType", type).put("id", id);
    return new Located(known, type + "/" + id, null, true);
  }

  /** A resource that stands alone, named by its own type and id. */
  public static Located stored(JsonNode resource) {
    var type = resource.path("resourceType").asText();
    var id = resource.path("id").asText();
    return new Located(resource, id.isEmpty() ? type : type + "/" + id, null);
  }

  public String type() {
    return resource.path("resourceType").asText();
  }

  public String id() {
    return resource.path("id").asText();
  }

  /** The reference by which an answer points at this resource: resolvable where it was sent. */
  String source() {
    if (fullUrl != null && fullUrl.startsWith("urn:")) {
      return fullUrl;
    }
    if (!id().isEmpty()) {
      return type() + "/" + id();
    }
    return fullUrl == null ? path : fullUrl;
  }
}
