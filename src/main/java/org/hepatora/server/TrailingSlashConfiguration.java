// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * A slash at the end of an address changes nothing, as below {@code /fhir} and {@code /guide}. It
 * is taken away before anything decides on the address, access control included.
 */
@Configuration(proxyBeanMethods = false)
class TrailingSlashConfiguration {
  /** Behind the front door and its budget: this fails on addresses that the door refuses. */
  private static final int BEHIND_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 4;

  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
    var filter =
        UrlHandlerFilter.trailingSlashHandler("/cds-services/**", "/board/**", "/admin/**")
            .wrapRequest()
            .build();
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(BEHIND_THE_DOOR);
    return registration;
  }
}
