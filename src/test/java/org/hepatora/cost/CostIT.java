// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.TestServer.unique;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Eight standard calls cost what {@code costs.csv} says and no more: a regression guard without a
 * clock. {@code -Dcosts.write=true} writes the table anew, to be looked at and committed.
 */
class CostIT {
  private static final Path TABLE = Path.of("src/test/resources/costs.csv");
  private static final String HEAD = "call,statements,commits,kilobytes";

  /** What memory may differ by between machines and compilers. */
  private static final double ROOM = 1.3;

  /** A write may have to ask for a new block of ids. */
  private static final Map<String, Long> BLOCKS_OF_IDS = Map.of("create", 2L, "transaction", 2L);

  private static final String PATIENT = "demo-0001";

  private final Http fhir = TestServer.shared().fhir();
  private final Http root = TestServer.shared().root();

  @Test
  void theStandardCallsCostWhatTheTableSays() throws IOException {
    endSubscriptions();
    fhir.put("Patient/cost-patient", json("{'resourceType':'Patient','id':'cost-patient'}"));
    var measured = new LinkedHashMap<String, Cost>();
    calls().forEach((name, call) -> measured.put(name, Cost.of(call)));
    String table = table(measured);
    if (Boolean.getBoolean("costs.write")) {
      Files.writeString(TABLE, table);
    }
    var expected = read();
    assertThat(measured.keySet()).isEqualTo(expected.keySet());
    measured.forEach(
        (name, cost) -> {
          var known = Objects.requireNonNull(expected.get(name));
          assertThat(cost.statements())
              .as("statements of %s; all:%n%s", name, table)
              .isLessThanOrEqualTo(known.statements() + BLOCKS_OF_IDS.getOrDefault(name, 0L));
          assertThat(cost.commits())
              .as("commits of %s; all:%n%s", name, table)
              .isLessThanOrEqualTo(known.commits());
          assertThat((double) cost.kilobytes())
              .as("kilobytes of %s; all:%n%s", name, table)
              .isBetween(known.kilobytes() / ROOM / ROOM, known.kilobytes() * ROOM);
        });
  }

  /** What other tests subscribed to is told of every write, at a cost that is not a write's own. */
  private void endSubscriptions() {
    fhir.get("Subscription?_elements=id&_count=1000")
        .is(200)
        .json()
        .path("entry")
        .forEach(
            each ->
                fhir.delete("Subscription/" + each.path("resource").path("id").asText()).is(200));
  }

  private Map<String, Runnable> calls() {
    var calls = new LinkedHashMap<String, Runnable>();
    String search = "Observation?subject=Patient/" + PATIENT + "&code=http://loinc.org%7C1834-1";
    calls.put("read", () -> fhir.get("Patient/" + PATIENT).is(200));
    calls.put("search", () -> fhir.get(search + "&_sort=-date").is(200));
    calls.put(
        "population",
        () ->
            fhir.get("Observation?code=http://loinc.org%7C1834-1&value-quantity=gt0&_count=20")
                .is(200));
    calls.put(
        "everything", () -> fhir.get("Patient/" + PATIENT + "/$everything?_count=500").is(200));
    calls.put("create", () -> fhir.post("Observation", observation()).is(201));
    calls.put("transaction", () -> fhir.post("", transaction()).is(200));
    String prefetched = hook(prefetch());
    String bare = hook(JsonNodeFactory.instance.objectNode());
    calls.put("hook-prefetch", () -> review(prefetched));
    calls.put("hook-chart", () -> review(bare));
    return calls;
  }

  private static String observation() {
    return json(
        "{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':"
            + "'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],"
            + "'code':{'coding':[{'system':'http://loinc.org','code':'1751-7'}]},"
            + "'identifier':[{'system':'http://example.org/cost','value':'%s'}],"
            + "'subject':{'reference':'Patient/%s'},'effectiveDateTime':'2001-02-03',"
            + "'valueQuantity':{'value':4.1,'unit':'g/dL','system':'http://unitsofmeasure.org','code':'g/dL'}}",
        unique("c"), "cost-patient");
  }

  private static String transaction() {
    String patient =
        json(
            "{'resource':{'resourceType':'Patient','id':'cost-patient','birthDate':'1950'},"
                + "'request':{'method':'PUT','url':'Patient/cost-patient'}}");
    return IntStream.range(0, 20)
        .mapToObj(
            each ->
                "{\"resource\":"
                    + observation()
                    + ",\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}")
        .collect(
            Collectors.joining(
                ",",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + patient + ",",
                "]}"));
  }

  /** What discovery asks for, as this server answers it. */
  private ObjectNode prefetch() {
    var filled = JsonNodeFactory.instance.objectNode();
    var service =
        StreamSupport.stream(
                root.get("cds-services").is(200).json().path("services").spliterator(), false)
            .filter(each -> each.path("id").asText().equals("hcc-cytoreduction-review"))
            .findFirst()
            .orElseThrow();
    service
        .path("prefetch")
        .properties()
        .forEach(
            each -> {
              String query = each.getValue().asText().replace("{{context.patientId}}", PATIENT);
              filled.set(each.getKey(), fhir.get(query.replace("|", "%7C")).is(200).json());
            });
    return filled;
  }

  private static String hook(ObjectNode prefetch) {
    var request = JsonNodeFactory.instance.objectNode();
    request.put("hook", "patient-view");
    request.put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    request.putObject("context").put("userId", "Practitioner/1").put("patientId", PATIENT);
    request.set("prefetch", prefetch);
    return request.toString();
  }

  private void review(String request) {
    root.post("cds-services/hcc-cytoreduction-review", request, "Content-Type: application/json")
        .is(200);
  }

  private static String table(Map<String, Cost> costs) {
    var lines = new ArrayList<>(List.of(HEAD));
    costs.forEach(
        (name, cost) ->
            lines.add(
                name + "," + cost.statements() + "," + cost.commits() + "," + cost.kilobytes()));
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, Cost> read() throws IOException {
    var costs = new LinkedHashMap<String, Cost>();
    for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
      String[] cells = line.split(",");
      if (!line.equals(HEAD)) {
        costs.put(
            cells[0],
            new Cost(Long.parseLong(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3])));
      }
    }
    return costs;
  }
}
