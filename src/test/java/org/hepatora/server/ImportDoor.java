// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.hepatora.Http.json;
import static org.hepatora.server.Eventually.eventually;
import static org.hepatora.server.MutatedResource.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hepatora.Http;

/** The door that takes many at once: a file of lines, by {@code $import}. */
final class ImportDoor {
  private ImportDoor() {}

  /** What was said of each resource that was not stored, by its place in the list. */
  static Map<Integer, JsonNode> send(Http fhir, List<ObjectNode> resources) throws Exception {
    var lost = new LinkedHashMap<Integer, JsonNode>();
    try (var elsewhere = new Listener()) {
      elsewhere.serve(
          "/lines", resources.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")));
      var poll =
          fhir.post(
                  "$import",
                  json(
                      "{'resourceType':'Parameters','parameter':[{'name':'input','part':[{'name':'type','valueCode':'Observation'},{'name':'url','valueUri':'%s/lines'}]}]}",
                      elsewhere.address()),
                  "Prefer: respond-async")
              .is(202)
              .header("Content-Location");
      eventually("the import", () -> fhir.get(poll).status() == 200);
      for (var error : fhir.get(poll).is(200).json().path("error")) {
        fhir.get(error.path("url").asText())
            .is(200)
            .text()
            .lines()
            .map(line -> tree(line).at("/issue/0"))
            .forEach(issue -> lost.put(line(issue) - 1, issue));
      }
    }
    return lost;
  }

  private static int line(JsonNode issue) {
    return Integer.parseInt(issue.at("/location/0").asText().replaceFirst(".*:", ""));
  }
}
