// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.hl7;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The record of one synthetic patient as it grows: a transaction bundle of PUT entries with ids
 * chosen here, so that loading it twice changes nothing.
 */
final class CourseBuilder {
  private static final ObjectWriter WRITER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build().writer();

  private final String patient;
  private final ArrayNode entries = Shape.NODES.arrayNode();
  private final Map<String, Integer> counts = new HashMap<>();

  CourseBuilder(String patient) {
    this.patient = patient;
  }

  String patientId() {
    return patient;
  }

  /** A new resource about the patient, in its element {@code subject}. */
  ObjectNode about(String type) {
    var resource = object().put("resourceType", type);
    resource.set("subject", reference("Patient/" + patient));
    return resource;
  }

  /** Adds a resource under the next id of its stem and returns the reference to it. */
  String put(String stem, ObjectNode resource) {
    int number = counts.merge(stem, 1, Integer::sum);
    return putAs(patient + "-" + stem + "-" + number, resource);
  }

  /** Adds a resource under an id of its own and returns the reference to it. */
  String putAs(String id, ObjectNode resource) {
    var tagged = object().put("resourceType", resource.get("resourceType").asText()).put("id", id);
    var meta = object();
    var profile = FittingProfile.of(resource);
    if (profile != null) {
      meta.set("profile", Shape.NODES.arrayNode().add(profile));
    }
    meta.set("tag", array(hl7("v3-ActReason", "HTEST").put("display", "test health data")));
    tagged.set("meta", meta);
    tagged.setAll(resource);
    var address = tagged.get("resourceType").asText() + "/" + id;
    var entry = object();
    entry.set("resource", tagged);
    entry.set("request", object().put("method", "PUT").put("url", address));
    entries.add(entry);
    return address;
  }

  /** The transaction bundle as JSON text. */
  String bundle() {
    var bundle = object().put("resourceType", "Bundle").put("type", "transaction");
    bundle.set("entry", entries);
    try {
      return WRITER.writeValueAsString(bundle);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain nodes can always be written", impossible);
    }
  }
}
