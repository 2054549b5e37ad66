// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.security.external.ExternalServer.A;
import static org.hepatora.security.external.ExternalServer.B;
import static org.hepatora.security.external.ExternalServer.ISSUER;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of a hospital's own issuer, whose claims have names of its own. */
class ExternalIssuerIT {
  private final Http fhir = ExternalServer.fhir();

  private static String token(String scope, Consumer<JWTClaimsSet.Builder> change) {
    return ISSUER.token(scope, change);
  }

  private static String ofPatient(String patient) {
    return token("patient/*.rs", claims -> claims.claim("launch_patient", patient));
  }

  @Test
  void aTokenOpensWhatItsScopesAndConfiguredClaimsSay() {
    fhir.get("Patient/" + A, ofPatient(A)).is(200);
    fhir.get("Patient/" + A, ofPatient("Patient/" + A)).is(200);
    fhir.get("Patient/" + B, ofPatient(A)).is(403);
    assertThat(fhir.get("Observation?_count=5&patient=" + B, ofPatient(A)).is(200).resources())
        .isEmpty();
    assertThat(fhir.get("Observation?_count=5", ofPatient(A)).is(200).resources()).hasSize(5);
    fhir.get("Patient/" + B, token("user/*.rs", claims -> {})).is(200);
  }

  @Test
  void theUsualNamesOfClaimsAreNotHeardWhereOthersAreConfigured() {
    fhir.get("Patient/" + A, token("patient/*.rs", claims -> claims.claim("patient", A))).is(403);
    String selfMade = token("user/*.cruds", claims -> claims.claim("administrator", true));
    fhir.get("AuditEvent", selfMade).is(403);
  }

  @Test
  void aUserWhoIsAPatientSeesThatRecordOnlyAndAnAdministratorTheAudit() {
    String self =
        token("user/*.rs", claims -> claims.claim("fhir_user", fhir.base() + "Patient/" + A));
    fhir.get("Patient/" + A, self).is(200);
    fhir.get("Patient/" + B, self).is(403);
    String admin = token("user/*.rs", claims -> claims.claim("hepatora_admin", true));
    var mine = fhir.get("AuditEvent?agent=hospital-app&_count=1", admin).is(200).resources();
    assertThat(mine).hasSize(1);
  }

  static Stream<Arguments> wrong() {
    var now = Instant.now();
    return Stream.of(
        change("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))),
        change("without an end", claims -> claims.expirationTime(null)),
        change("not yet valid", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(600)))),
        change("for somebody else", claims -> claims.audience("somebody-else")),
        change("for nobody", claims -> claims.audience(List.of())),
        change(
            "of another issuer", claims -> claims.issuer("https://other.example/realms/hospital")),
        change("of an issuer with a slash more", claims -> claims.issuer(ISSUER.address() + "/")),
        change("of no issuer", claims -> claims.issuer(null)),
        change("the patient is no id", claims -> claims.claim("launch_patient", "not an id")),
        change("the user is no reference", claims -> claims.claim("fhir_user", "nobody")));
  }

  private static Arguments change(String name, Consumer<JWTClaimsSet.Builder> change) {
    return Arguments.of(Named.of(name, change));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aTokenWithAWrongClaimIsRefused(Consumer<JWTClaimsSet.Builder> change) {
    var refused = fhir.get("Patient/" + B, token("user/*.rs", change)).is(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(refused.at("/resourceType")).isEqualTo("OperationOutcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "RS512"})
  void anAlgorithmThatIsNotNamedIsRefused(String algorithm) {
    String token =
        ISSUER.token(
            JWSAlgorithm.parse(algorithm), JOSEObjectType.JWT, ISSUER.key(), "user/*.rs", c -> {});
    fhir.get("Patient/" + B, token).is(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt"})
  void bothUsualTypesOfAccessTokenAreTaken(String type) {
    var rs384 = JWSAlgorithm.RS384;
    var token =
        ISSUER.token(rs384, new JOSEObjectType(type), ISSUER.key(), "user/*.rs", claims -> {});
    fhir.get("Patient/" + B, token).is(200);
  }

  static Stream<Arguments> scopeClaims() {
    Consumer<JWTClaimsSet.Builder> list = c -> c.claim("scope", List.of("user/*.rs", "openid"));
    Consumer<JWTClaimsSet.Builder> scp = c -> c.claim("scope", null).claim("scp", "user/*.rs");
    Consumer<JWTClaimsSet.Builder> scpList =
        c -> c.claim("scope", null).claim("scp", List.of("user/*.rs"));
    Consumer<JWTClaimsSet.Builder> none = c -> c.claim("scope", null);
    return Stream.of(
        Arguments.of(Named.of("scope, a list", list), 200),
        Arguments.of(Named.of("scp, a text", scp), 200),
        Arguments.of(Named.of("scp, a list", scpList), 200),
        Arguments.of(Named.of("none", none), 403));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scopeClaims")
  void scopesStandInScopeOrScpAsTextOrList(Consumer<JWTClaimsSet.Builder> change, int expected) {
    fhir.get("Patient/" + B, token("", change)).is(expected);
  }

  @Test
  void aTokenSignedBySomebodyElseOrByNobodyIsRefused() {
    var stranger =
        ISSUER.token(
            JWSAlgorithm.RS256,
            JOSEObjectType.JWT,
            StandInIssuer.newKey(),
            "user/*.rs",
            claims -> {});
    assertThat(fhir.get("Patient/" + B, stranger).status()).isIn(401, 503);
    String good = token("user/*.rs", claims -> {});
    String head =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    String body = good.substring("Authorization: Bearer ".length()).split("\\.")[1];
    fhir.get("Patient/" + B, "Authorization: Bearer " + head + "." + body + ".").is(401);
    fhir.get("Patient/" + B, good.substring(0, good.length() - 8) + "AAAAAAAA").is(401);
  }

  @Test
  void manyTokensOfUnknownKeysDoNotMakeTheServerAskTheIssuerEachTime() {
    fhir.get("Patient/" + B, token("user/*.rs", claims -> {})).is(200);
    int before = ISSUER.keyRequests();
    var key = StandInIssuer.newKey();
    for (int n = 0; n < 20; n++) {
      var token =
          ISSUER.token(JWSAlgorithm.RS256, JOSEObjectType.JWT, key, "user/*.rs", claims -> {});
      assertThat(fhir.get("Patient/" + B, token).status()).isIn(401, 503);
    }
    assertThat(ISSUER.keyRequests() - before).isLessThanOrEqualTo(4);
    fhir.get("Patient/" + B, token("user/*.rs", claims -> {})).is(200);
  }
}
