// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;

import java.util.regex.Pattern;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.hepatora.security.authorization.Browser.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administrator's page of clients. */
class ClientsPageIT {
  private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([^<]+)</code>");
  private static final String SCOPES = "launch/patient offline_access patient/*.rs";
  private final Browser admin = new Browser();
  private final String id = TestServer.unique("page-app");

  @BeforeEach
  void signIn() {
    admin.signIn("registrar", "registrar-secret");
  }

  private Page send(String path, String... pairs) {
    String token = admin.get("/admin/clients").hidden("_csrf");
    return admin.post(path, Browser.form(pairs) + "&" + Browser.form("_csrf", token));
  }

  private Page register(String proof, String... more) {
    String[] usual = {
      "clientId", id, "proof", proof, "redirectUris", SecuredServer.APP, "scope", SCOPES
    };
    var all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return send("/admin/clients", all);
  }

  @Test
  void aRegisteredAppMayConnectAndARemovedOneNoLonger() {
    assertThat(register("none", "clientName", "App of the page").status()).isEqualTo(200);
    assertThat(admin.get("/admin/clients").text()).contains(id, "App of the page");
    var token = App.launch(id, SCOPES, "clinician", A).is(200);
    String access = "Authorization: Bearer " + token.at("/access_token");
    SecuredServer.fhir().get("Patient/" + A, access).is(200);
    assertThat(send("/admin/clients/remove", "clientId", id).status()).isEqualTo(302);
    SecuredServer.fhir().get("Patient/" + A, access).is(401);
    assertThat(App.refresh(id, token.at("/refresh_token")).status()).isIn(400, 401);
    assertThat(new Browser().get(App.url(id, SCOPES)).status()).isEqualTo(400);
  }

  @Test
  void aSecretIsShownOnceKeptByAChangeAndRenewedWhenAsked() {
    var shown = SECRET.matcher(register("secret").text());
    assertThat(shown.find()).isTrue();
    String secret = shown.group(1);
    assertThat(admin.get("/admin/clients?change=" + id).text())
        .contains("value=\"" + id + "\"")
        .doesNotContain(secret, "bcrypt");
    assertThat(exchanged(secret)).isEqualTo(200);
    assertThat(SECRET.matcher(register("secret").text()).find()).isFalse();
    assertThat(exchanged(secret)).isEqualTo(200);
    var renewed = SECRET.matcher(register("secret", "renew", "true").text());
    assertThat(renewed.find()).isTrue();
    assertThat(exchanged(secret)).isEqualTo(401);
    assertThat(exchanged(renewed.group(1))).isEqualTo(200);
  }

  private int exchanged(String secret) {
    var back = new Browser().authorize(App.url(id, SCOPES), "clinician", A);
    return App.exchange(id, back.parameter("code"), "client_secret", secret).status();
  }

  @Test
  void whatAnAppWasGrantedEndsWhenItIsChanged() {
    register("none");
    var token = App.launch(id, SCOPES, "clinician", A).is(200);
    register("none", "scope", "launch/patient patient/Patient.r");
    SecuredServer.fhir()
        .get("Patient/" + A, "Authorization: Bearer " + token.at("/access_token"))
        .is(401);
    assertThat(App.launch(id, SCOPES, "clinician", A).is(200).at("/scope").split(" "))
        .containsExactlyInAnyOrder("launch/patient", "patient/Patient.r");
  }

  @ParameterizedTest
  @CsvSource({
    "clientId, not an id",
    "clientId, public-app",
    "redirectUris, ''",
    "redirectUris, /relative",
    "redirectUris, https://app.example/#fragment",
    "redirectUris, ht tp://x",
    "scope, ''",
    "scope, patient/Observation.everything",
    "proof, key"
  })
  void whatCannotBeRegisteredIsSaidAndWhatWasTypedIsKept(String field, String value) {
    var page = register("none", field, value);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("Not registered:");
    assertThat(admin.get("/admin/clients").text()).doesNotContain(id);
  }

  @Test
  void aPrivateKeyIsNotTaken() {
    var page = register("key", "keys", SecuredServer.es384().toJSONString());
    assertThat(page.status()).isEqualTo(400);
    String set = "{\"keys\":[" + SecuredServer.es384().toJSONString() + "]}";
    page = register("key", "keys", set);
    assertThat(page.status()).isEqualTo(400);
  }

  @Test
  void aBackendServiceIsRegisteredWithItsKeys() {
    String set = "{\"keys\":[" + SecuredServer.es384().toPublicJWK().toJSONString() + "]}";
    var page =
        register(
            "key",
            "keys",
            set,
            "redirectUris",
            "",
            "scope",
            "system/Patient.rs",
            "actsForItself",
            "true");
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    var assertion = App.assertion(id, com.nimbusds.jose.JWSAlgorithm.ES384, claims -> {});
    App.credentials(assertion, "system/Patient.rs").is(200);
  }

  @Test
  void whatIsInTheFileIsChangedInTheFileOnly() {
    send("/admin/clients/remove", "clientId", "public-app");
    assertThat(admin.get("/admin/clients").text()).contains("public-app", "in the file");
  }

  @Test
  void onlyAnAdministratorWithTheFormsOwnTokenIsHeard() {
    String form = Browser.form("clientId", id, "proof", "none", "scope", SCOPES);
    assertThat(admin.post("/admin/clients", form).status()).isEqualTo(403);
    assertThat(admin.post("/admin/clients/remove", "clientId=public-app").status()).isEqualTo(403);
    var clinician = new Browser();
    clinician.signIn("clinician", "clinician-secret");
    assertThat(clinician.get("/admin/clients").status()).isEqualTo(403);
  }

  @Test
  void eachChangeIsInTheAudit() {
    register("none");
    send("/admin/clients/remove", "clientId", id);
    var lines =
        SecuredServer.fhir()
            .get("AuditEvent?subtype=client&agent=" + id, Tokens.ofAdministrator("user/*.rs"))
            .is(200)
            .resources();
    assertThat(lines).extracting(each -> each.path("action").asText()).containsExactly("D", "C");
    assertThat(lines).allMatch(each -> each.toString().contains("registrar"));
    assertThat(lines).allMatch(each -> each.at("/subtype/0/code").asText().equals("110129"));
  }
}
