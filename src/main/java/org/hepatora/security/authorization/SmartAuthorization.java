// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.HashMap;
import java.util.List;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.scopes.Scopes;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Fits Spring's authorization server to SMART App Launch 2.2. */
final class SmartAuthorization {
  private final Clients clients;
  private final Accounts accounts;
  private final Authorizations authorizations;
  private final Launches launches;
  private final OpenPatients patients;
  private final ClientAssertions assertions;
  private final PublicAddress address;

  SmartAuthorization(
      Clients clients,
      Accounts accounts,
      Authorizations authorizations,
      Launches launches,
      OpenPatients patients,
      ClientAssertions assertions,
      PublicAddress address) {
    this.clients = clients;
    this.accounts = accounts;
    this.authorizations = authorizations;
    this.launches = launches;
    this.patients = patients;
    this.assertions = assertions;
    this.address = address;
  }

  void configure(OAuth2AuthorizationServerConfigurer server) {
    var scopes = new ScopePolicy(clients, accounts);
    var requests = new AuthorizationRequests(launches, patients, address);
    var refresh = new PublicClientRefresh(clients, authorizations);
    server
        .authorizationService(authorizations)
        .authorizationConsentService(new AskEachTime())
        .clientAuthentication(
            client ->
                client
                    .authenticationConverters(
                        all -> {
                          all.add(0, refresh);
                          all.add(0, new AssertedClient());
                        })
                    .authenticationProviders(
                        all -> {
                          all.forEach(this::ownAssertions);
                          all.add(0, refresh);
                        }))
        .authorizationEndpoint(
            endpoint ->
                endpoint
                    .consentPage("/oauth2/consent")
                    .authorizationRequestConverters(all -> all.add(0, scopes))
                    .authenticationProviders(
                        all -> all.forEach(each -> validating(each, requests))))
        .tokenEndpoint(
            endpoint ->
                endpoint
                    .accessTokenResponseHandler(tokenAnswer())
                    .authenticationProviders(all -> all.forEach(each -> limiting(each, scopes))))
        .tokenIntrospectionEndpoint(
            endpoint ->
                endpoint.introspectionRequestConverters(
                    all -> all.add(0, new BearerIntrospection(clients))))
        .authorizationServerMetadataEndpoint(
            published ->
                published.authorizationServerMetadataCustomizer(
                    fields -> fields.claims(EmbeddedWellKnown::correct)))
        .oidc(
            oidc ->
                oidc.providerConfigurationEndpoint(
                    published ->
                        published.providerConfigurationCustomizer(
                            fields -> fields.claims(EmbeddedWellKnown::correct))));
  }

  private void ownAssertions(AuthenticationProvider provider) {
    if (provider instanceof JwtClientAssertionAuthenticationProvider jwt) {
      jwt.setJwtDecoderFactory(assertions);
    }
  }

  private void validating(AuthenticationProvider provider, AuthorizationRequests requests) {
    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
      codes.setAuthenticationValidator(requests);
      codes.setAuthorizationConsentRequired(this::asks);
    }
  }

  private static void limiting(AuthenticationProvider provider, ScopePolicy scopes) {
    if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
      credentials.setAuthenticationValidator(scopes::check);
    }
  }

  /** The person is asked, unless the app is trusted and no patient needs choosing. */
  private boolean asks(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    var asked = context.getAuthorizationRequest();
    boolean launched = asked != null && asked.getAdditionalParameters().containsKey("launch");
    boolean chooses =
        asked != null && !launched && TokenContents.needsPatient(Scopes.of(asked.getScopes()));
    return chooses
        || context.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent();
  }

  private OAuth2AccessTokenResponseAuthenticationSuccessHandler tokenAnswer() {
    var handler = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
    handler.setAccessTokenResponseCustomizer(this::withLaunch);
    return handler;
  }

  /** Puts the launch context beside the token. */
  private void withLaunch(OAuth2AccessTokenAuthenticationContext context) {
    OAuth2AccessTokenAuthenticationToken token = context.getAuthentication();
    var authorization =
        authorizations.findByToken(
            token.getAccessToken().getTokenValue(), OAuth2TokenType.ACCESS_TOKEN);
    if (authorization == null) {
      return;
    }
    var launch = LaunchContext.of(authorization);
    var beside = new HashMap<String, Object>(token.getAdditionalParameters());
    beside.putAll(launch.parameters());
    if (launch.patient() != null) {
      beside.put("need_patient_banner", true);
    }
    context.getAccessTokenResponse().additionalParameters(beside);
  }

  /** Registered apps only; what is public, anybody. */
  CorsConfigurationSource cors() {
    return request -> {
      if (request.getHeader("Origin") == null) {
        return null;
      }
      var cors = new CorsConfiguration();
      boolean open =
          request.getRequestURI().contains("/.well-known/")
              || request.getRequestURI().endsWith("/oauth2/jwks");
      cors.setAllowedOriginPatterns(open ? List.of("*") : List.copyOf(clients.origins()));
      cors.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
      cors.setAllowedHeaders(List.of("*"));
      cors.setMaxAge(600L);
      return cors;
    };
  }
}
