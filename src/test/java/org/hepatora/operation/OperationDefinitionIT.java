// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our OperationDefinitions are what the server does. */
class OperationDefinitionIT {
  private static final String BASE = "https://w3id.org/hepatora/OperationDefinition/";

  private final Http fhir = TestServer.shared().fhir();

  @ParameterizedTest
  @CsvSource({
    "cytoreduction-eligibility, Patient-it",
    "assess-response, Patient-it",
    "propose-treatment-plan, Patient-it",
    "disease-course, Patient-it",
    "evaluate-measure, Measure-i",
    "evaluate-measure-status, Measure-t"
  })
  void theyAreOfferedWhereHapiServesThem(String name, String where) {
    var ours = fhir.get("OperationDefinition/" + name).is(200);
    var generated = fhir.get("OperationDefinition/" + where + "-" + name).is(200);
    for (String flag :
        new String[] {"code", "kind", "system", "type", "instance", "affectsState", "resource"}) {
      assertThat(ours.json().path(flag)).as(flag).isEqualTo(generated.json().path(flag));
    }
    var listed = new TreeSet<String>();
    fhir.get("metadata")
        .is(200)
        .json()
        .at("/rest/0/resource")
        .findValues("operation")
        .forEach(each -> listed.addAll(each.findValuesAsText("definition")));
    assertThat(listed).contains(BASE + name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "cytoreduction-eligibility, Patient/any, asOf data",
    "assess-response, Patient/any, asOf criteria data store",
    "propose-treatment-plan, Patient/any, asOf data",
    "disease-course, Patient/any, asOf data",
    "evaluate-measure, Measure/any, asOf grace minimumCell periodEnd periodStart reportType",
    "evaluate-measure-status, Measure, job"
  })
  void theyHaveTheParametersTheServerTakes(String name, String on, String parameters) {
    var declared = new TreeSet<String>();
    for (JsonNode parameter : definition(name)) {
      if (parameter.path("use").asText().equals("in")) {
        declared.add(parameter.path("name").asText());
      }
    }
    assertThat(String.join(" ", declared)).isEqualTo(parameters);
    var refused = fhir.get(on + "/$" + name + "?nonsense=1").is(400);
    for (String each : declared) {
      boolean onStored = !each.equals("data");
      assertThat(refused.at("/issue/0/diagnostics").contains(each)).as(each).isEqualTo(onStored);
    }
  }

  private JsonNode definition(String name) {
    return fhir.get("OperationDefinition/" + name).is(200).json().path("parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V01", "V07", "V13"})
  void anEligibilityAnswerHasTheDeclaredParametersAndNoOthers(String vignette) throws IOException {
    var bundle = Files.readString(Path.of("src/test/resources/patients", vignette + ".json"));
    var answer = fhir.post("Patient/$cytoreduction-eligibility?asOf=2026-11-20", bundle).is(200);

    var faults = new ArrayList<String>();
    compare(outputs(definition("cytoreduction-eligibility")), answer.json(), "parameter", faults);
    assertThat(faults).isEmpty();
  }

  private static JsonNode outputs(JsonNode parameters) {
    var outputs = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    parameters.forEach(
        each -> {
          if (each.path("use").asText().equals("out")) {
            outputs.add(each);
          }
        });
    return outputs;
  }

  /** Names that were not declared, and how often each declared one is there. */
  private static void compare(
      JsonNode declared, JsonNode holder, String element, ArrayList<String> faults) {
    var names = new ArrayList<String>();
    for (JsonNode each : holder.path(element)) {
      names.add(each.path("name").asText());
    }
    for (JsonNode one : declared) {
      var name = one.path("name").asText();
      long count = names.stream().filter(name::equals).count();
      boolean many = one.path("max").asText().equals("*");
      if (count < one.path("min").asInt() || (count > 1 && !many)) {
        faults.add(name + " is there " + count + " times");
      }
      names.removeIf(name::equals);
      for (JsonNode each : holder.path(element)) {
        if (each.path("name").asText().equals(name) && one.has("part")) {
          compare(one.path("part"), each, "part", faults);
        }
      }
    }
    names.forEach(name -> faults.add(name + " is not declared"));
  }

  @Test
  void theRequirementsAreThereToRead() {
    assertThat(fhir.get("CapabilityStatement/hepatora-server").is(200).at("/kind"))
        .isEqualTo("requirements");
  }
}
