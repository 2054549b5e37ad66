// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fetch.FhirServers;
import org.jspecify.annotations.Nullable;

/** A client as it was registered: what it may do, and how its signature is checked. */
final class RegisteredClient {
  /** Public keys only: "none" and every HMAC are refused because they are not named. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);

  private final Caller caller;
  private final RateLimit rate;
  private final @Nullable URI keysUrl;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  RegisteredClient(ClientProperties client) {
    this.caller =
        new Caller(
            client.issuer(),
            Set.copyOf(client.services()),
            new FhirServers(client.fhirServers()),
            client.administrator());
    this.rate = new RateLimit(client.callsPerMinute());
    this.keysUrl = client.keysUrl();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, ClientKeys.of(client)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
  }

  Caller caller() {
    return caller;
  }

  RateLimit rate() {
    return rate;
  }

  /** The claims, once the signature is found to be the client's. */
  JWTClaimsSet verified(SignedJWT token) {
    check(token.getHeader());
    try {
      return processor.process(token, null);
    } catch (KeySourceException unreachable) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, "The keys of the token's issuer cannot be had now", null);
    } catch (BadJOSEException | JOSEException refused) {
      throw Unauthenticated.because("its signature, algorithm or typ is not accepted");
    }
  }

  private void check(JWSHeader header) {
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      throw Unauthenticated.because("its alg is neither ES384 nor RS384");
    }
    if (header.getKeyID() == null || header.getKeyID().isBlank()) {
      throw Unauthenticated.because("its header has no kid");
    }
    var published = header.getJWKURL();
    if (keysUrl != null && published != null && !published.equals(keysUrl)) {
      throw Unauthenticated.because("its jku is not the registered one");
    }
  }
}
