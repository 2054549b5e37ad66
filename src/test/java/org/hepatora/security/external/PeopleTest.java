// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Who signed in, by the shapes of ID token that Keycloak and Microsoft Entra ID document. */
class PeopleTest {
  private static People people(String rolesClaim) {
    return new People(
        new SignInProperties(
            "hepatora",
            null,
            List.of("openid"),
            "preferred_username",
            "name",
            rolesClaim,
            "hepatora-clinician",
            "hepatora-administrator",
            "user/*.rs"),
        "fhirUser");
  }

  private static OidcIdToken token(Map<String, Object> claims) {
    var all = new java.util.HashMap<String, Object>(claims);
    all.put("sub", "a-subject");
    return new OidcIdToken("token", Instant.now(), Instant.now().plusSeconds(60), all);
  }

  private static List<String> rights(People people, OidcIdToken token) {
    return people.authorities(token).stream()
        .map(GrantedAuthority::getAuthority)
        .map(Objects::requireNonNull)
        .toList();
  }

  @Test
  void aRealmRoleOfKeycloakStandsInAnObject() {
    var token =
        token(
            Map.of(
                "preferred_username",
                "chen",
                "name",
                "Chen Li",
                "fhirUser",
                "https://fhir.example.org/Practitioner/chen",
                "realm_access",
                Map.of("roles", List.of("offline_access", "hepatora-clinician"))));
    var keycloak = people("realm_access.roles");
    assertThat(rights(keycloak, token)).containsExactly("CLINICIAN");
    assertThat(keycloak.display(token)).isEqualTo("Chen Li");
    var caller = keycloak.caller(token);
    assertThat(caller.subject()).isEqualTo("chen");
    assertThat(caller.fhirUser()).isEqualTo("Practitioner/chen");
    assertThat(caller.administrator()).isFalse();
  }

  @Test
  void anAppRoleOfEntraStandsInAList() {
    var token =
        token(
            Map.of(
                "preferred_username",
                "chen@hospital.example",
                "roles",
                List.of("hepatora-clinician", "hepatora-administrator")));
    var entra = people("roles");
    assertThat(rights(entra, token)).containsExactly("ADMINISTRATOR", "CLINICIAN");
    assertThat(entra.display(token)).isEqualTo("chen@hospital.example");
    assertThat(entra.caller(token).fhirUser()).isNull();
    assertThat(entra.caller(token).administrator()).isTrue();
  }

  @Test
  void aClaimWhoseNameHasADotIsReadWhole() {
    var token = token(Map.of("https://hospital.example/roles", "porter hepatora-clinician"));
    assertThat(rights(people("https://hospital.example/roles"), token))
        .containsExactly("CLINICIAN");
  }

  @Test
  void withoutARoleNobodySeesAnything() {
    assertThat(rights(people("roles"), token(Map.of()))).isEmpty();
    assertThat(rights(people("roles"), token(Map.of("roles", List.of("porter"))))).isEmpty();
    assertThat(rights(people("a.b"), token(Map.of("a", "hepatora-clinician")))).isEmpty();
  }

  @Test
  void aPatientSeesNothingWhateverTheRole() {
    var token = token(Map.of("fhirUser", "Patient/a", "roles", List.of("hepatora-administrator")));
    assertThat(rights(people("roles"), token)).isEmpty();
    assertThat(people("roles").caller(token).fhirUser()).isNull();
  }

  @Test
  void whoHasNoNameIsCalledByTheSubject() {
    assertThat(people("roles").name(token(Map.of()))).isEqualTo("a-subject");
  }
}
