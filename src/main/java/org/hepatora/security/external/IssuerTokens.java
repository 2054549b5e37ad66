// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens with the keys the issuer publishes. The issuer is asked at the first
 * token, so that it need not be up when this server starts; a token of a key that is not known asks
 * again, though not more often than every few seconds; keys known last serve for an hour while the
 * issuer is away.
 */
final class IssuerTokens implements JwtDecoder {
  private static final int TIMEOUT_MILLIS = 2000;
  private static final int MOST_BYTES = 200_000;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
  private static final Duration WITHOUT_ISSUER = Duration.ofHours(1);

  private final IssuerMetadata issuer;
  private final OAuth2TokenValidator<Jwt> validator;
  private volatile @Nullable NimbusJwtDecoder decoder;

  IssuerTokens(IssuerMetadata issuer, OAuth2TokenValidator<Jwt> validator) {
    this.issuer = issuer;
    this.validator = validator;
  }

  /**
   * The token with its claims.
   *
   * @throws JwtException as a {@code BadJwtException} when the token is not accepted, otherwise
   *     when that cannot be told because the issuer's keys cannot be had
   */
  @Override
  public Jwt decode(String token) {
    var ready = decoder;
    if (ready == null) {
      ready = made();
      decoder = ready;
    }
    return ready.decode(token);
  }

  private NimbusJwtDecoder made() {
    try {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSTypeVerifier(
          new DefaultJOSEObjectTypeVerifier<>(
              JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              Set.of(
                  JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.ES384),
              keys(URI.create(issuer.fields().path("jwks_uri").asText()))));
      processor.setJWTClaimsSetVerifier((claims, context) -> {});
      var made = new NimbusJwtDecoder(processor);
      made.setJwtValidator(validator);
      return made;
    } catch (RequestProblem | MalformedURLException | IllegalArgumentException away) {
      throw new JwtException("the keys of the issuer cannot be had now", away);
    }
  }

  private static JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
    var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
    return JWKSourceBuilder.<SecurityContext>create(address.toURL(), retriever)
        .cache(KEPT.toMillis(), TIMEOUT_MILLIS * 2L)
        .rateLimited(BETWEEN_QUESTIONS.toMillis())
        .retrying(true)
        .outageTolerant(WITHOUT_ISSUER.toMillis())
        .build();
  }
}
