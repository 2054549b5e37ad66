// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;
import static org.hepatora.security.authorization.Inferno.checkLaunch;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Set;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The server tests of Inferno's suite smart_stu2_2, re-expressed: each has the id of the test it
 * stands for. TLS, which Inferno tests at each endpoint, is in ProductionServerIT.
 */
class InfernoIT {
  private static final String OTHER_PAGE = "Origin: https://inferno.example.org";
  private static final String APP_PAGE = "Origin: http://127.0.0.1:9";
  private static final String SCOPES = "openid fhirUser offline_access patient/*.rs";
  private static final Http ROOT = SecuredServer.root();
  private static Browser.Page redirected;
  private static Answer standalone;
  private static Answer ehr;

  @BeforeAll
  static void launch() {
    SecuredServer.fhir()
        .put(
            "Practitioner/test-clinician",
            json("{'resourceType':'Practitioner','id':'test-clinician'}"),
            Tokens.ofAdministrator("user/*.cruds"));
    redirected =
        new Browser().authorize(App.url("public-app", "launch/patient " + SCOPES), "clinician", A);
    standalone = exchanged(redirected.parameter("code"));
    EncounterOfA.store();
    String launch =
        SecuredServer.fhir()
            .post(
                "_services/smart/Launch",
                json(
                    "{'launchUrl':'http://127.0.0.1:9/launch','parameters':{'patient':'%s','encounter':'e1'}}",
                    A),
                "Content-Type: application/json",
                Tokens.ofClinician("user/*.rs"))
            .is(200)
            .at("/launch_id");
    var back =
        new Browser()
            .authorize(
                App.url("public-app", "launch " + SCOPES, "launch", launch), "clinician", "");
    ehr = exchanged(back.parameter("code"));
  }

  private static Answer exchanged(String code) {
    String form =
        Browser.form(
            "grant_type",
            "authorization_code",
            "client_id",
            "public-app",
            "code",
            code,
            "redirect_uri",
            SecuredServer.APP,
            "code_verifier",
            App.VERIFIER);
    return ROOT.post("oauth2/token", form, App.FORM, APP_PAGE);
  }

  @Test
  @DisplayName("well_known_endpoint, cors_well_known_endpoint")
  void wellKnown() {
    var answer = ROOT.get("fhir/.well-known/smart-configuration", OTHER_PAGE).is(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", OTHER_PAGE.substring(8));
  }

  @Test
  @DisplayName("well_known_capabilities_stu2")
  void wellKnownCapabilities() {
    Inferno.checkCapabilities(ROOT.get("fhir/.well-known/smart-configuration").is(200).json());
  }

  @Test
  @DisplayName("cors_metadata_request")
  void corsOfMetadata() {
    assertThat(ROOT.get("fhir/metadata", OTHER_PAGE).is(200).header("Access-Control-Allow-Origin"))
        .isIn("*", OTHER_PAGE.substring(8));
  }

  @Test
  @DisplayName("app_redirect_stu2, code_received")
  void codeReceived() {
    assertThat(redirected.location()).startsWith(SecuredServer.APP);
    assertThat(redirected.parameter("code")).isNotBlank();
    assertThat(redirected.parameter("state")).isEqualTo(App.STATE);
    assertThat(redirected.parameter("error")).isEmpty();
  }

  @Test
  @DisplayName("token_exchange_stu2_2, token_response_body, token_response_headers")
  void standaloneToken() {
    checkLaunch(standalone, A, ("launch/patient " + SCOPES).split(" "));
  }

  @Test
  @DisplayName("app_launch, launch_received, token_exchange_stu2_2, token_response_body")
  void ehrToken() {
    checkLaunch(ehr, A, ("launch " + SCOPES).split(" "));
    assertThat(ehr.at("/encounter")).isEqualTo("e1");
  }

  @Test
  @DisplayName("cors_token_exchange")
  void corsOfToken() {
    assertThat(standalone.header("Access-Control-Allow-Origin")).isEqualTo(APP_PAGE.substring(8));
  }

  @Test
  @DisplayName(
      "openid_decode_id_token, openid_retrieve_configuration, openid_required_configuration_fields,"
          + " openid_retrieve_jwks, openid_token_header, openid_token_payload")
  void openId() {
    Inferno.checkIdToken(standalone.at("/id_token"), "public-app");
    Inferno.checkIdToken(ehr.at("/id_token"), "public-app");
  }

  @Test
  @DisplayName("openid_fhir_user_claim, cors_openid_fhir_user_claim")
  void fhirUser() {
    String user = Inferno.claim(standalone.at("/id_token"), "fhirUser");
    var read = ROOT.get(user, Inferno.bearer(standalone), APP_PAGE).is(200);
    assertThat(read.at("/resourceType")).isIn("Patient", "Practitioner", "RelatedPerson", "Person");
    assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo(APP_PAGE.substring(8));
  }

  @Test
  @DisplayName("token_refresh without and with scopes, token_refresh_body, token_refresh_headers")
  void refresh() {
    String scopes = "launch/patient " + SCOPES;
    var held = App.launch("public-app", scopes, "clinician", A).is(200);
    var without = App.refresh("public-app", held.at("/refresh_token"));
    checkLaunch(without, A, scopes.split(" "));
    var with = App.refresh("public-app", without.at("/refresh_token"), "scope", scopes);
    checkLaunch(with, A, scopes.split(" "));
    SecuredServer.fhir().get("Patient/" + A, Inferno.bearer(with)).is(200);
  }

  @Test
  @DisplayName("token_introspection: active token, invalid token")
  void introspection() {
    String own = Inferno.bearer(standalone);
    String form = Browser.form("token", standalone.at("/access_token"));
    var active = ROOT.post("oauth2/introspect", form, App.FORM, own).is(200);
    Inferno.checkIntrospection(active, standalone);
    var invalid =
        ROOT.post("oauth2/introspect", Browser.form("token", "invalid_token_value"), App.FORM, own);
    assertThat(invalid.is(200).text()).isEqualTo("{\"active\":false}");
  }

  @Test
  @DisplayName("backend_services_invalid_grant_type, _invalid_client_assertion, _invalid_jwt")
  void backendServicesRefused() {
    String good = App.assertion("backend", JWSAlgorithm.ES384, claims -> {});
    App.credentials(good, "system/*.rs", "grant_type", "not_a_grant_type").is(400);
    App.credentials(good, "system/*.rs", "client_assertion_type", "not_an_assertion_type").is(400);
    String bad = App.assertion("backend", JWSAlgorithm.ES384, claims -> claims.issuer("not_iss"));
    assertThat(App.credentials(bad, "system/*.rs").status()).isIn(Set.of(400, 401));
  }

  @Test
  @DisplayName("backend_services_authorization_request_success, _response_body")
  void backendServices() {
    String assertion = App.assertion("backend", JWSAlgorithm.RS384, claims -> {});
    var token = App.credentials(assertion, "system/*.rs").is(200);
    assertThat(token.at("/access_token")).isNotBlank();
    assertThat(token.at("/token_type").toLowerCase(java.util.Locale.ROOT)).isEqualTo("bearer");
    assertThat(token.json().path("expires_in").isInt()).isTrue();
    assertThat(token.at("/scope")).isEqualTo("system/*.rs");
    assertThat(ROOT.get("fhir/Patient?_count=1", Inferno.bearer(token)).is(200).resources())
        .hasSize(1);
  }
}
