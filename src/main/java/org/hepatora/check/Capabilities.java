// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fetch.ChartQueries;
import org.hepatora.fetch.ChartQuery;

/** What a server's CapabilityStatement says of the queries a record is read by. */
record Capabilities(JsonNode statement) {
  private static final String R4 = "4.0";

  /** As it is told. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    var version = statement.path("fhirVersion").asText("unknown");
    lines.add(
        "FHIR version %s%s".formatted(version, version.startsWith(R4) ? "" : ": not R4 (4.0.1)"));
    var lacking =
        ChartQueries.RECORD.stream()
            .filter(query -> !isAdvertised(query))
            .map(ChartQuery::name)
            .toList();
    lines.add(
        lacking.isEmpty()
            ? "Every search that is needed is in the CapabilityStatement."
            : "Not in the CapabilityStatement: " + String.join(", ", lacking));
    return lines;
  }

  /** Whether the type is there, and can be searched by the query's first parameter. */
  boolean isAdvertised(ChartQuery query) {
    int begin = query.template().indexOf('?') + 1;
    var parameter =
        begin == 0 ? "" : query.template().substring(begin, query.template().indexOf('=', begin));
    for (JsonNode rest : statement.path("rest")) {
      for (JsonNode resource : rest.path("resource")) {
        if (resource.path("type").asText().equals(query.resourceType())) {
          return parameter.isEmpty() || has(resource.path("searchParam"), parameter);
        }
      }
    }
    return false;
  }

  private static boolean has(JsonNode parameters, String name) {
    for (JsonNode each : parameters) {
      if (each.path("name").asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
