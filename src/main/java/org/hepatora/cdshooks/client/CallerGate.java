// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.client;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fetch.FhirServers;
import org.hepatora.security.SecurityMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds out who calls. With registered clients every call needs a token of one of them, CDS Hooks
 * "Trusting CDS Clients". Without, anybody may call where the server runs open, and only this
 * machine administers; where there is access control, nobody may.
 */
@Component
public final class CallerGate {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 255;
  private static final String SCHEME = "bearer ";

  private final Map<String, RegisteredClient> clients = new HashMap<>();
  private final FhirServers openServers;
  private final boolean open;
  private final SeenTokens seen;
  private final Clock clock;

  CallerGate(
      CallerProperties properties,
      SeenTokens seen,
      Clock clock,
      @Value("${hepatora.security.mode:open}") SecurityMode mode) {
    for (ClientProperties client : properties.clients()) {
      if (this.clients.put(client.issuer(), new RegisteredClient(client)) != null) {
        throw new IllegalArgumentException("two CDS clients are " + client.issuer());
      }
    }
    this.openServers = new FhirServers(properties.fhirServers());
    this.open = mode == SecurityMode.OPEN;
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * Who makes the call.
   *
   * @param authorization the header, null when absent
   * @param address the absolute address that is called, which the token has to name as its audience
   * @param local whether the call comes from this machine
   */
  public Caller admit(@Nullable String authorization, String address, boolean local) {
    if (clients.isEmpty() && open) {
      return Caller.anybody(openServers, local);
    }
    if (authorization == null) {
      throw Unauthenticated.missing();
    }
    var client = authenticated(authorization, address);
    if (!client.rate().take()) {
      throw new RequestProblem(
          Kind.TOO_MANY_REQUESTS, "The client's calls a minute are used up", null);
    }
    return client.caller();
  }

  /** Discovery is open to everybody; a token that comes along still has to be right. */
  public void admitToDiscovery(@Nullable String authorization, String address) {
    if (!clients.isEmpty() && authorization != null) {
      authenticated(authorization, address);
    }
  }

  private RegisteredClient authenticated(String authorization, String address) {
    var token = parsed(authorization);
    try {
      var client = clients.get(String.valueOf(token.getJWTClaimsSet().getIssuer()));
      if (client == null) {
        throw Unauthenticated.because("its issuer is not registered");
      }
      check(client.verified(token), address);
      return client;
    } catch (ParseException unreadable) {
      throw Unauthenticated.because("its claims are not readable");
    }
  }

  private static SignedJWT parsed(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Unauthenticated.missing();
    }
    try {
      return SignedJWT.parse(authorization.substring(SCHEME.length()).strip());
    } catch (ParseException unreadable) {
      throw Unauthenticated.because("it is not a signed JWT");
    }
  }

  private void check(JWTClaimsSet claims, String address) {
    var now = clock.instant();
    var id = claims.getJWTID();
    if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
      throw Unauthenticated.because("jti is missing, empty or longer than 255 characters");
    }
    if (!claims.getAudience().contains(address)) {
      throw Unauthenticated.because("aud is not the address that was called");
    }
    if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
      throw Unauthenticated.because("exp or iat is missing");
    }
    var expires = claims.getExpirationTime().toInstant();
    check(claims.getIssueTime().toInstant(), expires, now);
    if (claims.getNotBeforeTime() != null
        && claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW))) {
      throw Unauthenticated.because("it is not valid yet");
    }
    if (!seen.isFirstUse(claims.getIssuer(), id, expires.plus(SKEW))) {
      throw Unauthenticated.because("its jti was used before");
    }
  }

  private static void check(Instant issued, Instant expires, Instant now) {
    if (!now.isBefore(expires.plus(SKEW))) {
      throw Unauthenticated.because("it has expired");
    }
    if (issued.isAfter(expires)) {
      throw Unauthenticated.because("it was issued after its end");
    }
    if (issued.isAfter(now.plus(SKEW))) {
      throw Unauthenticated.because("it was issued in the future");
    }
    if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
      throw Unauthenticated.because("it is valid for more than five minutes");
    }
  }
}
