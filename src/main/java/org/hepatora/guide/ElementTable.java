// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The elements a profile speaks of, each with what holds for it: from the profile where it says so,
 * else from the base resource.
 */
final class ElementTable {
  private final Links links;
  private final DefaultProfileValidationSupport base;

  ElementTable(Links links, DefaultProfileValidationSupport base) {
    this.links = links;
    this.base = base;
  }

  List<Table> tables(JsonNode profile) {
    var inherited = inherited(profile.path("baseDefinition").asText());
    var elements =
        Table.of(
            "Elements", "Element", "Must support", "Card.", "Type", "What it is and has to be");
    var rules = Table.of("Rules", "Key", "Severity", "Rule", "Element", "FHIRPath");
    for (JsonNode element : profile.at("/differential/element")) {
      var path = element.path("path").asText();
      var of = inherited.getOrDefault(path, new ElementDefinition());
      if (path.contains(".")) {
        elements.add(
            Text.cell(name(element)),
            Text.cell(element.path("mustSupport").asBoolean() ? "yes" : ""),
            Text.cell(cardinality(element, of)),
            type(element, of),
            meaning(element, of));
      }
      for (JsonNode rule : element.path("constraint")) {
        rules.add(
            Text.cell(rule.path("key").asText()),
            Text.cell(rule.path("severity").asText()),
            Text.cell(rule.path("human").asText()),
            Text.cell(element.path("id").asText()),
            Text.cell(rule.path("expression").asText()));
      }
    }
    return List.of(elements, rules);
  }

  private Map<String, ElementDefinition> inherited(String url) {
    var elements = new HashMap<String, ElementDefinition>();
    if (base.fetchStructureDefinition(url) instanceof StructureDefinition parent) {
      parent
          .getSnapshot()
          .getElement()
          .forEach(element -> elements.putIfAbsent(element.getPath(), element));
    }
    return elements;
  }

  /** The id without the type in front, so that slices can be told apart. */
  private static String name(JsonNode element) {
    var id = element.path("id").asText();
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(dot + 1);
  }

  private static String cardinality(JsonNode element, ElementDefinition of) {
    var min =
        element.has("min") ? element.path("min").asText() : of.hasMin() ? of.getMin() + "" : "";
    var max = element.has("max") ? element.path("max").asText() : of.hasMax() ? of.getMax() : "";
    return min.isEmpty() && max.isEmpty() ? "" : min + ".." + max;
  }

  private List<Text> type(JsonNode element, ElementDefinition of) {
    var cell = new ArrayList<Text>();
    if (!element.has("type")) {
      var types = of.getType().stream().map(type -> type.getCode()).distinct();
      return Text.cell(types.limit(6).collect(Collectors.joining(", ")));
    }
    for (JsonNode type : element.path("type")) {
      cell.add(Text.plain(type.path("code").asText()));
      for (String where : List.of("targetProfile", "profile")) {
        type.path(where).forEach(canonical -> cell.add(links.to(canonical.asText())));
      }
    }
    return cell;
  }

  private List<Text> meaning(JsonNode element, ElementDefinition of) {
    var cell = new ArrayList<Text>();
    cell.add(
        Text.plain(element.has("short") ? element.path("short").asText() : of.getShort() + ""));
    fixed(element, cell);
    var binding = element.path("binding");
    if (!binding.isMissingNode()) {
      cell.add(Text.plain("Binding, " + binding.path("strength").asText() + ":"));
      cell.add(links.to(binding.path("valueSet").asText()));
    }
    cell.removeIf(text -> text.words().isEmpty() || text.words().equals("null"));
    return cell;
  }

  private void fixed(JsonNode element, List<Text> cell) {
    element
        .properties()
        .forEach(
            field -> {
              if (field.getKey().startsWith("pattern") || field.getKey().startsWith("fixed")) {
                cell.add(Text.plain("Has to be " + words(field.getValue())));
                cell.addAll(system(field.getValue()));
              }
              if (field.getKey().startsWith("minValue")) {
                cell.add(Text.plain("Not below " + field.getValue().asText()));
              }
              if (field.getKey().startsWith("maxValue")) {
                cell.add(Text.plain("Not above " + field.getValue().asText()));
              }
            });
  }

  private List<Text> system(JsonNode value) {
    var coding = value.has("coding") ? value.path("coding").path(0) : value;
    return coding.has("code") ? links.cell(coding.path("system").asText()) : List.of();
  }

  /** The code of a coding, anything else as it stands. */
  private static String words(JsonNode value) {
    var coding = value.has("coding") ? value.path("coding").path(0) : value;
    if (coding.has("code")) {
      return coding.path("code").asText() + " of";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
