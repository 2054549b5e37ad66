// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.security.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertion by which a client proves its key (SMART backend services): RS384 or ES384,
 * key by kid from the registered set, iss and sub the client, aud our token address, at most five
 * minutes long, never seen before.
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int TIMEOUT_MILLIS = 2000;
  private static final int MOST_BYTES = 100_000;

  private final Clients clients;
  private final JdbcClient jdbc;
  private final PublicAddress address;
  private final Map<String, JWKSource<SecurityContext>> byUrl = new ConcurrentHashMap<>();

  ClientAssertions(Clients clients, JdbcClient jdbc, PublicAddress address) {
    this.clients = clients;
    this.jdbc = jdbc;
    this.address = address;
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    var registration = clients.registration(client.getClientId());
    if (registration == null) {
      throw new IllegalStateException("the client is gone");
    }
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384), keys(registration)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(jwt -> check(jwt, client.getClientId()));
    return decoder;
  }

  private JWKSource<SecurityContext> keys(ClientRegistration client) {
    try {
      if (client.jwks() != null) {
        return new ImmutableJWKSet<>(JWKSet.parse(client.jwks().toString()));
      }
      return byUrl.computeIfAbsent(String.valueOf(client.jwksUri()), ClientAssertions::at);
    } catch (ParseException unreadable) {
      throw new OAuth2AuthenticationException(new OAuth2Error("invalid_client"), unreadable);
    }
  }

  private static JWKSource<SecurityContext> at(String url) {
    try {
      var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
      return JWKSourceBuilder.<SecurityContext>create(java.net.URI.create(url).toURL(), retriever)
          .cache(Duration.ofMinutes(1).toMillis(), TIMEOUT_MILLIS)
          .refreshAheadCache(false)
          .rateLimited(false)
          .build();
    } catch (MalformedURLException unreadable) {
      throw new IllegalStateException("jwks-uri is not an address", unreadable);
    }
  }

  private OAuth2TokenValidatorResult check(Jwt jwt, String client) {
    var now = Instant.now();
    var expires = jwt.getExpiresAt();
    var issued = jwt.getIssuedAt();
    var starts = jwt.getNotBefore();
    boolean timely =
        (issued == null
                || expires == null
                || (issued.isBefore(now.plus(SKEW)) && !issued.isAfter(expires)))
            && (starts == null || !starts.isAfter(now.plus(SKEW)));
    boolean good =
        timely
            && client.equals(jwt.getClaimAsString("iss"))
            && client.equals(jwt.getSubject())
            && jwt.getHeaders().get("kid") != null
            && jwt.getAudience() != null
            && jwt.getAudience().contains(address.base() + "/oauth2/token")
            && expires != null
            && expires.isAfter(now.minus(SKEW))
            && expires.isBefore(now.plus(LONGEST).plus(SKEW))
            && jwt.getId() != null
            && !jwt.getId().isBlank()
            && jwt.getId().length() <= 200
            && jwt.getId().indexOf(0) < 0;
    return good && expires != null && isFirst(client, jwt.getId(), expires)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client"));
  }

  private boolean isFirst(String client, String jti, Instant expires) {
    return jdbc.sql(
                """
                insert into hepatora_client_assertion (client_id, jti, expires_at)
                values (?, ?, ?) on conflict do nothing
                """)
            .params(client, jti, Timestamp.from(expires.plus(SKEW)))
            .update()
        == 1;
  }
}
