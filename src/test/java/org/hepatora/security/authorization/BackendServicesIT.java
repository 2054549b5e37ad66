// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inferno SMART STU 2.2, group 4 (backend services), in our words. */
class BackendServicesIT {
  private static final Consumer<JWTClaimsSet.Builder> GOOD = claims -> {};

  @ParameterizedTest
  @ValueSource(strings = {"RS384", "ES384"})
  void aClientActsForItselfWithEitherKindOfKey(String algorithm) {
    var assertion = App.assertion("backend", JWSAlgorithm.parse(algorithm), GOOD);
    var token = App.credentials(assertion, "system/*.rs").is(200);
    assertThat(token.at("/token_type")).isEqualTo("Bearer");
    assertThat(token.json().path("expires_in").asInt()).isBetween(1, 300);
    assertThat(token.at("/scope")).isEqualTo("system/*.rs");
    assertThat(token.json().has("refresh_token")).isFalse();
    assertThat(token.json().has("patient")).isFalse();
    String access = "Authorization: Bearer " + token.at("/access_token");
    assertThat(SecuredServer.fhir().get("Patient?_count=50", access).is(200).resources())
        .hasSizeGreaterThan(1);
  }

  @Test
  void anAssertionIsTakenOnce() {
    var assertion = App.assertion("backend", JWSAlgorithm.ES384, GOOD);
    App.credentials(assertion, "system/*.rs").is(200);
    var again = App.credentials(assertion, "system/*.rs").is(401);
    assertThat(again.at("/error")).isEqualTo("invalid_client");
  }

  static Stream<Consumer<JWTClaimsSet.Builder>> bad() {
    var now = Instant.now();
    return Stream.of(
        claims -> claims.issuer("somebody"),
        claims -> claims.subject("somebody"),
        claims -> claims.audience("https://other.example/token"),
        claims -> claims.audience(SecuredServer.base()),
        claims -> claims.expirationTime(Date.from(now.minusSeconds(300))),
        claims -> claims.expirationTime(Date.from(now.plusSeconds(3600))),
        claims -> claims.expirationTime(null),
        claims -> claims.jwtID(null),
        claims -> claims.jwtID(" "));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void anAssertionWithAWrongClaimIsRefused(Consumer<JWTClaimsSet.Builder> change) {
    var refused =
        App.credentials(App.assertion("backend", JWSAlgorithm.RS384, change), "system/*.rs");
    assertThat(refused.status()).isIn(400, 401);
    assertThat(refused.at("/error")).isIn("invalid_client", "invalid_request");
  }

  @Test
  void aWrongGrantOrAssertionTypeIsRefused() {
    var assertion = App.assertion("backend", JWSAlgorithm.RS384, GOOD);
    App.credentials(assertion, "system/*.rs", "grant_type", "not_a_grant_type").is(400);
    assertThat(
            App.credentials(assertion, "system/*.rs", "client_assertion_type", "not_a_type")
                .status())
        .isIn(400, 401);
    assertThat(App.credentials("no.jwt.at-all", "system/*.rs").status()).isIn(400, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system/*.cruds",
        "user/*.rs",
        "patient/*.rs",
        "openid",
        "system/*.rs openid",
        "nonsense"
      })
  void noMoreThanIsRegisteredIsGiven(String scope) {
    var assertion = App.assertion("backend", JWSAlgorithm.ES384, GOOD);
    assertThat(App.credentials(assertion, scope).is(400).at("/error")).isEqualTo("invalid_scope");
  }

  @Test
  void aPublicClientCannotActForItself() {
    var answer =
        SecuredServer.root()
            .post(
                "oauth2/token",
                "grant_type=client_credentials&client_id=public-app&scope=system/*.rs",
                App.FORM);
    assertThat(answer.status()).isIn(400, 401);
  }
}
