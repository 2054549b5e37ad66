// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.decision.answer.Disposition;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requirements 1-9 of conformance.md 1. */
class DiscoveryTest {
  private final Ehr ehr = new Ehr();

  @Test
  void requirement1ListsTheServicesAsAnArray() throws Exception {
    var response = discovery();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/json");
    assertThat(Ehr.json(response).get("services").findValuesAsText("id"))
        .containsExactly(
            "hcc-cytoreduction-review", "hcc-surgery-safety-select", "hcc-surgery-safety-sign");
  }

  @Test
  void requirements2To5DescribeEveryService() throws Exception {
    var services = Ehr.json(discovery()).at("/services");
    assertThat(services.findValuesAsText("hook"))
        .containsExactly("patient-view", "order-select", "order-sign");
    services.forEach(DiscoveryTest::isDescribed);
  }

  private static void isDescribed(JsonNode service) {
    for (String name : List.of("title", "description", "usageRequirements")) {
      assertThat(service.get(name).textValue()).as(name).isNotBlank();
    }
    assertThat(service.get("version").textValue()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void requirement6TheIdIsThePathOfTheService() throws Exception {
    var id = Ehr.json(discovery()).at("/services/0/id").textValue();
    ehr.decision = Ehr.answer(Disposition.NOT_APPLICABLE);
    var response =
        ehr.calls("/cds-services/" + id, Ehr.call().toString().getBytes(), "application/json");
    assertThat(response.getStatus()).isEqualTo(200);
  }

  @Test
  void requirement7HasNothingEmpty() throws Exception {
    assertThat(Empty.members(Ehr.json(discovery()))).isEmpty();
  }

  @Test
  void requirement8UsesOnlyTokensOfTheContext() throws Exception {
    for (JsonNode template : templates()) {
      assertThat(template.textValue().replace("{{context.patientId}}", ""))
          .doesNotContain("{", "}");
      assertThat(template.textValue()).contains("{{context.patientId}}");
    }
  }

  @Test
  void requirement9UsesOnlyTheQueriesAnyEhrAnswers() throws Exception {
    var plain =
        Pattern.compile(
            "Patient/\\{\\{[^}]+}}|[A-Z]\\w+\\?(patient|subject)=[^&]+(&(code|category)=[^&]+)?(&_count=\\d+)?(&_include=\\w+:medication)?");
    for (JsonNode template : templates()) {
      assertThat(template.textValue()).matches(plain);
    }
  }

  @Test
  void requirement9AsksForEveryTypeOfResourceThatHoldsAFact() throws Exception {
    var types = new ArrayList<String>();
    Ehr.json(discovery())
        .at("/services/0/prefetch")
        .forEach(template -> types.add(template.textValue().split("[?/]")[0]));
    assertThat(types)
        .containsExactlyInAnyOrder(
            "Patient",
            "Condition",
            "Observation",
            "BodyStructure",
            "Procedure",
            "MedicationAdministration",
            "MedicationStatement",
            "MedicationRequest",
            "MedicationDispense",
            "DiagnosticReport",
            "Observation",
            "AdverseEvent",
            "CarePlan",
            "ServiceRequest");
  }

  @Test
  void requirement9AsksForTheObservationsNoRuleLooksAtToo() throws Exception {
    assertThat(Ehr.json(discovery()).at("/services/0/prefetch/observations").textValue())
        .contains(
            "http://loinc.org|34444-0",
            "http://loinc.org|42595-9",
            "https://w3id.org/hepatora/CodeSystem/hcc-observation|response-phase",
            "https://w3id.org/hepatora/CodeSystem/hcc-observation|pathologic-viable-percent");
  }

  @Test
  void requirement6RefusesToStartWithTwoServicesOfOneId() {
    var review = new StubService("same");
    assertThatThrownBy(() -> new ServiceCatalogue(List.of(review, review)))
        .hasMessageContaining("same");
  }

  private List<JsonNode> templates() throws Exception {
    var templates = new ArrayList<JsonNode>();
    for (JsonNode service : Ehr.json(discovery()).at("/services")) {
      service.get("prefetch").forEach(templates::add);
    }
    return templates;
  }

  private MockHttpServletResponse discovery() throws Exception {
    return ehr.mvc().perform(get("/cds-services")).andReturn().getResponse();
  }

  private record StubService(String id) implements CdsService {
    @Override
    public ServiceDescription description() {
      return new ServiceDescription(
          id, "patient-view", "t", "d", "2.0.1", "u", new ServiceDescription.Prefetch(List.of()));
    }

    @Override
    public CdsAnswer answer(CdsRequest request) {
      return new CdsAnswer(List.of(), "none");
    }
  }

  /** Finds members that are there and hold nothing. */
  static final class Empty {
    static List<String> members(JsonNode tree) {
      var found = new ArrayList<String>();
      collect(tree, "", found);
      return found;
    }

    private static void collect(JsonNode node, String path, List<String> found) {
      boolean empty =
          node.isNull()
              || (node.isTextual() && node.textValue().isBlank())
              || (node.isContainerNode() && node.isEmpty());
      if (empty) {
        found.add(path);
      }
      if (node instanceof ObjectNode object) {
        object
            .fields()
            .forEachRemaining(
                member -> collect(member.getValue(), path + "/" + member.getKey(), found));
      } else {
        for (JsonNode element : node) {
          collect(element, path + "/*", found);
        }
      }
    }
  }
}
