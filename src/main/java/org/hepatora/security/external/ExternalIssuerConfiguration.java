// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.external;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hepatora.security.BrowserHeaders;
import org.hepatora.security.ClientOrigins;
import org.hepatora.security.Paths;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.SecurityProperties;
import org.hepatora.security.WellKnown;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.SecurityFilterChain;

/** Access by tokens of the configured issuer; people sign in there, too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "external")
class ExternalIssuerConfiguration {
  private static final int PAGES = 100;

  @Bean
  IssuerMetadata issuerMetadata(SecurityProperties properties) {
    return new IssuerMetadata(Objects.requireNonNull(properties.issuer()));
  }

  @Bean
  JwtDecoder accessTokens(
      IssuerMetadata issuer, SecurityProperties properties, PublicAddress address) {
    return new IssuerTokens(
        issuer,
        new DelegatingOAuth2TokenValidator<>(
            new JwtClaimValidator<Instant>("exp", ends -> ends != null),
            new JwtTimestampValidator(),
            new JwtIssuerValidator(String.valueOf(properties.issuer())),
            forUs(properties.audience(), address)));
  }

  private static OAuth2TokenValidator<Jwt> forUs(@Nullable String audience, PublicAddress address) {
    return new JwtClaimValidator<List<String>>(
        "aud",
        named -> named != null && named.contains(audience == null ? address.fhir() : audience));
  }

  @Bean
  WellKnown wellKnown(IssuerMetadata issuer) {
    return new IssuersWellKnown(issuer);
  }

  /**
   * Apps are registered at the issuer; their origins are named in hepatora.fhir.allowed-origins.
   */
  @Bean
  ClientOrigins clientOrigins() {
    return Set::of;
  }

  @Bean
  @Order(PAGES)
  SecurityFilterChain securedPages(HttpSecurity http, ObjectProvider<IssuerSignIn> signIn)
      throws Exception {
    http.headers(BrowserHeaders::ofPages);
    var way = signIn.getIfAvailable();
    if (way == null) {
      http.authorizeHttpRequests(
          requests -> requests.requestMatchers(Paths.PUBLIC).permitAll().anyRequest().denyAll());
    } else {
      way.configure(http);
    }
    return http.build();
  }
}
