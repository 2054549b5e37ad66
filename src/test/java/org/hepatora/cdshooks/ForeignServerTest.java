// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.hepatora.cdshooks.client.CallerProperties;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requirements 12-15, 18 and 19 of conformance.md 1, against a FHIR server that is not ours. */
@ExtendWith(OutputCaptureExtension.class)
class ForeignServerTest {
  private final Stranger stranger = new Stranger(Vignette.resources());
  private final Ehr ehr = deciding(Duration.ofSeconds(20), Ehr.open());

  private static Ehr deciding(Duration budget, CallerProperties callers) {
    var ehr = new Ehr(Ehr.settings(budget, 16, null), callers);
    ehr.assessor = new EligibilityAssessor(Policy.standard())::assess;
    return ehr;
  }

  @AfterEach
  void stop() {
    stranger.close();
  }

  @Test
  void requirement12FetchesEverythingWithTheTokenWhenNothingWasPrefetched() {
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(detail(call)).contains("Fetched from the EHR's FHIR server");
    assertThat(stranger.requests).anyMatch(line -> line.equals("GET /r4/Patient/p1"));
    assertThat(stranger.requests)
        .anyMatch(line -> line.equals("GET /r4/Condition?patient=p1&_count=1000"));
  }

  @Test
  void requirement12FetchesOnlyWhatIsMissing() {
    var call = call(Vignette.v01());
    Ehr.prefetch(call).remove("observations");
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(stranger.requests).hasSize(1).allMatch(line -> line.contains("/Observation?"));
    assertThat(stranger.requests.get(0)).contains("code=").contains("1975-2");
  }

  @Test
  void requirement12AsksAgainForWhatFailedAtTheEhr() {
    var call = call(Vignette.v01());
    Ehr.prefetch(call).set("procedures", Ehr.failed());
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(stranger.requests).hasSize(1).allMatch(line -> line.contains("/Procedure?"));
  }

  @Test
  void requirement12NullIsNotFetched() {
    var call = call(Vignette.v01());
    Ehr.prefetch(call).putNull("procedures");
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(stranger.requests).isEmpty();
  }

  @Test
  void requirement13WhatTheServerRefusesIsNamedAsUnknown() {
    stranger.statuses.put("BodyStructure", 403);
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(disposition(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("not to be had from the EHR's FHIR server: lesions");
  }

  @Test
  void requirement13AnOperationOutcomeInPlaceOfABundleIsAFailure() {
    stranger.bodies.put("Observation", Ehr.failed().toString());
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(disposition(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("not to be had from the EHR's FHIR server: observations");
  }

  @Test
  void requirement13WhatIsNotJsonIsAFailure() {
    stranger.bodies.put("Observation", "<html>");
    assertThat(disposition(call(Ehr.callWithoutPrefetch()))).isEqualTo("insufficient-data");
  }

  @Test
  void requirement13AWrongTokenIsNoDataAnd412() {
    var call = call(Ehr.callWithoutPrefetch());
    ((ObjectNode) call.get("fhirAuthorization")).put("access_token", "expired");
    var response = ehr.calls(call);
    assertThat(response.getStatus()).isEqualTo(412);
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isEqualTo("incomplete");
  }

  @Test
  void requirement14WhatDoesNotComeInTimeIsNamedAndTheRestIsAnswered() {
    var hurried = deciding(Duration.ofMillis(1500), Ehr.open());
    stranger.delays.put("AdverseEvent", 10_000);
    long start = System.nanoTime();
    var card = hurried.card(call(Ehr.callWithoutPrefetch()));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    assertThat(card.at("/source/topic/code").textValue()).isEqualTo("candidate-conversion");
    assertThat(card.get("detail").textValue())
        .contains("not fetched from the EHR's FHIR server in time: adverseEvents");
  }

  @Test
  void requirement14ALateNecessityIsNoCandidate() {
    var hurried = deciding(Duration.ofMillis(1500), Ehr.open());
    stranger.delays.put("Procedure", 10_000);
    assertThat(hurried.card(call(Ehr.callWithoutPrefetch())).at("/source/topic/code").textValue())
        .isEqualTo("insufficient-data");
  }

  @Test
  void requirement15FollowsEveryPageOfWhatItFetches() {
    stranger.pageSize = 3;
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(stranger.requests).contains("GET /r4/Observation?from=3");
  }

  @Test
  void requirement15FollowsTheNextLinkOfAPrefetchedBundle() {
    var call = call(Vignette.v01());
    var observations = (ObjectNode) Ehr.prefetch(call).get("observations");
    int all = observations.get("entry").size();
    var entries = observations.putArray("entry");
    Vignette.resources().stream()
        .filter(one -> one.get("resourceType").textValue().equals("Observation"))
        .limit(4)
        .forEach(one -> entries.addObject().set("resource", one));
    observations.put("total", all);
    observations
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", stranger.base() + "/Observation?from=4");
    assertThat(disposition(call)).isEqualTo("candidate-conversion");
    assertThat(stranger.requests).containsExactly("GET /r4/Observation?from=4");
  }

  @Test
  void requirement15AFailureOnALaterPageLeavesTheAnswerIncomplete() {
    stranger.pageSize = 3;
    stranger.nextBase = stranger.base().replace("/r4", "/gone");
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(disposition(call)).isEqualTo("insufficient-data");
    assertThat(detail(call)).contains("Sent in part: ");
  }

  @Test
  void requirement19FollowsNoLinkToAnotherServer() {
    try (var other = new Stranger(Vignette.resources())) {
      stranger.pageSize = 3;
      stranger.nextBase = other.base();
      assertThat(disposition(call(Ehr.callWithoutPrefetch()))).isEqualTo("insufficient-data");
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void requirement19FollowsNoRedirect() {
    try (var other = new Stranger(Vignette.resources())) {
      stranger.redirects.put("Condition", other.base() + "/Condition?patient=p1");
      assertThat(disposition(call(Ehr.callWithoutPrefetch()))).isEqualTo("insufficient-data");
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void requirement19AsksNoServerThatIsNotOnTheList() {
    var careful =
        deciding(
            Duration.ofSeconds(20),
            new CallerProperties(List.of(), List.of("https://ehr.example/fhir")));
    var response = careful.calls(call(Ehr.callWithoutPrefetch()));
    assertThat(response.getStatus()).isEqualTo(412);
    assertThat(stranger.requests).isEmpty();
  }

  @Test
  void requirement18TheTokenIsNeitherLoggedNorQuoted(CapturedOutput log) {
    var call = call(Ehr.callWithoutPrefetch());
    assertThat(Ehr.json(ehr.calls(call)).toString()).doesNotContain(Stranger.TOKEN);
    stranger.statuses.put("Condition", 500);
    ehr.calls(call);
    assertThat(log).doesNotContain(Stranger.TOKEN).doesNotContain("p1");
  }

  private ObjectNode call(ObjectNode call) {
    call.put("fhirServer", stranger.base());
    call.putObject("fhirAuthorization")
        .put("access_token", Stranger.TOKEN)
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/Condition.rs user/Observation.read")
        .put("subject", "hepatora");
    return call;
  }

  private String disposition(ObjectNode call) {
    return ehr.card(call).at("/source/topic/code").textValue();
  }

  private String detail(ObjectNode call) {
    return ehr.card(call).get("detail").textValue();
  }
}
