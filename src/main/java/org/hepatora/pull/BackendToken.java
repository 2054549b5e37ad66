// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The access token of a backend service (SMART), got anew shortly before it ends. */
final class BackendToken {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ASSERTION = Duration.ofMinutes(4);
  private static final Duration EARLY = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final PullArguments arguments;
  private final HttpClient http;
  private final Clock clock;
  private String token = "";
  private Instant until = Instant.EPOCH;

  BackendToken(PullArguments arguments, HttpClient http, Clock clock) {
    this.arguments = arguments;
    this.http = http;
    this.clock = clock;
  }

  /** The header's value; null where no token is needed. */
  @Nullable String header() throws IOException, InterruptedException {
    var address = arguments.tokenAddress();
    var key = arguments.key();
    if (address == null || key == null) {
      return null;
    }
    if (clock.instant().isAfter(until.minus(EARLY))) {
      get(address, assertion(address, Files.readString(key)));
    }
    return "Bearer " + token;
  }

  private void get(URI address, String assertion) throws IOException, InterruptedException {
    var form =
        Map.of(
            "grant_type",
            "client_credentials",
            "scope",
            arguments.scope(),
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion);
    var body =
        form.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    var answer =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("no token: answered " + answer.statusCode());
    }
    var granted = JSON.readTree(answer.body());
    token = granted.path("access_token").asText();
    until = clock.instant().plusSeconds(granted.path("expires_in").asLong(60));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String assertion(URI address, String jwk) throws IOException {
    try {
      var key = JWK.parse(jwk);
      boolean elliptic = key instanceof ECKey;
      var header =
          new JWSHeader.Builder(elliptic ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384)
              .type(JOSEObjectType.JWT)
              .keyID(key.getKeyID())
              .build();
      var now = clock.instant();
      var claims =
          new JWTClaimsSet.Builder()
              .issuer(arguments.client())
              .subject(arguments.client())
              .audience(address.toString())
              .jwtID(UUID.randomUUID().toString())
              .issueTime(Date.from(now))
              .expirationTime(Date.from(now.plus(ASSERTION)))
              .build();
      var signed = new SignedJWT(header, claims);
      signed.sign(
          key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner((RSAKey) key));
      return signed.serialize();
    } catch (ParseException | JOSEException | ClassCastException unusable) {
      throw new IOException("the key is no private JWK of RSA or P-384", unusable);
    }
  }
}
