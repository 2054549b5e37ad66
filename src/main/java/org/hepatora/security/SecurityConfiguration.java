// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What holds in every mode, and the open mode itself. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

  /** The interfaces answer what is wrong with an address themselves, as an OperationOutcome. */
  @Bean
  HttpFirewall httpFirewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowSemicolon(true);
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowBackSlash(true);
    firewall.setAllowNull(true);
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    firewall.setAllowedParameterNames(name -> true);
    return firewall;
  }

  @Bean
  @Order(90)
  @ConditionalOnProperty(
      name = "hepatora.security.mode",
      havingValue = "open",
      matchIfMissing = true)
  SecurityFilterChain openInterfaces(HttpSecurity http) throws Exception {
    LOG.warn(
        "Access control is OFF (hepatora.security.mode=open): every caller on this machine sees"
            + " and changes everything");
    return everybody(http, "/fhir", "/fhir/**");
  }

  @Bean
  @Order(100)
  @ConditionalOnProperty(
      name = "hepatora.security.mode",
      havingValue = "open",
      matchIfMissing = true)
  SecurityFilterChain openPages(HttpSecurity http) throws Exception {
    return http.headers(BrowserHeaders::ofPages)
        .csrf(Customizer.withDefaults())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Clients of the services prove themselves to the services, as CDS Hooks has it. */
  @Bean
  @Order(90)
  @ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
  SecurityFilterChain openToCdsClients(HttpSecurity http) throws Exception {
    return everybody(http, "/cds-services", "/cds-services/**");
  }

  private static SecurityFilterChain everybody(HttpSecurity http, String... paths)
      throws Exception {
    return http.securityMatcher(Paths.of(paths))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(BrowserHeaders::ofInterfaces)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
