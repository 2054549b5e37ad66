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
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
    var filter =
        UrlHandlerFilter.trailingSlashHandler("/cds-services/**", "/board/**", "/admin/**")
            .wrapRequest()
            .build();
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
