// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.hepatora.security.authorization.Browser.form;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.hepatora.Answer;
import org.hepatora.security.SecuredServer;

/** A SMART app's side of the protocol. */
final class App {
  static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
  static final String STATE = "0123456789abcdef0123456789abcdef";

  private App() {}

  static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The parameters of an authorization request; more override these. */
  static String request(String client, String scope, String... more) {
    String[] usual = {
      "response_type",
      "code",
      "client_id",
      client,
      "redirect_uri",
      SecuredServer.APP,
      "scope",
      scope,
      "state",
      STATE,
      "aud",
      SecuredServer.base() + "/fhir",
      "code_challenge",
      challenge(VERIFIER),
      "code_challenge_method",
      "S256"
    };
    var all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return form(all);
  }

  static String url(String client, String scope, String... more) {
    return "/oauth2/authorize?" + request(client, scope, more);
  }

  /** Exchanges the code as a public client does. */
  static Answer exchange(String client, String code, String... more) {
    String[] usual = {
      "grant_type", "authorization_code",
      "client_id", client,
      "code", code,
      "redirect_uri", SecuredServer.APP,
      "code_verifier", VERIFIER
    };
    var all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return SecuredServer.root().post("oauth2/token", form(all), FORM);
  }

  static Answer refresh(String client, String token, String... more) {
    String[] usual = {"grant_type", "refresh_token", "client_id", client, "refresh_token", token};
    var all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return SecuredServer.root().post("oauth2/token", form(all), FORM);
  }

  /** The whole way: sign in, choose, allow, exchange. */
  static Answer launch(String client, String scope, String user, String patient, String... more) {
    var back = new Browser().authorize(url(client, scope, more), user, patient);
    return exchange(client, back.parameter("code"));
  }

  /** A client's assertion, good but for what is changed. */
  static String assertion(
      String client, JWSAlgorithm algorithm, Consumer<JWTClaimsSet.Builder> change) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(SecuredServer.base() + "/oauth2/token")
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(240)));
    change.accept(claims);
    boolean rsa = algorithm.equals(JWSAlgorithm.RS384);
    var key = rsa ? SecuredServer.rs384() : SecuredServer.es384();
    try {
      JWSSigner signer =
          rsa ? new RSASSASigner(SecuredServer.rs384()) : new ECDSASigner(SecuredServer.es384());
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build(),
              claims.build());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Answer credentials(String assertion, String scope, String... more) {
    String[] usual = {
      "grant_type",
      "client_credentials",
      "client_assertion_type",
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      "client_assertion",
      assertion,
      "scope",
      scope
    };
    var all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return SecuredServer.root().post("oauth2/token", form(all), FORM);
  }
}
