// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The courses the server is tested on, as a bulk export writes them: one NDJSON file a type. */
final class Courses {
  private static final Path BUNDLES = Path.of("../test/resources/patients");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Courses() {}

  static void write(Path folder) throws IOException {
    var lines = new TreeMap<String, List<String>>();
    try (var files = Files.list(BUNDLES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        add(JSON.readTree(Files.readString(file)), lines);
      }
    }
    Files.createDirectories(folder);
    for (var each : lines.entrySet()) {
      Files.write(folder.resolve(each.getKey() + ".ndjson"), each.getValue());
    }
  }

  /** Bundles name resources by urn, an export by type and id. */
  private static void add(JsonNode bundle, Map<String, List<String>> lines) {
    var names = new HashMap<String, String>();
    for (JsonNode entry : bundle.path("entry")) {
      var resource = (ObjectNode) entry.path("resource");
      var urn = entry.path("fullUrl").asText();
      if (!resource.has("id")) {
        resource.put("id", urn.substring(urn.lastIndexOf(':') + 1));
      }
      names.put(urn, resource.path("resourceType").asText() + "/" + resource.path("id").asText());
    }
    for (JsonNode entry : bundle.path("entry")) {
      var text = entry.path("resource").toString();
      for (var name : names.entrySet()) {
        text = text.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"");
      }
      lines
          .computeIfAbsent(
              entry.path("resource").path("resourceType").asText(), any -> new ArrayList<>())
          .add(text);
    }
  }
}
