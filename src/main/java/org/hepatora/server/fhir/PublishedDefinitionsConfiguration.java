package org.hepatora.server.fhir;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the keeper of the published definitions. */
@Configuration(proxyBeanMethods = false)
class PublishedDefinitionsConfiguration {
  @Bean
  ServerInterceptor publishedDefinitions() {
    return new ServerInterceptor(new PublishedDefinitions());
  }
}
