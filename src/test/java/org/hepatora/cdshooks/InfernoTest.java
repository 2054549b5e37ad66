// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.client.CallerProperties;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The checks 1-7 of Inferno's CRD server suite, in our words; conformance.md 2. */
class InfernoTest {
  private static final TestClient CLIENT = TestClient.elliptic("https://inferno.example");
  private static final String BASE = "https://hepatora.example";

  private final Ehr ehr = server();

  private static Ehr server() {
    var launch = URI.create("https://hepatora.example/board/launch");
    var ehr =
        new Ehr(
            Ehr.settings(Duration.ofMillis(400), 16, launch),
            new CallerProperties(
                List.of(CLIENT.registered(List.of(), List.of(), 1000)), List.of()));
    ehr.assessor = new EligibilityAssessor(Policy.standard())::assess;
    return ehr;
  }

  @Test
  void check1DiscoveryAnswers200AndJsonToATokenForItsOwnAddress() throws Exception {
    var token = CLIENT.token(claims -> claims.audience(BASE + "/cds-services"));
    var response =
        ehr.mvc()
            .perform(get("/cds-services").header("Authorization", "Bearer " + token))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(Ehr.json(response).isObject()).isTrue();
  }

  @Test
  void check2EachServiceHasHookDescriptionAndIdAsStrings() throws Exception {
    var services =
        Ehr.json(ehr.mvc().perform(get("/cds-services")).andReturn().getResponse()).get("services");
    assertThat(services.isArray()).isTrue();
    for (JsonNode service : services) {
      for (String field : List.of("hook", "description", "id")) {
        assertThat(service.get(field).isTextual()).isTrue();
      }
    }
  }

  @Test
  void checks3And4EveryBodyIsAnswered200WithJson() {
    for (var answer : answers()) {
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentType()).startsWith("application/json");
    }
  }

  @Test
  void check5ContextsOfEachHookCarryWhatTheHookRequires() {
    for (String service : List.of(Ehr.REVIEW, Ehr.SELECT, Ehr.SIGN)) {
      var call = call(service);
      ((ObjectNode) call.get("context")).remove("patientId");
      assertThat(send(service, call).getStatus()).isEqualTo(400);
    }
  }

  @Test
  void check6EachCardHasSummaryIndicatorAndSource() {
    for (JsonNode card : cards()) {
      assertThat(card.get("summary").textValue().length()).isLessThan(140);
      assertThat(card.get("indicator").textValue()).isIn("info", "warning", "critical");
      assertThat(card.at("/source/label").isTextual()).isTrue();
      assertThat(card.at("/source/topic/code").isTextual()).isTrue();
      assertThat(card.at("/source/topic/system").isTextual()).isTrue();
    }
  }

  @Test
  void check7OptionalFieldsHaveTheirTypesAndNothingIsEmpty() {
    for (JsonNode card : cards()) {
      assertThat(DiscoveryTest.Empty.members(card)).isEmpty();
      assertThat(card.get("uuid").isTextual()).isTrue();
      assertThat(card.get("detail").isTextual()).isTrue();
      if (card.has("suggestions")) {
        assertThat(card.get("selectionBehavior").textValue()).isIn("at-most-one", "any");
      }
      card.get("overrideReasons").forEach(InfernoTest::isCoding);
      card.get("links").forEach(InfernoTest::isLink);
      card.path("suggestions").forEach(InfernoTest::isSuggestion);
    }
  }

  private static void isCoding(JsonNode reason) {
    for (String field : List.of("code", "system", "display")) {
      assertThat(reason.get(field).isTextual()).isTrue();
    }
  }

  private static void isLink(JsonNode link) {
    assertThat(link.get("label").isTextual()).isTrue();
    assertThat(link.get("type").textValue()).isIn("absolute", "smart");
    var url = URI.create(link.get("url").textValue());
    assertThat(url.getScheme()).isIn("http", "https");
    assertThat(url.getHost()).isNotBlank();
    assertThat(link.has("appContext")).isEqualTo(link.get("type").textValue().equals("smart"));
  }

  private static void isSuggestion(JsonNode suggestion) {
    assertThat(suggestion.get("label").isTextual()).isTrue();
    assertThat(suggestion.get("actions")).isNotEmpty();
    for (JsonNode action : suggestion.get("actions")) {
      assertThat(action.get("type").textValue()).isEqualTo("create");
      assertThat(action.get("description").isTextual()).isTrue();
      assertThat(action.at("/resource/resourceType").isTextual()).isTrue();
    }
  }

  private List<JsonNode> cards() {
    var cards = new ArrayList<JsonNode>();
    for (var answer : answers()) {
      Ehr.json(answer).get("cards").forEach(cards::add);
    }
    assertThat(cards).hasSizeGreaterThanOrEqualTo(3);
    return cards;
  }

  private List<MockHttpServletResponse> answers() {
    return List.of(
        send(Ehr.REVIEW, call(Ehr.REVIEW)),
        send(Ehr.SELECT, call(Ehr.SELECT)),
        send(Ehr.SIGN, call(Ehr.SIGN)));
  }

  private MockHttpServletResponse send(String service, ObjectNode call) {
    var token = CLIENT.token(claims -> claims.audience(BASE + service));
    try {
      return ehr.mvc()
          .perform(
              org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(service)
                  .header("Authorization", "Bearer " + token)
                  .contentType("application/json")
                  .content(call.toString().getBytes(StandardCharsets.UTF_8)))
          .andReturn()
          .getResponse();
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }

  private static ObjectNode call(String service) {
    if (service.equals(Ehr.REVIEW)) {
      return Vignette.v01();
    }
    var hook = service.equals(Ehr.SIGN) ? "order-sign" : "order-select";
    var call = Vignette.call(Ehr.callOf(hook), Vignette.resources());
    var context = (ObjectNode) call.get("context");
    context.putArray("selections").add("ServiceRequest/s");
    var order =
        context
            .putObject("draftOrders")
            .put("resourceType", "Bundle")
            .put("type", "collection")
            .putArray("entry")
            .addObject()
            .putObject("resource");
    order.put("resourceType", "ServiceRequest").put("id", "s").put("status", "draft");
    order.put("intent", "order").putObject("code").put("text", "Liver resection");
    return call;
  }
}
