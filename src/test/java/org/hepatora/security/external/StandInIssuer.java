// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hepatora.Http;

/** An OpenID Connect issuer as a hospital has one: its configuration, its keys, its tokens. */
final class StandInIssuer {
  private static final String PATH = "/realms/hospital";

  private final HttpServer server;
  private final AtomicInteger keyRequests = new AtomicInteger();
  private volatile RSAKey key = newKey();
  private volatile boolean up;

  StandInIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PATH + "/.well-known/openid-configuration", this::configuration);
    server.createContext(PATH + "/keys", this::keys);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  void comeUp() {
    up = true;
  }

  void goDown() {
    up = false;
  }

  /** Signs with a new key from now on, and no longer publishes the old one. */
  void rotate() {
    key = newKey();
  }

  RSAKey key() {
    return key;
  }

  /** How often the keys were asked for. */
  int keyRequests() {
    return keyRequests.get();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        Http.json(
            "{'issuer':'%1$s','jwks_uri':'%1$s/keys','authorization_endpoint':'%1$s/auth','token_endpoint':'%1$s/token','introspection_endpoint':'%1$s/introspect','response_types_supported':['code'],'code_challenge_methods_supported':['plain','S256'],'capabilities':['launch-standalone']}",
            address()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyRequests.incrementAndGet();
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(up ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A good token for the audience {@code hepatora}, but for what is changed. */
  String token(String scope, Consumer<JWTClaimsSet.Builder> change) {
    return token(JWSAlgorithm.RS256, JOSEObjectType.JWT, key, scope, change);
  }

  /** The same with another head, or signed by somebody else. */
  String token(
      JWSAlgorithm algorithm,
      JOSEObjectType type,
      RSAKey signer,
      String scope,
      Consumer<JWTClaimsSet.Builder> change) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience("hepatora")
            .subject("dr-chen")
            .claim("azp", "hospital-app")
            .claim("scope", scope)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    change.accept(claims);
    try {
      var head = new JWSHeader.Builder(algorithm).type(type).keyID(signer.getKeyID()).build();
      var jwt = new SignedJWT(head, claims.build());
      jwt.sign(new RSASSASigner(signer));
      return "Authorization: Bearer " + jwt.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
