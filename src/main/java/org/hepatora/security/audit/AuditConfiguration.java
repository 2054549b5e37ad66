// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import org.hepatora.metrics.CallMeter;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.platform.StatementPart;
import org.hepatora.platform.StoredMatches;
import org.hepatora.security.AuditTrail;
import org.hepatora.security.Housekeeping;
import org.hepatora.security.compartment.PatientCompartment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit; there where there is access control, and then without a switch. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'open'")
class AuditConfiguration {
  /** Just in front of Spring Security's filter, at -100. */
  private static final int IN_FRONT = -101;

  @Bean
  JdbcAuditTrail auditTrail(JdbcClient jdbc, CallMeter meter) {
    return new JdbcAuditTrail(jdbc, meter);
  }

  @Bean
  static ChartNotes chartNotes() {
    return new ChartNotes();
  }

  @Bean
  ServerInterceptor auditHooks(AuditTrail trail, FhirContext context, StoredMatches matches) {
    return new ServerInterceptor(new AuditHooks(trail, new PatientCompartment(context), matches));
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(AuditTrail trail, CallMeter meter) {
    var registration = new FilterRegistrationBean<>(new AuditFilter(trail, meter));
    registration.addUrlPatterns("/*");
    registration.setOrder(IN_FRONT);
    return registration;
  }

  @Bean
  ServletRegistrationBean<AuditServlet> auditEvents(JdbcClient jdbc, FhirContext context) {
    return new ServletRegistrationBean<>(
        new AuditServlet(new AuditSearch(jdbc), context), "/fhir/AuditEvent", "/fhir/AuditEvent/*");
  }

  @Bean
  StatementPart auditStatement() {
    return new AuditStatement();
  }

  @Bean
  Housekeeping auditRetention(JdbcAuditTrail trail, AuditProperties properties) {
    return new Housekeeping(
        "audit retention", Duration.ofHours(24), () -> trail.forget(properties.retention()));
  }
}
