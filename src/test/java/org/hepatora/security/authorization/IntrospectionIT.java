// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.SecuredServer.A;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hepatora.Answer;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;

/** Inferno SMART STU 2.2, group 3 (introspection), and revocation. */
class IntrospectionIT {
  private static final String BASIC =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString("symmetric-app:app-secret".getBytes(StandardCharsets.UTF_8));
  private static final String SCOPES = "launch/patient openid fhirUser offline_access patient/*.rs";

  private static Answer introspect(String token, String authorization) {
    return SecuredServer.root()
        .post("oauth2/introspect", Browser.form("token", token), App.FORM, authorization);
  }

  @Test
  void anActiveTokenIsDescribedWithItsLaunchContext() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    var known = introspect(token.at("/access_token"), BASIC).is(200);
    assertThat(known.json().path("active").asBoolean()).isTrue();
    assertThat(known.at("/scope").split(" ")).containsExactlyInAnyOrder(SCOPES.split(" "));
    assertThat(known.at("/client_id")).isEqualTo("public-app");
    assertThat(known.json().path("exp").asLong()).isPositive();
    assertThat(known.at("/patient")).isEqualTo(A);
    assertThat(known.at("/iss")).isEqualTo(SecuredServer.base());
    assertThat(known.at("/sub")).isEqualTo("clinician");
    assertThat(known.at("/fhirUser")).endsWith("Practitioner/test-clinician");
  }

  @Test
  void anAuthorisedAppMayIntrospectWithItsOwnToken() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200).at("/access_token");
    var known = introspect(token, "Authorization: Bearer " + token).is(200);
    assertThat(known.json().path("active").asBoolean()).isTrue();
    introspect(token, "Authorization: Bearer wrong").is(401);
    introspect(token, "X-None: x").is(401);
  }

  @Test
  void anUnknownTokenIsInactiveAndNothingElseIsSaid() {
    assertThat(introspect("invalid_token_value", BASIC).is(200).text())
        .isEqualTo("{\"active\":false}");
  }

  @Test
  void aWithdrawnTokenOpensNothing() {
    var token = App.launch("public-app", SCOPES, "clinician", A).is(200);
    String access = "Authorization: Bearer " + token.at("/access_token");
    SecuredServer.fhir().get("Patient/" + A, access).is(200);
    SecuredServer.root()
        .post(
            "oauth2/revoke",
            Browser.form("token", token.at("/refresh_token"), "client_id", "public-app"),
            App.FORM)
        .is(200);
    SecuredServer.fhir().get("Patient/" + A, access).is(401);
    App.refresh("public-app", token.at("/refresh_token")).is(400);
    assertThat(introspect(token.at("/access_token"), BASIC).is(200).text())
        .isEqualTo("{\"active\":false}");
  }
}
