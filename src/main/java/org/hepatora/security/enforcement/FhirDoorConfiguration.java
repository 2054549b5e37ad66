// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hepatora.security.BrowserHeaders;
import org.hepatora.security.ClientOrigins;
import org.hepatora.security.Paths;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.SecurityProperties;
import org.hepatora.security.WellKnown;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Access tokens are asked for here, before the FHIR servlet. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'open'")
class FhirDoorConfiguration {
  @Bean
  CallerReader callerReader(SecurityProperties properties, PublicAddress address) {
    return new CallerReader(properties, address);
  }

  @Bean
  FhirCors fhirCors(
      ClientOrigins clients, @Value("${hepatora.fhir.allowed-origins:}") List<String> named) {
    return new FhirCors(clients, named);
  }

  @Bean
  @Order(20)
  SecurityFilterChain fhirDoor(
      HttpSecurity http,
      JwtDecoder decoder,
      CallerReader callers,
      FhirCors cors,
      FhirContext context)
      throws Exception {
    var refusals = new FhirRefusals(context);
    return http.securityMatcher(Paths.of("/fhir", "/fhir/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .cors(configurer -> configurer.configurationSource(cors))
        .headers(BrowserHeaders::ofInterfaces)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.OPTIONS)
                    .permitAll()
                    .requestMatchers(
                        Paths.of(
                            "/fhir/metadata",
                            "/fhir/.well-known/smart-configuration",
                            "/fhir/swagger-ui/**",
                            "/fhir/api-docs"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder)
                                .jwtAuthenticationConverter(
                                    token -> new CallerAuthentication(callers.read(token))))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .withObjectPostProcessor(answeringWith(refusals)))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new CallerFilter(), BearerTokenAuthenticationFilter.class)
        .build();
  }

  /** Spring would answer 500 when a token cannot be judged for want of the issuer's keys. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(
      FhirRefusals refusals) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(refusals::commence);
        return filter;
      }
    };
  }

  @Bean
  FilterRegistrationBean<AdministratorReads> administratorReads(
      JwtDecoder decoder, CallerReader callers) {
    var registration = new FilterRegistrationBean<>(new AdministratorReads(decoder, callers));
    registration.addUrlPatterns("/cds-services/*");
    return registration;
  }

  @Bean
  ServletRegistrationBean<WellKnownServlet> smartConfiguration(
      WellKnown wellKnown, PublicAddress address) {
    return new ServletRegistrationBean<>(
        new WellKnownServlet(wellKnown, address), "/fhir/.well-known/smart-configuration");
  }
}
