// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What operations, search parameters, capability statements, plans and activities say. */
final class BehaviourTables {
  private final Links links;

  BehaviourTables(Links links) {
    this.links = links;
  }

  List<Table> operation(JsonNode operation) {
    var calls = Table.of("How it is called", "Name", "On", "Level", "Changes the record");
    calls.add(
        Text.cell("$" + operation.path("code").asText()),
        Text.cell(list(operation.path("resource"))),
        Text.cell(
            (operation.path("type").asBoolean() ? "type " : "")
                + (operation.path("instance").asBoolean() ? "instance" : "")),
        Text.cell(operation.path("affectsState").asBoolean() ? "yes" : "no"));
    var table = Table.of("Parameters", "Name", "Use", "Card.", "Type", "What it is");
    parameters(operation.path("parameter"), 0, table);
    return List.of(calls, table);
  }

  private void parameters(JsonNode parameters, int depth, Table table) {
    for (JsonNode parameter : parameters) {
      var meaning = new ArrayList<Text>();
      meaning.add(Text.plain(parameter.path("documentation").asText()));
      if (parameter.has("binding")) {
        meaning.add(links.to(parameter.at("/binding/valueSet").asText()));
      }
      parameter.path("targetProfile").forEach(each -> meaning.add(links.to(each.asText())));
      table.add(
          Text.cell("\u2003".repeat(depth) + parameter.path("name").asText()),
          Text.cell(parameter.path("use").asText()),
          Text.cell(parameter.path("min").asText() + ".." + parameter.path("max").asText()),
          Text.cell(parameter.path("type").asText()),
          meaning);
      parameters(parameter.path("part"), depth + 1, table);
    }
  }

  List<Table> searchParameter(JsonNode parameter) {
    var table = Table.of("Search", "Parameter", "On", "Type", "FHIRPath");
    table.add(
        Text.cell(parameter.path("code").asText()),
        Text.cell(list(parameter.path("base"))),
        Text.cell(parameter.path("type").asText()),
        Text.cell(parameter.path("expression").asText()));
    return List.of(table);
  }

  List<Table> capabilities(JsonNode statement) {
    var table =
        Table.of(
            "Resources", "Resource", "Profiles", "Interactions", "Search parameters", "Operations");
    for (JsonNode rest : statement.path("rest")) {
      for (JsonNode resource : rest.path("resource")) {
        var profiles = new ArrayList<Text>();
        resource.path("supportedProfile").forEach(each -> profiles.add(links.to(each.asText())));
        var operations = new ArrayList<Text>();
        resource
            .path("operation")
            .forEach(each -> operations.add(links.to(each.path("definition").asText())));
        table.add(
            Text.cell(resource.path("type").asText()),
            profiles,
            Text.cell(list(resource.path("interaction"), "code")),
            Text.cell(list(resource.path("searchParam"), "name")),
            operations);
      }
    }
    return List.of(table);
  }

  /** The columns of a view, with the paths they are read from. */
  List<Table> view(JsonNode view) {
    var columns =
        Table.of(
            "Columns of " + view.path("resource").asText(), "Name", "Type", "Path", "What it is");
    for (JsonNode select : view.path("select")) {
      var each = select.path("forEach").asText(select.path("forEachOrNull").asText());
      for (JsonNode column : select.path("column")) {
        columns.add(
            Text.cell(column.path("name").asText()),
            Text.cell(column.path("type").asText()),
            Text.cell((each.isEmpty() ? "" : each + " . ") + column.path("path").asText()),
            Text.cell(column.path("description").asText()));
      }
    }
    var rows = Table.of("Rows", "Condition");
    view.path("where").forEach(where -> rows.add(Text.cell(where.path("path").asText())));
    return List.of(columns, rows);
  }

  List<Table> plan(JsonNode plan) {
    var actions = Table.of("Actions", "Step", "Says", "Sources");
    actions(plan.path("action"), 0, actions);
    var limits = Table.of("Limits and their sources", "Key", "Limit", "Source");
    for (JsonNode artefact : plan.path("relatedArtifact")) {
      limits.add(
          Text.cell(artefact.path("label").asText()),
          Text.cell(artefact.path("display").asText()),
          Text.cell(artefact.path("citation").asText()));
    }
    return List.of(actions, limits);
  }

  private static void actions(JsonNode actions, int depth, Table table) {
    for (JsonNode action : actions) {
      var prefix = action.has("prefix") ? action.path("prefix").asText() + " " : "";
      table.add(
          Text.cell("\u2003".repeat(depth) + prefix + action.path("title").asText()),
          Text.cell(
              action.has("textEquivalent")
                  ? action.path("textEquivalent").asText()
                  : action.path("description").asText()),
          Text.cell(list(action.path("documentation"), "citation")));
      actions(action.path("action"), depth + 1, table);
    }
  }

  List<Table> activity(JsonNode activity) {
    var table = Table.of("Activity", "Kind", "Code", "Dosage and timing");
    var code = activity.path("code").path("coding").path(0);
    var words = activity.path("code").path("text").asText();
    var product = activity.at("/productCodeableConcept/text").asText();
    table.add(
        Text.cell(activity.path("kind").asText()),
        Text.cell(
            List.of(words, product, code.path("code").asText()).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "))),
        Text.cell(list(activity.path("dosage"), "text")));
    return List.of(table);
  }

  private static String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String list(JsonNode nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path(field).asText())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
