// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hepatora.cdshooks.client.CallerProperties;
import org.hepatora.cdshooks.client.ClientProperties;
import org.hepatora.decision.answer.Disposition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requirements 19-28 of conformance.md 1, and its statuses 401, 403 and 429. */
@ExtendWith(OutputCaptureExtension.class)
class ClientTrustTest {
  private static final String ADDRESS = "https://hepatora.example" + Ehr.REVIEW;
  private static final TestClient EHR = TestClient.elliptic("https://ehr.example");
  private static final TestClient RSA = TestClient.rsa("https://other.example");

  private final Ehr ehr =
      new Ehr(
          Ehr.settings(Duration.ofMillis(400), 16, null),
          new CallerProperties(
              List.of(
                  EHR.registered(List.of("https://ehr.example/fhir"), List.of(), 1000),
                  RSA.registered(List.of(), List.of("hcc-surgery-safety-sign"), 2)),
              List.of("http://127.0.0.1:*")));

  @BeforeEach
  void something() {
    ehr.decision = Ehr.answer(Disposition.CONSIDER);
  }

  @Test
  void requirement20WithRegisteredClientsACallWithoutATokenIs401() throws Exception {
    var response = perform(null);
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer");
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isEqualTo("login");
  }

  @Test
  void requirement20WithoutRegisteredClientsAnybodyMayCall() {
    assertThat(new Ehr().calls(Ehr.call()).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement20AHeaderThatIsNoBearerTokenIs401() throws Exception {
    for (String header : List.of("Basic eDp5", "Bearer", "Bearer x", "Bearer a.b.c", "", "é")) {
      var response =
          send(post(Ehr.REVIEW).header("Authorization", header).content(Ehr.call().toString()));
      assertThat(response.getStatus()).as(header).isEqualTo(401);
    }
  }

  @Test
  void requirement21DiscoveryIsOpenButATokenThatComesAlongHasToBeRight() throws Exception {
    assertThat(send(get("/cds-services")).getStatus()).isEqualTo(200);
    var right = EHR.token(claims -> claims.audience("https://hepatora.example/cds-services"));
    assertThat(send(get("/cds-services").header("Authorization", "Bearer " + right)).getStatus())
        .isEqualTo(200);
    var wrong = EHR.token(claims -> claims.audience("https://elsewhere.example/cds-services"));
    assertThat(send(get("/cds-services").header("Authorization", "Bearer " + wrong)).getStatus())
        .isEqualTo(401);
  }

  @Test
  void requirement21FeedbackNeedsATokenForItsOwnAddress() throws Exception {
    var body = "{\"feedback\":[]}";
    assertThat(send(post(Ehr.REVIEW + "/feedback").content(body)).getStatus()).isEqualTo(401);
    var ofTheService = EHR.token(claims -> claims.audience(ADDRESS));
    assertThat(feedback(ofTheService, body).getStatus()).isEqualTo(401);
    var right = EHR.token(claims -> claims.audience(ADDRESS + "/feedback"));
    assertThat(feedback(right, body).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement22AHeaderWithoutKidIs401() throws Exception {
    refused(EHR.token(EHR.header().keyID(null).build(), EHR.claims().audience(ADDRESS).build()));
  }

  @Test
  void requirement22AHeaderOfAnotherTypIs401() throws Exception {
    var typ = EHR.header().type(new JOSEObjectType("at+jwt")).build();
    refused(EHR.token(typ, EHR.claims().audience(ADDRESS).build()));
    refused(EHR.token(EHR.header().type(null).build(), EHR.claims().audience(ADDRESS).build()));
  }

  @Test
  void requirement22AJkuIsAllowedAndNeverFollowedWhereKeysArePinned() throws Exception {
    var jku = EHR.header().jwkURL(URI.create("http://127.0.0.1:1/keys")).build();
    assertThat(perform(EHR.token(jku, EHR.claims().audience(ADDRESS).build())).getStatus())
        .isEqualTo(200);
  }

  @Test
  void requirement23AlgNoneIs401() throws Exception {
    refused(TestClient.unsigned(EHR.claims().audience(ADDRESS).build()));
  }

  @Test
  void requirement23AnHmacIs401EvenWithThePublicKeyAsItsSecret() throws Exception {
    refused(EHR.hmac(EHR.claims().audience(ADDRESS).build()));
  }

  @Test
  void requirement24Es384AndRs384AreAccepted() throws Exception {
    assertThat(perform(EHR.token(claims -> claims.audience(ADDRESS))).getStatus()).isEqualTo(200);
    var sign = "https://hepatora.example" + Ehr.SIGN;
    var body = Ehr.callOf("order-sign");
    ((com.fasterxml.jackson.databind.node.ObjectNode) body.get("context"))
        .putObject("draftOrders")
        .put("resourceType", "Bundle");
    var response =
        send(
            post(Ehr.SIGN)
                .header("Authorization", "Bearer " + RSA.token(claims -> claims.audience(sign)))
                .content(body.toString()));
    assertThat(response.getStatus()).isEqualTo(200);
  }

  @Test
  void requirement24AnotherSignatureOfTheSameKeyIs401() throws Exception {
    var weaker = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").type(JOSEObjectType.JWT);
    refused(RSA.token(weaker.build(), RSA.claims().audience(ADDRESS).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti"})
  void requirement25EachClaimIsRequired(String claim) throws Exception {
    refused(EHR.token(claims -> claims.audience(ADDRESS).claim(claim, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hepatora.example/cds-services",
        "https://hepatora.example/cds-services/hcc-cytoreduction-review/",
        "https://hepatora.example/cds-services/hcc-surgery-safety-sign",
        "http://localhost/cds-services/hcc-cytoreduction-review",
        "https://HEPATORA.example/cds-services/hcc-cytoreduction-review"
      })
  void requirement25AnotherAudienceIs401(String audience) throws Exception {
    refused(EHR.token(claims -> claims.audience(audience)));
  }

  @Test
  void requirement25TheAudienceMayBeAmongSeveral() throws Exception {
    var several = EHR.token(claims -> claims.audience(List.of("https://x.example", ADDRESS)));
    assertThat(perform(several).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement26AnIssuerThatIsNotRegisteredIs401() throws Exception {
    refused(TestClient.elliptic("https://stranger.example").token(c -> c.audience(ADDRESS)));
  }

  @Test
  void requirement26AnIssuerCannotSignWithAnothersKey() throws Exception {
    refused(RSA.token(claims -> claims.issuer("https://ehr.example").audience(ADDRESS)));
  }

  @Test
  void requirement27TwoKeysOfOneKidAreRefusedAtStart() {
    var keys = "{\"keys\":[%s,%s]}".formatted(EHR.publicKey(), EHR.publicKey());
    var client = new ClientProperties("i", keys, null, null, List.of(), List.of(), false, 10);
    var callers = new CallerProperties(List.of(client), List.of());
    var settings = Ehr.settings(Duration.ofMillis(400), 16, null);
    assertThatThrownBy(() -> new Ehr(settings, callers)).hasMessageContaining("kid");
  }

  @Test
  void requirement28AForgedSignatureIs401() throws Exception {
    var forger = TestClient.elliptic("https://ehr.example");
    refused(forger.token(claims -> claims.audience(ADDRESS)));
    var token = EHR.token(claims -> claims.audience(ADDRESS));
    int dot = token.lastIndexOf('.');
    char other = token.charAt(dot + 5) == 'A' ? 'B' : 'A';
    refused(token.substring(0, dot + 5) + other + token.substring(dot + 6));
  }

  @Test
  void requirement28AnExpiredTokenIs401AfterAMinuteOfSkew() throws Exception {
    var skewed = TestClient.NOW.minusSeconds(59);
    assertThat(perform(EHR.token(lasting(skewed.minusSeconds(300), skewed))).getStatus())
        .isEqualTo(200);
    var expired = TestClient.NOW.minusSeconds(61);
    refused(EHR.token(lasting(expired.minusSeconds(300), expired)));
  }

  @Test
  void requirement28ATokenOfTheFutureOrOfALongLifeIs401() throws Exception {
    var later = TestClient.NOW.plusSeconds(120);
    refused(EHR.token(lasting(later, later.plusSeconds(100))));
    refused(EHR.token(lasting(TestClient.NOW, TestClient.NOW.plusSeconds(301))));
    assertThat(
            perform(EHR.token(lasting(TestClient.NOW, TestClient.NOW.plusSeconds(300))))
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void requirement28ATokenBeforeItsTimeOrIssuedAfterItsEndIs401() throws Exception {
    var now = TestClient.NOW;
    refused(
        EHR.token(
            claims ->
                lasting(now, now.plusSeconds(200))
                    .apply(claims)
                    .notBeforeTime(Date.from(now.plusSeconds(120)))));
    refused(EHR.token(lasting(now.plusSeconds(30), now.plusSeconds(10))));
  }

  @Test
  void requirement28ATokenIsTakenOnce() throws Exception {
    var token = EHR.token(claims -> claims.audience(ADDRESS));
    assertThat(perform(token).getStatus()).isEqualTo(200);
    var again = perform(token);
    assertThat(again.getStatus()).isEqualTo(401);
    assertThat(again.getHeader("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void status403ForAServiceTheClientIsNotRegisteredFor() throws Exception {
    var response = perform(RSA.token(claims -> claims.audience(ADDRESS)));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(Ehr.json(response).at("/issue/0/code").textValue()).isEqualTo("forbidden");
  }

  @Test
  void requirement19AFhirServerTheClientDidNotRegisterIs403() throws Exception {
    var token = EHR.token(claims -> claims.audience(ADDRESS));
    var call = Ehr.call().put("fhirServer", "https://evil.example/fhir");
    var response =
        send(post(Ehr.REVIEW).header("Authorization", "Bearer " + token).content(call.toString()));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(Ehr.json(response).at("/issue/0/expression/0").textValue()).isEqualTo("fhirServer");
    var own = Ehr.call().put("fhirServer", "https://ehr.example/fhir/");
    var fresh = EHR.token(claims -> claims.audience(ADDRESS));
    assertThat(
            send(post(Ehr.REVIEW)
                    .header("Authorization", "Bearer " + fresh)
                    .content(own.toString()))
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void status429WhenTheCallsOfAClientAreUsedUp() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(perform(RSA.token(claims -> claims.audience(ADDRESS))).getStatus()).isEqualTo(403);
    }
    var response = perform(RSA.token(claims -> claims.audience(ADDRESS)));
    assertThat(response.getStatus()).isEqualTo(429);
    assertThat(response.getHeader("Retry-After")).matches("\\d+");
    assertThat(perform(EHR.token(claims -> claims.audience(ADDRESS))).getStatus()).isEqualTo(200);
  }

  @Test
  void requirement51APreflightNeedsNoTokenAndA401ShowsItsOrigin() throws Exception {
    var preflight =
        send(
            options(Ehr.REVIEW)
                .header("Origin", "https://ehr.example")
                .header("Access-Control-Request-Method", "POST"));
    assertThat(preflight.getStatus()).isEqualTo(204);
    var refused = send(post(Ehr.REVIEW).header("Origin", "https://ehr.example").content("{}"));
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://ehr.example");
  }

  @Test
  void requirement18TheTokenOfTheClientIsNotLogged(CapturedOutput log) throws Exception {
    var token = EHR.token(claims -> claims.audience("https://elsewhere.example"));
    refused(token);
    assertThat(log).doesNotContain(token).doesNotContain(token.substring(0, 40));
  }

  private static UnaryOperator<JWTClaimsSet.Builder> lasting(
      java.time.Instant from, java.time.Instant to) {
    return claims ->
        claims.audience(ADDRESS).issueTime(Date.from(from)).expirationTime(Date.from(to));
  }

  private void refused(String token) throws Exception {
    var response = perform(token);
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    assertThat(Ehr.json(response).at("/resourceType").textValue()).isEqualTo("OperationOutcome");
  }

  private MockHttpServletResponse feedback(String token, String body) throws Exception {
    return send(
        post(Ehr.REVIEW + "/feedback").header("Authorization", "Bearer " + token).content(body));
  }

  private MockHttpServletResponse perform(@org.jspecify.annotations.Nullable String token)
      throws Exception {
    var request = post(Ehr.REVIEW).content(Ehr.call().toString());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request);
  }

  private MockHttpServletResponse send(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
      throws Exception {
    return ehr.mvc().perform(request.contentType("application/json")).andReturn().getResponse();
  }
}
