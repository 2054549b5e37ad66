// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What code systems, value sets and concept maps hold. */
final class TerminologyTables {
  private final Links links;

  TerminologyTables(Links links) {
    this.links = links;
  }

  List<Table> codeSystem(JsonNode system) {
    var table = Table.of("Codes", "Code", "Display", "Definition");
    concepts(system.path("concept"), 0, table);
    return List.of(table);
  }

  /** Finer codes stand indented below the coarser one. */
  private static void concepts(JsonNode concepts, int depth, Table table) {
    for (JsonNode concept : concepts) {
      table.add(
          Text.cell("\u2003".repeat(depth) + concept.path("code").asText()),
          Text.cell(concept.path("display").asText()),
          Text.cell(concept.path("definition").asText()));
      concepts(concept.path("concept"), depth + 1, table);
    }
  }

  List<Table> valueSet(JsonNode set) {
    var table = Table.of("Content", "Code system", "Code", "Display");
    for (JsonNode include : set.at("/compose/include")) {
      var system = links.cell(include.path("system").asText());
      for (JsonNode other : include.path("valueSet")) {
        table.add(links.cell(other.asText()), Text.cell("every code"), List.of());
      }
      if (include.has("system") && include.path("concept").isEmpty()) {
        var filters = include.path("filter").isEmpty() ? "every code" : include.path("filter") + "";
        table.add(system, Text.cell(filters), List.of());
      }
      for (JsonNode concept : include.path("concept")) {
        table.add(
            system,
            Text.cell(concept.path("code").asText()),
            Text.cell(concept.path("display").asText()));
      }
    }
    return List.of(table);
  }

  List<Table> conceptMap(JsonNode map) {
    var table = Table.of("Rows", "From", "Code", "The target is", "To", "Code", "Display");
    for (JsonNode group : map.path("group")) {
      for (JsonNode element : group.path("element")) {
        for (JsonNode target : element.path("target")) {
          table.add(
              links.cell(group.path("source").asText()),
              Text.cell(element.path("code").asText()),
              Text.cell(target.path("equivalence").asText()),
              links.cell(group.path("target").asText()),
              Text.cell(target.path("code").asText()),
              Text.cell(target.path("display").asText()));
        }
      }
    }
    return List.of(table);
  }
}
