// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens signed with the server's own key, so that any claim can be tried. */
public final class Tokens {
  private static final NimbusJwtEncoder ENCODER = encoder();

  private Tokens() {}

  @SuppressWarnings("unchecked")
  private static NimbusJwtEncoder encoder() {
    var encoder =
        new NimbusJwtEncoder(
            (JWKSource<SecurityContext>) SecuredServer.server().bean(JWKSource.class));
    encoder.setJwkSelector(keys -> keys.get(0));
    return encoder;
  }

  /** For one patient. */
  public static String ofPatient(String patient, String... scopes) {
    return token(claims -> claims.claim("patient", patient), scopes);
  }

  /** For a clinician, no patient in context. */
  public static String ofClinician(String... scopes) {
    return token(claims -> claims.claim("fhirUser", "Practitioner/test-clinician"), scopes);
  }

  /** For an administrator. */
  public static String ofAdministrator(String... scopes) {
    return token(claims -> claims.claim("administrator", true), scopes);
  }

  /** A good token but for what is changed. */
  public static String token(Consumer<JwtClaimsSet.Builder> change, String... scopes) {
    var now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(SecuredServer.base())
            .audience(List.of(SecuredServer.base() + "/fhir"))
            .subject("tester")
            .id(UUID.randomUUID().toString())
            .issuedAt(now)
            .expiresAt(now.plusSeconds(600))
            .claim("client_id", "public-app")
            .claim("scope", Arrays.asList(scopes));
    change.accept(claims);
    return "Authorization: Bearer "
        + ENCODER
            .encode(
                JwtEncoderParameters.from(
                    JwsHeader.with(SignatureAlgorithm.ES256).build(), claims.build()))
            .getTokenValue();
  }
}
