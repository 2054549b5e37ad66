// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the tokens say: for whom, about whom, for which FHIR server. */
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /** The claim that names the authorization a token came of, so that all of them can be ended. */
  static final String AUTHORIZATION = "authorization";

  private final Accounts accounts;
  private final Clients clients;
  private final OpenPatients patients;
  private final PublicAddress address;

  TokenContents(Accounts accounts, Clients clients, OpenPatients patients, PublicAddress address) {
    this.accounts = accounts;
    this.clients = clients;
    this.patients = patients;
    this.address = address;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    boolean forItself =
        context.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS);
    var account = forItself ? null : accounts.named(context.getPrincipal().getName());
    var scopes = Scopes.of(context.getAuthorizedScopes());
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      identify(context, account, scopes);
      return;
    }
    String client = context.getRegisteredClient().getClientId();
    context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    var claims = context.getClaims();
    // A list that Spring can read back from the database.
    claims.audience(new ArrayList<>(List.of(address.fhir())));
    claims.claim("client_id", client);
    if (context.getAuthorization() != null) {
      claims.claim(AUTHORIZATION, context.getAuthorization().getId());
      var launch = LaunchContext.of(context.getAuthorization());
      // Who they may open can have changed since.
      if (!patients.mayOpen(context.getPrincipal().getName(), launch.patient())) {
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
      }
      if (launch.patient() != null && needsPatient(scopes)) {
        claims.claim("patient", launch.patient());
      }
      if (launch.encounter() != null) {
        claims.claim("encounter", launch.encounter());
      }
    }
    identify(context, account, scopes);
    if (isAdministrator(account, client, forItself)) {
      claims.claim("administrator", true);
    }
  }

  private void identify(JwtEncodingContext context, @Nullable Account account, Scopes scopes) {
    boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
    if (account != null && (access || scopes.has("fhirUser") || scopes.has("profile"))) {
      context.getClaims().claim("fhirUser", address.fhir() + "/" + account.fhirUser());
    }
  }

  private boolean isAdministrator(@Nullable Account account, String client, boolean forItself) {
    var registration = forItself ? clients.registration(client) : null;
    return (account != null && account.administrator())
        || (registration != null && registration.administrator());
  }

  /** Whether such scopes are about one patient. */
  static boolean needsPatient(Scopes scopes) {
    return scopes.hasLevel(Level.PATIENT) || scopes.has("launch/patient") || scopes.has("launch");
  }
}
