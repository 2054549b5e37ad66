// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.SecuredServer.B;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inferno SMART STU 2.2, group 1 (standalone launch), in our words. */
class StandaloneLaunchIT {
  private static final String SCOPES =
      "launch/patient openid fhirUser offline_access patient/Observation.rs patient/Patient.rs";
  private final Http root = SecuredServer.root();

  @BeforeAll
  static void practitioner() {
    SecuredServer.fhir()
        .put(
            "Practitioner/test-clinician",
            Http.json("{'resourceType':'Practitioner','id':'test-clinician'}"),
            Tokens.ofAdministrator("user/*.cruds"));
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token;
  }

  @Test
  void codeReceivedAndTokenExchangedByAPublicClient() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    assertThat(token.header("Cache-Control")).contains("no-store");
    assertThat(token.header("Pragma")).isEqualTo("no-cache");
    assertThat(token.at("/token_type")).isEqualTo("Bearer");
    assertThat(token.json().path("expires_in").asInt()).isBetween(1, 3600);
    assertThat(token.at("/patient")).isEqualTo(A);
    assertThat(token.at("/scope").split(" ")).containsExactlyInAnyOrder(SCOPES.split(" "));
    var fhir = SecuredServer.fhir();
    String access = bearer(token.at("/access_token"));
    fhir.get("Patient/" + A, access).is(200);
    fhir.get("Patient/" + B, access).is(403);
    fhir.get("Condition", access).is(403);
  }

  @Test
  void theIdTokenIsSignedWithRs256AndNamesTheUser() throws Exception {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    var id = SignedJWT.parse(token.at("/id_token"));
    assertThat(id.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    var keys = JWKSet.parse(root.get("oauth2/jwks").is(200).text());
    var key = keys.getKeyByKeyId(id.getHeader().getKeyID());
    assertThat(id.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    var claims = id.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(SecuredServer.base());
    assertThat(claims.getAudience()).containsExactly("public-app");
    assertThat(claims.getSubject()).isNotBlank().hasSizeLessThan(256);
    assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    String user = claims.getStringClaim("fhirUser");
    assertThat(user).isEqualTo(SecuredServer.base() + "/fhir/Practitioner/test-clinician");
    root.get(user, bearer(token.at("/access_token"))).is(200);
  }

  @Test
  void refreshWithAndWithoutScopeAndEachRefreshTokenOnce() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    String first = token.at("/refresh_token");
    assertThat(first).isNotBlank();
    var again = App.refresh("public-app", first).is(200);
    assertThat(again.at("/patient")).isEqualTo(A);
    assertThat(again.at("/refresh_token")).isNotBlank().isNotEqualTo(first);
    var narrower =
        App.refresh("public-app", again.at("/refresh_token"), "scope", "patient/Patient.rs")
            .is(200);
    assertThat(narrower.at("/scope")).isEqualTo("patient/Patient.rs");
    SecuredServer.fhir().get("Observation", bearer(narrower.at("/access_token"))).is(403);
    App.refresh("public-app", narrower.at("/refresh_token"), "scope", "patient/*.rs").is(400);
    App.refresh("public-app", first).is(400);
  }

  /** As the JavaScript library does; the table of SMART 2.2 for a refresh has no client_id. */
  @Test
  void aPublicClientRefreshesWithoutNamingItselfAConfidentialOneDoesNot() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    refreshedUnnamed(token.at("/refresh_token")).is(200);
    assertThat(refreshedUnnamed(token.at("/refresh_token")).status()).isIn(400, 401);
    assertThat(refreshedUnnamed("no-such-token").status()).isIn(400, 401);
    var back = new Browser().authorize(App.url("symmetric-app", SCOPES), "clinician", A);
    var held =
        App.exchange("symmetric-app", back.parameter("code"), "client_secret", "app-secret")
            .is(200);
    assertThat(refreshedUnnamed(held.at("/refresh_token")).is(401).at("/error"))
        .isEqualTo("invalid_client");
  }

  private Answer refreshedUnnamed(String token) {
    return root.post(
        "oauth2/token",
        Browser.form("grant_type", "refresh_token", "refresh_token", token),
        App.FORM);
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    var token = App.launch("public-app", "launch/patient patient/*.rs", "clinician", A).is(200);
    assertThat(token.json().has("refresh_token")).isFalse();
    assertThat(token.json().has("id_token")).isFalse();
  }

  @Test
  void aCodeIsGoodOnceAndOnlyWithItsVerifier() {
    var back = new Browser().authorize(App.url("public-app", SCOPES), "clinician", A);
    assertThat(back.parameter("state")).isEqualTo(App.STATE);
    String code = back.parameter("code");
    assertThat(App.exchange("public-app", code, "code_verifier", "x".repeat(43)).status())
        .isIn(400, 401);
    var other =
        new Browser().authorize(App.url("public-app", SCOPES), "clinician", A).parameter("code");
    App.exchange("public-app", other).is(200);
    assertThat(App.exchange("public-app", other).status()).isIn(400, 401);
  }

  @Test
  void askedInVersionOneAnsweredInVersionOne() {
    var token =
        App.launch("public-app", "launch/patient patient/Observation.read", "clinician", A).is(200);
    assertThat(token.at("/scope").split(" ")).contains("patient/Observation.read");
    SecuredServer.fhir().get("Observation", bearer(token.at("/access_token"))).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aud=https://other.example/fhir",
        "aud=",
        "code_challenge_method=plain",
        "code_challenge_method=",
        "code_challenge=",
        "state=",
        "launch=not-a-launch",
        "scope=launch"
      })
  void aRequestThatSmartForbidsGoesBackWithAnError(String change) {
    String[] pair = change.split("=", 2);
    var back = new Browser().get(App.url("public-app", SCOPES, pair[0], pair[1]));
    if (back.location().contains("/login")) {
      back =
          new Browser().authorize(App.url("public-app", SCOPES, pair[0], pair[1]), "clinician", A);
    }
    assertThat(back.location()).startsWith(SecuredServer.APP);
    assertThat(back.parameter("error")).isIn("invalid_request", "invalid_scope");
    assertThat(back.parameter("code")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redirect_uri=https://evil.example/",
        "redirect_uri=http://127.0.0.1:9/app/",
        "client_id=nobody"
      })
  void nobodyIsSentToAnAddressThatIsNotRegistered(String change) {
    String[] pair = change.split("=", 2);
    var page = new Browser().get(App.url("public-app", SCOPES, pair[0], pair[1]));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.location()).isEmpty();
  }

  @Test
  void anAuthorizationRequestMayComeByPost() {
    var browser = new Browser();
    var page = browser.post("/oauth2/authorize", App.request("public-app", SCOPES));
    assertThat(page.status()).isEqualTo(303);
    var back = browser.authorize(page.location(), "clinician", A);
    App.exchange("public-app", back.parameter("code")).is(200);
  }

  @Test
  void refusingGoesBackWithAccessDenied() {
    var browser = new Browser();
    browser.get(App.url("public-app", "openid user/Patient.rs"));
    var page = browser.get(browser.signIn("clinician", "clinician-secret").location());
    page = browser.get(page.location());
    var back = browser.allow(page);
    assertThat(back.parameter("error")).isEqualTo("access_denied");
  }

  @Test
  void whatIsUntickedIsNotGranted() {
    var browser = new Browser();
    browser.get(App.url("public-app", "openid user/Patient.rs user/Observation.rs"));
    var page = browser.get(browser.signIn("clinician", "clinician-secret").location());
    page = browser.get(page.location());
    var back = browser.allow(page, "openid", "user/Patient.rs");
    var token = App.exchange("public-app", back.parameter("code")).is(200);
    assertThat(token.at("/scope").split(" "))
        .containsExactlyInAnyOrder("openid", "user/Patient.rs");
  }

  @Test
  void aPatientGetsTheirOwnRecordAndIsNotAskedWhose() {
    var token = App.launch("public-app", SCOPES + " user/*.rs", "patient-a", B).is(200);
    assertThat(token.at("/patient")).isEqualTo(A);
    assertThat(token.at("/scope")).doesNotContain("user/");
    String access = bearer(token.at("/access_token"));
    SecuredServer.fhir().get("Patient/" + A, access).is(200);
    SecuredServer.fhir().get("Patient/" + B, access).is(403);
  }

  @Test
  void aConfidentialClientNeedsItsSecret() {
    var back = new Browser().authorize(App.url("symmetric-app", SCOPES), "clinician", A);
    App.exchange("symmetric-app", back.parameter("code")).is(401);
    App.exchange("symmetric-app", back.parameter("code"), "client_secret", "wrong").is(401);
    App.exchange("symmetric-app", back.parameter("code"), "client_secret", "app-secret").is(200);
  }

  @Test
  void aClientWithAKeyProvesIt() {
    var back = new Browser().authorize(App.url("asymmetric-app", SCOPES), "clinician", A);
    String type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    App.exchange(
            "asymmetric-app",
            back.parameter("code"),
            "client_assertion_type",
            type,
            "client_assertion",
            App.assertion("asymmetric-app", com.nimbusds.jose.JWSAlgorithm.ES384, claims -> {}))
        .is(200);
  }

  @Test
  void afterFiveFailuresAnAccountIsClosedForAWhileEvenToTheRightPassword() {
    for (int n = 0; n < SignIn.MOST_FOR_ACCOUNT; n++) {
      assertThat(new Browser().signIn("admin", "guess" + n).location()).contains("error");
    }
    assertThat(new Browser().signIn("admin", "admin-secret").location()).contains("error");
  }
}
