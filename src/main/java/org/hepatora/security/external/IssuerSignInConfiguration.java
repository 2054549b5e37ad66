// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.platform.ServerProperties;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.SecurityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.web.client.RestClient;

/** Sign-in at the external issuer, where this server is registered there as a client. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "external")
@ConditionalOnProperty("hepatora.security.sign-in.client-id")
class IssuerSignInConfiguration {
  private static final int TIMEOUT_MILLIS = 2000;

  @Bean
  IssuerRegistration issuerRegistration(
      IssuerMetadata issuer, SignInProperties properties, ServerProperties server) {
    return new IssuerRegistration(issuer, properties, server);
  }

  @Bean
  IssuerSignIn issuerSignIn(
      IssuerRegistration registration,
      SignInProperties properties,
      SecurityProperties security,
      AuditTrail audit) {
    return new IssuerSignIn(
        registration, tokens(), new People(properties, security.fhirUserClaim()), audit);
  }

  /** ID tokens are verified with the same keys as access tokens, and are for this client. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(IssuerMetadata issuer) {
    Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    return registration ->
        decoders.computeIfAbsent(
            registration.getRegistrationId(),
            id ->
                new IssuerTokens(
                    issuer,
                    new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
  }

  private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    var connections = new SimpleClientHttpRequestFactory();
    connections.setConnectTimeout(TIMEOUT_MILLIS);
    connections.setReadTimeout(TIMEOUT_MILLIS);
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(connections)
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new FormHttpMessageConverter());
                  converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
