// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import org.hepatora.Answer;
import org.hepatora.security.SecuredServer;

/** What Inferno looks at in an answer, in our words. */
final class Inferno {
  private Inferno() {}

  static String bearer(Answer token) {
    return "Authorization: Bearer " + token.at("/access_token");
  }

  /** Fields SMART 2.2 requires, and what must not be in the configuration. */
  static void checkCapabilities(JsonNode configuration) {
    for (String text : List.of("authorization_endpoint", "token_endpoint", "issuer", "jwks_uri")) {
      assertThat(configuration.path(text).asText()).as(text).startsWith("http");
    }
    for (String list :
        List.of("capabilities", "grant_types_supported", "code_challenge_methods_supported")) {
      assertThat(configuration.path(list).isArray()).as(list).isTrue();
      configuration.path(list).forEach(each -> assertThat(each.isTextual()).as(list).isTrue());
    }
    assertThat(configuration.path("grant_types_supported").toString())
        .contains("\"authorization_code\"");
    assertThat(configuration.path("code_challenge_methods_supported").toString())
        .contains("\"S256\"")
        .doesNotContain("plain");
    assertThat(configuration.path("capabilities").toString()).contains("\"sso-openid-connect\"");
  }

  /** A token answer with its headers, its scopes, and one patient in context. */
  static void checkLaunch(Answer token, String patient, String[] scopes) {
    token.is(200);
    assertThat(token.header("Content-Type")).startsWith("application/json");
    assertThat(token.header("Cache-Control")).contains("no-store");
    assertThat(token.header("Pragma")).contains("no-cache");
    assertThat(token.at("/access_token")).isNotBlank();
    assertThat(token.at("/token_type")).isEqualToIgnoringCase("Bearer");
    assertThat(token.json().path("expires_in").isInt()).isTrue();
    assertThat(token.at("/scope").split(" ")).containsExactlyInAnyOrder(scopes);
    assertThat(token.at("/patient")).isEqualTo(patient);
    assertThat(token.at("/refresh_token")).isNotBlank();
    for (JsonNode each : token.json().path("fhirContext")) {
      assertThat(each.isObject()).isTrue();
    }
    SecuredServer.fhir().get("Patient/" + patient, bearer(token)).is(200);
  }

  /** Signed RS256 with a published key, from the published issuer, for this client, now. */
  static void checkIdToken(String text, String client) {
    var root = SecuredServer.root();
    var openId = root.get(".well-known/openid-configuration").is(200);
    for (String field :
        List.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported")) {
      assertThat(openId.json().has(field)).as(field).isTrue();
    }
    assertThat(openId.json().path("id_token_signing_alg_values_supported").toString())
        .contains("RS256");
    try {
      var token = SignedJWT.parse(text);
      assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
      var keys = JWKSet.parse(root.get(openId.at("/jwks_uri")).is(200).text());
      var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
      assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
      var claims = token.getJWTClaimsSet();
      assertThat(claims.getIssuer()).isEqualTo(openId.at("/issuer"));
      assertThat(claims.getAudience()).contains(client);
      assertThat(claims.getSubject()).isNotBlank().hasSizeLessThan(256);
      assertThat(claims.getExpirationTime()).isAfter(new Date());
      assertThat(claims.getIssueTime()).isBeforeOrEqualTo(new Date());
    } catch (ParseException | JOSEException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static String claim(String token, String name) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(name);
    } catch (ParseException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Says of the token what was said beside it. */
  static void checkIntrospection(Answer known, Answer token) {
    assertThat(known.json().path("active").asBoolean()).isTrue();
    assertThat(known.at("/scope").split(" "))
        .containsExactlyInAnyOrder(token.at("/scope").split(" "));
    assertThat(known.at("/client_id")).isEqualTo("public-app");
    assertThat(known.json().path("exp").isNumber()).isTrue();
    assertThat(known.at("/patient")).isEqualTo(token.at("/patient"));
    assertThat(known.at("/iss")).isEqualTo(claim(token.at("/id_token"), "iss"));
    assertThat(known.at("/sub")).isEqualTo(claim(token.at("/id_token"), "sub"));
    assertThat(known.at("/fhirUser")).isEqualTo(claim(token.at("/id_token"), "fhirUser"));
  }
}
