// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import org.hepatora.cdshooks.client.CallerProperties;
import org.hepatora.cdshooks.wire.CdsCors;
import org.hepatora.cdshooks.wire.NoMultipart;
import org.hepatora.platform.ServerProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what is not a component by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CdsProperties.class,
  CallerProperties.class,
  ServerProperties.class
})
class CdsHooksConfiguration {
  @Bean
  OwnServer ownServer(
      ServerProperties server, CdsProperties properties, @Value("${server.port:8080}") int port) {
    var configured = server.base();
    var url = configured == null ? "http://localhost:" + port : configured;
    var alsoKnownAs = new ArrayList<>(properties.ownFhirServers());
    if (configured == null) {
      alsoKnownAs.add("http://127.0.0.1:" + port + "/fhir");
    }
    return OwnServer.at(url, alsoKnownAs);
  }

  @Bean
  @ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
  FilterRegistrationBean<CdsCors> cdsCors(CdsProperties properties) {
    return inFront(new CdsCors(properties.allowedOrigins()), 10);
  }

  @Bean
  @ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
  FilterRegistrationBean<NoMultipart> cdsNoMultipart() {
    return inFront(new NoMultipart(), 11);
  }

  private static <T extends Filter> FilterRegistrationBean<T> inFront(T filter, int place) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/cds-services/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }
}
