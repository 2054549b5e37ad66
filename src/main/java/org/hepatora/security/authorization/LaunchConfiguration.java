// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.List;
import org.hepatora.security.PatientReach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** The launch service; with an external issuer, launches are prepared there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'external'")
class LaunchConfiguration {
  private static final String PATH = "/fhir/_services/smart/Launch";

  @Bean
  Launches launches(JdbcClient jdbc) {
    return new Launches(jdbc);
  }

  @Bean
  ServletRegistrationBean<LaunchServlet> launchService(
      Launches launches, ObjectProvider<PatientReach> reach) {
    return new ServletRegistrationBean<>(new LaunchServlet(launches, reach.getIfAvailable()), PATH);
  }

  /** Where there is access control, its own filter answers preflights. */
  @Bean
  @ConditionalOnProperty(
      name = "hepatora.security.mode",
      havingValue = "open",
      matchIfMissing = true)
  FilterRegistrationBean<CorsFilter> launchCors(
      @Value("${hepatora.fhir.allowed-origins:*}") List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(origins);
    cors.setAllowedMethods(List.of("POST", "OPTIONS"));
    cors.setAllowedHeaders(List.of("*"));
    var registration = new FilterRegistrationBean<>(new CorsFilter(request -> cors));
    registration.addUrlPatterns(PATH);
    return registration;
  }
}
