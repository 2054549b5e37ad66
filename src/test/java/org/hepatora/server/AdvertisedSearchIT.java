// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No search is advertised that does not work: tried are the types an HCC chart is made of. */
class AdvertisedSearchIT {
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
  private static final Map<String, JsonNode> TYPES = new TreeMap<>();

  @BeforeAll
  static void read() {
    list(FHIR.get("metadata").is(200).json().at("/rest/0/resource"))
        .forEach(each -> TYPES.put(each.path("type").asText(), each));
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Test
  void everySearchParameterOfTheChartTakesAPlausibleValue() {
    var searches =
        CHART.stream()
            .flatMap(
                type ->
                    list(requireNonNull(TYPES.get(type)).path("searchParam"))
                        .map(each -> type + "?_count=1&" + plausible(each)))
            .toList();
    assertThat(searches).hasSizeGreaterThan(200);
    var broken =
        searches.parallelStream()
            .map(each -> Map.entry(each, FHIR.get(each)))
            .filter(each -> each.getValue().status() != 200)
            .map(each -> each.getKey() + " -> " + each.getValue().text())
            .toList();
    assertThat(broken).isEmpty();
  }

  private static String plausible(JsonNode parameter) {
    String name = parameter.path("name").asText();
    if (name.equals("_has")) {
      return "_has:List:item:code=x";
    }
    if (name.equals("_filter")) {
      return "_filter=_id%20eq%20x";
    }
    String last = name.endsWith("quantity") ? "gt5" : name.endsWith("date") ? "2024" : "z";
    return name
        + "="
        + switch (parameter.path("type").asText()) {
          case "date" -> "ge2024-01-01";
          case "number" -> "0.5";
          case "quantity" -> "gt5";
          case "reference" -> "Patient/somebody";
          case "uri" -> "http://example.org/x";
          case "composite" -> "urn:x%7Cy$" + last;
          default -> "x";
        };
  }

  @Test
  void everyIncludeAndReverseIncludeOfTheChartWorks() {
    var searches =
        CHART.stream()
            .flatMap(
                type ->
                    list(requireNonNull(TYPES.get(type)).path("searchInclude"))
                        .map(each -> type + "?_count=1&_include=" + each.asText()))
            .toList();
    assertThat(searches).hasSizeGreaterThan(50);
    var all = new ArrayList<>(searches);
    for (String type : CHART) {
      all.add(
          type
              + "?_count=1"
              + String.join(
                  "",
                  list(requireNonNull(TYPES.get(type)).path("searchRevInclude"))
                      .map(each -> "&_revinclude=" + each.asText())
                      .limit(40)
                      .toList()));
    }
    assertThat(all.parallelStream().filter(each -> FHIR.get(each).status() != 200).toList())
        .isEmpty();
  }
}
