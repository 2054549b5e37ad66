// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hepatora.cdshooks.client.ClientProperties;

/** A CDS client with a key of its own, at noon of 1 June 2026 unless told otherwise. */
record TestClient(String issuer, JWK key, JWSAlgorithm algorithm, Instant now) {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  static TestClient elliptic(String issuer) {
    try {
      var key = new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
      return new TestClient(issuer, key, JWSAlgorithm.ES384, NOW);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static TestClient rsa(String issuer) {
    try {
      var key = new RSAKeyGenerator(2048).keyID("rsa").generate();
      return new TestClient(issuer, key, JWSAlgorithm.RS384, NOW);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  TestClient at(Instant time) {
    return new TestClient(issuer, key, algorithm, time);
  }

  String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  ClientProperties registered(List<String> servers, List<String> services, int callsPerMinute) {
    return new ClientProperties(
        issuer,
        "{\"keys\":[" + publicKey() + "]}",
        null,
        null,
        servers,
        services,
        false,
        callsPerMinute);
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
  }

  JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .jwtID(UUID.randomUUID().toString());
  }

  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return token(header().build(), change.apply(claims()).build());
  }

  String token(JWSHeader header, JWTClaimsSet claims) {
    try {
      JWSSigner signer =
          key instanceof ECKey elliptic
              ? new ECDSASigner(elliptic)
              : new RSASSASigner((RSAKey) key);
      return signed(header, claims, signer);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Signed with the public key as a shared secret. */
  String hmac(JWTClaimsSet claims) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("ec").type(JOSEObjectType.JWT).build();
      var secret = publicKey().getBytes(StandardCharsets.UTF_8);
      return signed(header, claims, new MACSigner(secret));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    var jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }
}
