package org.hepatora.security.audit;

import ca.uhn.fhir.context.FhirContext;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hepatora.security.AuditTrail;
import org.hepatora.server.fhir.ServerInterceptor;
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
  JdbcAuditTrail auditTrail(JdbcClient jdbc) {
    return new JdbcAuditTrail(jdbc);
  }

  @Bean
  ServerInterceptor auditHooks(AuditTrail trail, FhirContext context) {
    return new ServerInterceptor(new AuditHooks(trail, context));
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(AuditTrail trail) {
    var registration = new FilterRegistrationBean<>(new AuditFilter(trail));
    registration.addUrlPatterns("/fhir/*", "/cds-services/*");
    registration.setOrder(IN_FRONT);
    return registration;
  }

  @Bean
  ServletRegistrationBean<AuditServlet> auditEvents(JdbcClient jdbc, FhirContext context) {
    return new ServletRegistrationBean<>(
        new AuditServlet(new AuditSearch(jdbc), context), "/fhir/AuditEvent", "/fhir/AuditEvent/*");
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService auditRetention(JdbcAuditTrail trail, AuditProperties properties) {
    var timer = Executors.newSingleThreadScheduledExecutor();
    timer.scheduleWithFixedDelay(
        () -> trail.forget(properties.retention()), 1, 24 * 60, TimeUnit.MINUTES);
    return timer;
  }
}
