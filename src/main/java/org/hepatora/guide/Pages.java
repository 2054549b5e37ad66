// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.conformance.Guide;
import org.hepatora.conformance.GuideFile;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.write.ReviewDefinitionWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the guide, each made from its artefact when it is first asked for. */
@Component
final class Pages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, GuideFile> definitions = new LinkedHashMap<>();
  private final Map<String, GuideFile> examples = new LinkedHashMap<>();
  private final Map<GuideFile, Page> made = new ConcurrentHashMap<>();
  private final ElementTable elements;
  private final TerminologyTables terminology;
  private final BehaviourTables behaviour;

  Pages(
      Guide guide,
      DefaultProfileValidationSupport base,
      Policy policy,
      EligibilityAssessor assessor,
      FhirContext context) {
    guide.definitions().forEach(file -> definitions.put(file.reference(), file));
    guide.views().forEach(file -> definitions.put(file.reference(), file));
    guide.examples().forEach(file -> examples.put(file.reference(), file));
    var review = new ReviewDefinitionWriter().write(policy, assessor.criteria());
    var file =
        new GuideFile(
            "PlanDefinition",
            ReviewDefinitionWriter.ID,
            context.newJsonParser().setPrettyPrint(true).encodeResourceToString(review));
    definitions.put(file.reference(), file);
    var links = new Links(definitions.keySet());
    this.elements = new ElementTable(links, base);
    this.terminology = new TerminologyTables(links);
    this.behaviour = new BehaviourTables(links);
  }

  /** The page of a definition; null when there is none. */
  @Nullable Page definition(String reference) {
    var file = definitions.get(reference);
    return file == null ? null : made.computeIfAbsent(file, this::definition);
  }

  /** The page of an example; null when there is none. */
  @Nullable Page example(String reference) {
    var file = examples.get(reference);
    return file == null ? null : made.computeIfAbsent(file, this::example);
  }

  /** The page of every definition, by type and id. */
  List<Page> definitions() {
    return definitions.values().stream()
        .map(file -> made.computeIfAbsent(file, this::definition))
        .toList();
  }

  List<GuideFile> examples() {
    return List.copyOf(examples.values());
  }

  private Page definition(GuideFile file) {
    var json = tree(file);
    var tables = new ArrayList<>(tables(file.type(), json));
    if (file.type().equals("StructureDefinition")) {
      tables.add(examplesOf(json.path("url").asText()));
    }
    if (file.type().equals("ValueSet")) {
      tables.add(usersOf(json.path("url").asText()));
    }
    tables.removeIf(Table::isEmpty);
    return new Page(
        file.type(),
        file.id(),
        kind(json),
        json.path("title").asText(json.path("name").asText()),
        json.path("url").asText(),
        json.path("version").asText(),
        json.path("status").asText(),
        json.path("description").asText(),
        tables,
        file.json());
  }

  private List<Table> tables(String type, JsonNode json) {
    return switch (type) {
      case "StructureDefinition" -> elements.tables(json);
      case "CodeSystem" -> terminology.codeSystem(json);
      case "ValueSet" -> terminology.valueSet(json);
      case "ConceptMap" -> terminology.conceptMap(json);
      case "OperationDefinition" -> behaviour.operation(json);
      case "SearchParameter" -> behaviour.searchParameter(json);
      case "CapabilityStatement" -> behaviour.capabilities(json);
      case "PlanDefinition" -> behaviour.plan(json);
      case "ViewDefinition" -> behaviour.view(json);
      case "ActivityDefinition" -> behaviour.activity(json);
      default -> List.of();
    };
  }

  /** What a reader calls it. */
  private static String kind(JsonNode json) {
    var type = json.path("resourceType").asText();
    if (type.equals("StructureDefinition")) {
      return json.path("type").asText().equals("Extension")
          ? "Extension"
          : "Profile of " + json.path("type").asText();
    }
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }

  private Page example(GuideFile file) {
    return new Page(
        file.type(),
        file.id(),
        "Example: " + file.type(),
        file.id(),
        "",
        "",
        "",
        "",
        List.of(),
        file.json());
  }

  private Table examplesOf(String profile) {
    var table = Table.of("Examples", "Example");
    for (GuideFile file : examples.values()) {
      if (file.json().contains('"' + profile + '"')) {
        table.add(List.of(new Text(file.reference(), "/guide/example/" + file.reference())));
      }
    }
    return table;
  }

  private Table usersOf(String valueSet) {
    var table = Table.of("Used by", "Profile or extension", "Element", "Strength");
    for (GuideFile file : definitions.values()) {
      if (!file.type().equals("StructureDefinition") || !file.json().contains(valueSet + '"')) {
        continue;
      }
      for (JsonNode element : tree(file).at("/differential/element")) {
        if (element.at("/binding/valueSet").asText().equals(valueSet)) {
          table.add(
              List.of(new Text(file.id(), "/guide/" + file.reference())),
              Text.cell(element.path("id").asText()),
              Text.cell(element.at("/binding/strength").asText()));
        }
      }
    }
    return table;
  }

  private static JsonNode tree(GuideFile file) {
    try {
      return JSON.readTree(file.json());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(file.reference() + " is no JSON", unreadable);
    }
  }
}
