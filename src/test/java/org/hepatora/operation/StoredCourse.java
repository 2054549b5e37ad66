// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A collection Bundle turned into a transaction under ids nobody else uses, so that a worked
 * patient can be stored.
 */
public record StoredCourse(String patient, String transaction) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every {@code Type/id} and urn of the Bundle becomes {@code Type/prefix-n}. */
  public static StoredCourse of(ObjectNode given, String prefix) {
    var bundle = given.deepCopy();
    var entries = JSON.createArrayNode();
    flatten(given.path("entry"), entries);
    bundle.set("entry", entries);
    String text = bundle.toString();
    String patient = "";
    int number = 0;
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      String type = resource.path("resourceType").asText();
      String id = prefix + "-" + number++;
      String old = resource.path("id").asText();
      String fullUrl = entry.path("fullUrl").asText();
      if (!fullUrl.isEmpty()) {
        text = text.replace("\"reference\":\"" + fullUrl + "\"", reference(type, id));
      }
      if (!old.isEmpty()) {
        text = text.replace("\"reference\":\"" + type + "/" + old + "\"", reference(type, id));
      }
      if (type.equals("Patient")) {
        patient = id;
      }
    }
    return new StoredCourse(patient, transaction(text, prefix));
  }

  /** A course that came as several Bundles in one is stored resource by resource. */
  private static void flatten(JsonNode entries, ArrayNode into) {
    for (JsonNode entry : entries) {
      if (entry.at("/resource/resourceType").asText().equals("Bundle")) {
        flatten(entry.at("/resource/entry"), into);
      } else {
        into.add(entry.deepCopy());
      }
    }
  }

  private static String reference(String type, String id) {
    return "\"reference\":\"" + type + "/" + id + "\"";
  }

  private static String transaction(String text, String prefix) {
    try {
      var bundle = (ObjectNode) JSON.readTree(text);
      bundle.put("type", "transaction");
      int number = 0;
      for (JsonNode entry : bundle.path("entry")) {
        var resource = (ObjectNode) entry.path("resource");
        String id = prefix + "-" + number++;
        resource.put("id", id);
        ((ObjectNode) entry).remove("fullUrl");
        ((ObjectNode) entry)
            .putObject("request")
            .put("method", "PUT")
            .put("url", resource.path("resourceType").asText() + "/" + id);
      }
      return bundle.toString();
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
