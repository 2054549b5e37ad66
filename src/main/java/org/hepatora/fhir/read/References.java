// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource a reference points at, among the resources that came together: contained, by
 * fullUrl, or by type and id, whatever the base and version in front and behind.
 */
final class References {
  private final Map<String, Located> resources = new HashMap<>();
  private final Map<String, Located> identified = new HashMap<>();

  void add(Located target) {
    if (target.fullUrl() != null) {
      resources.putIfAbsent(withoutVersion(target.fullUrl()), target);
    }
    if (!target.id().isEmpty()) {
      resources.putIfAbsent(target.type() + "/" + target.id(), target);
    }
    for (JsonNode identifier : target.resource().path("identifier")) {
      var name = identifier(identifier);
      if (!name.isEmpty()) {
        identified.putIfAbsent(target.type() + "?" + name, target);
      }
    }
  }

  /** The resource of a type with this business identifier; null when it did not come along. */
  @Nullable Located identified(String type, JsonNode identifier) {
    return identified.get(type + "?" + identifier(identifier));
  }

  /** A business identifier as a key; empty when it has no value. */
  static String identifier(JsonNode identifier) {
    var value = identifier.path("value").asText();
    return value.isEmpty() ? "" : identifier.path("system").asText() + "|" + value;
  }

  /** The target of a reference that stands in {@code from}; null when it did not come along. */
  @Nullable Located resolve(Located from, String reference) {
    if (reference.startsWith("#")) {
      return contained(from, reference.substring(1));
    }
    var exact = resources.get(withoutVersion(reference));
    return exact != null ? exact : resources.get(local(reference));
  }

  private static @Nullable Located contained(Located from, String id) {
    int index = 0;
    for (JsonNode inner : from.resource().path("contained")) {
      if (inner.path("id").asText().equals(id)) {
        return new Located(inner, from.path() + ".contained[" + index + "]", null);
      }
      index++;
    }
    return null;
  }

  /** The reference as it would be written on the same server: type and id. */
  static String local(String reference) {
    var plain = withoutVersion(reference);
    if (!plain.contains("://")) {
      return plain;
    }
    int id = plain.lastIndexOf('/');
    int type = plain.lastIndexOf('/', id - 1);
    return plain.substring(type + 1);
  }

  private static String withoutVersion(String reference) {
    int version = reference.indexOf("/_history/");
    return version < 0 ? reference : reference.substring(0, version);
  }
}
