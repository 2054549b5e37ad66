// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** What the server says about itself. */
class DescriptionIT {
  private final Http fhir = TestServer.shared().fhir();

  private static String version() throws IOException {
    try (var file = DescriptionIT.class.getResourceAsStream("/META-INF/build-info.properties")) {
      var build = new Properties();
      build.load(file);
      return build.getProperty("build.version");
    }
  }

  private static JsonNode type(JsonNode statement, String name) {
    return StreamSupport.stream(statement.at("/rest/0/resource").spliterator(), false)
        .filter(each -> each.path("type").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCapabilityStatementNamesTheProductAndItsVersion() throws IOException {
    var statement = fhir.get("metadata").is(200);
    assertThat(statement.at("/software/name")).isEqualTo("Hepatora");
    assertThat(statement.at("/software/version")).isEqualTo(version());
    assertThat(statement.at("/name")).isEqualTo("Hepatora");
    assertThat(statement.at("/fhirVersion")).isEqualTo("4.0.1");
    assertThat(statement.at("/kind")).isEqualTo("instance");
    assertThat(statement.at("/implementation/url") + "/").isEqualTo(fhir.base());
    assertThat(statement.text()).doesNotContain("HAPI FHIR Server");
  }

  @Test
  void theCapabilityStatementIsServedInXmlToo() throws IOException {
    var statement = fhir.get("metadata", "Accept: application/fhir+xml").is(200);
    assertThat(statement.text())
        .startsWith("<CapabilityStatement")
        .contains("<name value=\"Hepatora\"/><version value=\"" + version() + "\"/>");
  }

  @Test
  void theCapabilityStatementTellsWhatMayBeDoneWithAPatient() {
    var patient = type(fhir.get("metadata").json(), "Patient");
    assertThat(patient.path("interaction").findValuesAsText("code"))
        .contains(
            "read",
            "vread",
            "update",
            "patch",
            "delete",
            "create",
            "search-type",
            "history-instance",
            "history-type");
    assertThat(patient.path("conditionalCreate").asBoolean()).isTrue();
    assertThat(patient.path("conditionalUpdate").asBoolean()).isTrue();
    assertThat(patient.path("conditionalDelete").asText()).isEqualTo("multiple");
    assertThat(patient.path("versioning").asText()).isEqualTo("versioned-update");
    assertThat(patient.path("operation").findValuesAsText("name"))
        .contains("everything", "validate", "summary", "export", "cytoreduction-eligibility");
  }

  @Test
  void theCapabilityStatementTellsWhatMayBeDoneWithTheServer() {
    var server = fhir.get("metadata").json().at("/rest/0");
    assertThat(server.path("interaction").findValuesAsText("code"))
        .contains("transaction", "batch", "history-system");
    assertThat(server.path("operation").findValuesAsText("name")).contains("export", "graphql");
  }

  @Test
  void theOperationsThatOnlyThrowAreNotAdvertised() {
    assertThat(fhir.get("metadata").text())
        .doesNotContain("process-message", "lastn", "mark-all-resources-for-reindexing");
  }

  @Test
  void theOpenApiDescriptionAndItsPageAreServed() {
    var description = fhir.get("api-docs?page=Patient").is(200);
    assertThat(description.text()).contains("openapi: 3.0", "title: Hepatora", "/Patient/{id}");
    var page = fhir.get("swagger-ui/", "Accept: text/html").is(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("swagger-ui");
    fhir.get("swagger-ui/swagger-ui-bundle.js").is(200);
    fhir.get("swagger-ui/swagger-ui.css").is(200);
  }

  @Test
  void aDefinitionOfAnAdvertisedOperationCanBeRead() {
    var patient = type(fhir.get("metadata").json(), "Patient");
    for (var each : patient.path("operation")) {
      String definition = each.path("definition").asText();
      if (definition.startsWith(fhir.base())) {
        assertThat(fhir.get(definition).is(200).at("/resourceType"))
            .isEqualTo("OperationDefinition");
      }
    }
  }
}
