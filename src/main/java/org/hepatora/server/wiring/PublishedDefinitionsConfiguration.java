// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hepatora.conformance.Guide;
import org.hepatora.hapi.SnapshotsShown;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.validation.ConformantWrites;
import org.hepatora.validation.ProfileValidator;
import org.hepatora.validation.PublishedDefinitions;
import org.hepatora.validation.Snapshots;
import org.hepatora.validation.ValidationProperties;
import org.hepatora.validation.definitions.CanonicalTypes;
import org.hepatora.validation.definitions.DefinitionsOnDemand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The implementation guide in the server: read-only, and kept by what is written. */
@Configuration(proxyBeanMethods = false)
class PublishedDefinitionsConfiguration {
  @Bean
  Guide guide() {
    return Guide.read();
  }

  @Bean
  ServerInterceptor publishedDefinitions(Guide guide) {
    return new ServerInterceptor(new PublishedDefinitions(guide));
  }

  @Bean
  ServerInterceptor snapshotsShown(
      FhirContext context, Guide guide, DefaultProfileValidationSupport base) {
    return new ServerInterceptor(new SnapshotsShown(new Snapshots(context, guide, base)));
  }

  @Bean
  ProfileValidator profileValidator(
      FhirContext context, Guide guide, DefinitionsOnDemand base, CanonicalTypes types) {
    return new ProfileValidator(context, guide, base, types);
  }

  @Bean
  ServerInterceptor conformantWrites(ProfileValidator validator, ValidationProperties properties) {
    return new ServerInterceptor(new ConformantWrites(validator, properties));
  }
}
