// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.external.ExternalServer.A;
import static org.hepatora.security.external.ExternalServer.ISSUER;

import java.util.ArrayList;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An issuer that is away, comes back, changes its keys; and what it is asked for. */
class IssuerAwayIT {
  private final Http fhir = ExternalServer.fhir();

  private static String token() {
    return ISSUER.token("user/*.rs", claims -> {});
  }

  @Test
  void theServerStartsWithoutItsIssuerAndSaysSoToAToken() {
    var answer = ExternalServer.TOKEN_WITHOUT_ISSUER.is(503);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.at("/issue/0/code")).isEqualTo("transient");
    ExternalServer.CONFIGURATION_WITHOUT_ISSUER.is(503);
    fhir.get("Patient/" + A, token()).is(200);
  }

  @Test
  void aRotatedKeyIsLearntAndTheOldOneForgotten() throws InterruptedException {
    String old = token();
    fhir.get("Patient/" + A, old).is(200);
    ISSUER.rotate();
    awaitStatus(200, token());
    awaitStatus(401, old);
  }

  /** A server that was asked for unknown keys just now asks its issuer a few seconds later. */
  private void awaitStatus(int expected, String token) throws InterruptedException {
    Answer answer = fhir.get("Patient/" + A, token);
    for (int tries = 0; tries < 40 && answer.status() != expected; tries++) {
      Thread.sleep(250);
      answer = fhir.get("Patient/" + A, token);
    }
    answer.is(expected);
  }

  @Test
  void whatIsKnownServesWhileTheIssuerIsAway() {
    fhir.get("Patient/" + A, token()).is(200);
    fhir.get(".well-known/smart-configuration").is(200);
    ISSUER.goDown();
    try {
      fhir.get("Patient/" + A, token()).is(200);
      fhir.get(".well-known/smart-configuration").is(200);
    } finally {
      ISSUER.comeUp();
    }
  }

  @Test
  void theSmartConfigurationNamesTheEndpointsOfTheIssuer() {
    var smart = fhir.get(".well-known/smart-configuration").is(200).json();
    assertThat(smart.path("issuer").asText()).isEqualTo(ISSUER.address());
    assertThat(smart.path("token_endpoint").asText()).isEqualTo(ISSUER.address() + "/token");
    assertThat(smart.path("grant_types_supported")).isNotEmpty();
    assertThat(smart.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    var capabilities = new ArrayList<String>();
    smart.path("capabilities").forEach(each -> capabilities.add(each.asText()));
    assertThat(capabilities)
        .contains("launch-standalone", "sso-openid-connect", "permission-v2")
        .doesNotContain("launch-ehr", "authorize-post");
  }

  @ParameterizedTest
  @ValueSource(strings = {"board", "board/patients/" + A, "admin/clients", "login", "oauth2/token"})
  void noPageOfASignInThatIsNotHereShowsAnything(String path) {
    var answer = ExternalServer.SERVER.root().get(path, "Accept: text/html");
    assertThat(answer.status()).isIn(401, 403, 404);
    assertThat(answer.text()).doesNotContain(A);
  }

  @Test
  void theLaunchServiceIsTheIssuersToOffer() {
    var answer = fhir.post("_services/smart/Launch", "{}", token());
    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void withAccessControlAndNoRegisteredCdsClientNobodyCallsTheServices() {
    var call =
        Http.json(
            "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/x','patientId':'%s'}}",
            A);
    var root = ExternalServer.SERVER.root();
    String path = "cds-services/hcc-cytoreduction-review";
    root.post(path, call, "Content-Type: application/json").is(401);
    root.post(path, call, "Content-Type: application/json", token()).is(401);
    root.get(path + "/feedback/summary").is(401);
    root.get("cds-services").is(200);
  }
}
