// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.hepatora.server.answers.BodyBudget;
import org.hepatora.server.answers.FrontDoor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands in front of every address, also of the sessions and of access control. */
@Configuration(proxyBeanMethods = false)
class FrontConfiguration {
  /** Behind Spring's filter for the character encoding. */
  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

  private static final Duration LONGEST_BODY = Duration.ofSeconds(60);

  /** What the server itself needs of the heap; measured, docs/performance.md. */
  private static final long OWN = 256L * 1024 * 1024;

  /** Bytes of memory that a byte of a body needs until it is parsed, validated and stored. */
  private static final int EACH = 32;

  private static final long LEAST = 4L * 1024 * 1024;

  @Bean
  FilterRegistrationBean<FrontDoor> frontDoor(FhirContext context) {
    return everywhere(new FrontDoor(context), FIRST);
  }

  @Bean
  FilterRegistrationBean<BodyBudget> bodyBudget(FhirProperties properties) {
    var told = properties.bodiesInFlight();
    long bytes =
        told == null
            ? Math.max(LEAST, (Runtime.getRuntime().maxMemory() - OWN) / EACH)
            : told.toBytes();
    return everywhere(new BodyBudget(bytes, LONGEST_BODY), FIRST + 1);
  }

  private static <F extends Filter> FilterRegistrationBean<F> everywhere(F filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/*");
    registration.setOrder(order);
    return registration;
  }
}
