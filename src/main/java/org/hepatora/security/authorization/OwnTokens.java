// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens by the signature of this server, withdrawn or not. */
final class OwnTokens {
  private final NimbusJwtDecoder decoder;

  OwnTokens(JWKSource<SecurityContext> keys) {
    this.decoder = decoder(keys);
  }

  static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256), keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return new NimbusJwtDecoder(processor);
  }

  /** What a good token says; null for any other. */
  @Nullable Jwt verified(String token) {
    try {
      return decoder.decode(token);
    } catch (JwtException | IllegalArgumentException unreadable) {
      return null;
    }
  }
}
