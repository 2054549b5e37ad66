// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing is advertised that does not work: each test is generated from the CapabilityStatement.
 */
class AdvertisedIT {
  /** The types an HCC chart is made of; what HAPI serves for every type is tried on these. */
  private static final Set<String> CHART =
      Set.of(
          "Patient",
          "Condition",
          "Observation",
          "BodyStructure",
          "Procedure",
          "MedicationAdministration",
          "CarePlan",
          "AdverseEvent",
          "GuidanceResponse",
          "ServiceRequest");

  private static final Http FHIR = TestServer.shared().fhir();
  private static final Map<String, JsonNode> TYPES = new HashMap<>();
  private static final Map<String, JsonNode> DEFINITIONS = new HashMap<>();
  private static final Map<String, String> INSTANCES = new HashMap<>();
  private static JsonNode server;

  @BeforeAll
  static void read() {
    server = FHIR.get("metadata").is(200).json().at("/rest/0");
    list(server.path("resource")).forEach(each -> TYPES.put(each.path("type").asText(), each));
    assertThat(TYPES).hasSizeGreaterThan(140).containsKeys(CHART.toArray(String[]::new));
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean works(Answer answer) {
    return answer.status() != 405
        && answer.status() < 500
        && !answer.text().contains("does not know this operation");
  }

  private static void allWork(
      Stream<String> calls, java.util.function.Function<String, Answer> call) {
    var broken =
        calls
            .parallel()
            .map(each -> Map.entry(each, call.apply(each)))
            .filter(each -> !works(each.getValue()))
            .map(
                each ->
                    each.getKey()
                        + " -> "
                        + each.getValue().status()
                        + " "
                        + each.getValue().text())
            .toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void everyTypeHasASearchAndAHistory() {
    var broken =
        TYPES.keySet().parallelStream()
            .flatMap(type -> Stream.of(type + "?_count=1", type + "/_history?_count=1"))
            .filter(path -> FHIR.get(path).status() != 200)
            .toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void everyTypeTakesConditionalCreateUpdateAndDelete() {
    assertThat(TYPES.values())
        .allMatch(type -> type.path("conditionalCreate").asBoolean())
        .allMatch(type -> type.path("conditionalUpdate").asBoolean())
        .allMatch(type -> type.path("conditionalDelete").asText().equals("multiple"));
  }

  @Test
  void everyOperationOfTheServerAnswers() {
    var calls = new ArrayList<String>();
    list(server.path("operation")).forEach(each -> addCalls(calls, "", each));
    assertThat(calls).hasSizeGreaterThan(8);
    allWork(calls.stream(), AdvertisedIT::plainly);
  }

  @Test
  void everyOperationOfATypeAndOfItsInstancesAnswers() {
    var common = new HashMap<String, Integer>();
    TYPES
        .values()
        .forEach(
            type ->
                list(type.path("operation"))
                    .forEach(each -> common.merge(each.path("name").asText(), 1, Integer::sum)));
    var calls = new ArrayList<String>();
    TYPES.forEach(
        (name, type) ->
            list(type.path("operation"))
                .filter(
                    each ->
                        CHART.contains(name)
                            || common.getOrDefault(each.path("name").asText(), 0) < 10)
                .forEach(each -> addCalls(calls, name, each)));
    assertThat(calls).hasSizeGreaterThan(100);
    allWork(calls.stream(), AdvertisedIT::plainly);
  }

  /**
   * The levels stand in the OperationDefinition that the statement links to; for one of hl7.org,
   * which is not here, one of the levels and methods must answer.
   */
  private static void addCalls(List<String> calls, String type, JsonNode operation) {
    String name = "$" + operation.path("name").asText();
    String onServer = name;
    String onType = type + "/" + name;
    String onInstance = type.isEmpty() ? "" : type + "/" + instance(type) + "/" + name;
    if (!operation.path("definition").asText().startsWith(FHIR.base())) {
      calls.add(
          type.isEmpty()
              ? "GET " + onServer + " | POST " + onServer
              : "GET %1$s | POST %1$s | GET %2$s | POST %2$s".formatted(onType, onInstance));
      return;
    }
    var definition =
        DEFINITIONS.computeIfAbsent(
            operation.path("definition").asText(), each -> FHIR.get(each).is(200).json());
    String method = definition.path("affectsState").asBoolean() ? "POST " : "GET ";
    if (definition.path("system").asBoolean() && type.isEmpty()) {
      calls.add(method + onServer);
    }
    if (definition.path("type").asBoolean() && !type.isEmpty()) {
      calls.add(method + onType);
    }
    if (definition.path("instance").asBoolean() && !type.isEmpty()) {
      calls.add(method + onInstance);
    }
  }

  private static String instance(String type) {
    return INSTANCES.computeIfAbsent(type, AdvertisedIT::create);
  }

  private static String create(String type) {
    String rest =
        switch (type) {
          case "Subscription" ->
              ",'status':'off','criteria':'Patient?','channel':{'type':'rest-hook','endpoint':'http://127.0.0.1:1/'}";
          case "StructureDefinition" ->
              ",'url':'urn:x','type':'Patient','baseDefinition':'http://hl7.org/fhir/StructureDefinition/Patient'";
          case "CodeSystem", "ValueSet", "ConceptMap" ->
              ",'url':'urn:" + java.util.UUID.randomUUID() + "'";
          default -> "";
        };
    return FHIR.create(json("{'resourceType':'" + type + "'" + rest + "}"));
  }

  private static Answer plainly(String calls) {
    Answer answer = null;
    for (String call : calls.split(" \\| ")) {
      String[] part = call.split(" ");
      answer = part[0].equals("GET") ? FHIR.get(part[1]) : FHIR.post(part[1], "");
      if (works(answer)) {
        return answer;
      }
    }
    return java.util.Objects.requireNonNull(answer);
  }

  @Test
  void everyFormatIsWritten() {
    String id = FHIR.create(json("{'resourceType':'Patient'}"));
    var formats = list(FHIR.get("metadata").json().path("format")).map(JsonNode::asText).toList();
    assertThat(formats).contains("application/fhir+json", "application/fhir+xml");
    assertThat(formats)
        .allMatch(
            each ->
                FHIR.get("Patient/" + id + "?_format=" + each.replace("+", "%2B")).status() == 200);
  }
}
