package org.hepatora.security.external;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Access by tokens of the configured issuer; people sign in there, so no page here knows them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "external")
class ExternalIssuerConfiguration {
  private static final int PAGES = 100;

  /**
   * The issuer is asked for its keys at the first token, so that it need not be up at our start.
   */
  @Bean
  JwtDecoder accessTokens(SecurityProperties properties, PublicAddress address) {
    String issuer = Objects.requireNonNull(properties.issuer()).toString();
    return new SupplierJwtDecoder(() -> decoder(issuer, properties.audience(), address));
  }

  private static NimbusJwtDecoder decoder(
      String issuer, @Nullable String audience, PublicAddress address) {
    var decoder =
        NimbusJwtDecoder.withIssuerLocation(issuer)
            .jwsAlgorithms(
                all ->
                    all.addAll(
                        Set.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.RS384,
                            SignatureAlgorithm.ES256,
                            SignatureAlgorithm.ES384)))
            .build();
    OAuth2TokenValidator<Jwt> forUs =
        new JwtClaimValidator<List<String>>(
            "aud",
            named -> named != null && named.contains(audience == null ? address.fhir() : audience));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new JwtIssuerValidator(issuer), forUs));
    return decoder;
  }

  @Bean
  WellKnown wellKnown(SecurityProperties properties) {
    return new IssuersWellKnown(Objects.requireNonNull(properties.issuer()));
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
  SecurityFilterChain securedPages(HttpSecurity http) throws Exception {
    return http.headers(BrowserHeaders::ofPages)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(Paths.PUBLIC).permitAll().anyRequest().denyAll())
        .build();
  }
}
