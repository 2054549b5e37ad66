// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.hepatora.chart.PatientChart;
import org.hepatora.chart.StoredResources;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Publications;
import org.hepatora.metrics.CallMeter;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.review.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CdsHooksConfigurationTest {
  private final WebApplicationContextRunner spring =
      new WebApplicationContextRunner()
          .withInitializer(
              context ->
                  context
                      .getBeanFactory()
                      .setConversionService(ApplicationConversionService.getSharedInstance()))
          .withUserConfiguration(ThisPackage.class, StoredResources.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(PatientChart.class, () -> patientId -> null)
          .withBean(DataSource.class, DriverManagerDataSource::new)
          .withBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource()))
          .withBean(Policy.class, Policy::standard)
          .withBean(Knowledge.class, Knowledge::standard)
          .withBean(Publications.class, () -> Knowledge.standard().publications())
          .withBean(DecisionMeter.class, () -> new DecisionMeter(new SimpleMeterRegistry()))
          .withBean(CallMeter.class, () -> new CallMeter(new SimpleMeterRegistry()))
          .withBean(TreatmentPlanner.class, () -> new TreatmentPlanner(Policy.standard()))
          .withBean(
              Reviews.class,
              () ->
                  new Reviews(
                      patient -> null,
                      patient -> null,
                      new PatientPictureReader(),
                      new EligibilityAssessor(Policy.standard())))
          .withPropertyValues("hepatora.public-url=https://hepatora.example/");

  @Test
  void letsOnlyPagesOfThisMachineInUnlessToldOtherwise() {
    spring.run(
        context -> {
          var properties = context.getBean(CdsProperties.class);
          assertThat(properties.enabled()).isTrue();
          assertThat(properties.allowedOrigins())
              .allMatch(
                  origin -> origin.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1]):\\[\\*]"));
          assertThat(properties.maxRequestSize().toMegabytes()).isEqualTo(8);
          assertThat(context).hasSingleBean(CdsHooksController.class);
        });
  }

  @Test
  void knowsItsOwnFhirServerUnderEveryNameItWasTold() {
    spring
        .withPropertyValues("hepatora.cds.own-fhir-servers=http://10.0.0.5/fhir/")
        .run(
            context -> {
              var own = context.getBean(OwnServer.class);
              assertThat(own.answersFor(null)).isTrue();
              assertThat(own.answersFor("https://hepatora.example/fhir")).isTrue();
              assertThat(own.answersFor("http://10.0.0.5/fhir")).isTrue();
              assertThat(own.answersFor("https://hepatora.example")).isFalse();
              assertThat(own.answersFor("https://hepatora.example/fhir.evil")).isFalse();
            });
  }

  @Test
  void canBeSwitchedOff() {
    spring
        .withPropertyValues("hepatora.cds.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(CdsHooksController.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1B", "1TB"})
  void refusesToStartWithASizeThatMakesNoSense(String size) {
    spring
        .withPropertyValues("hepatora.cds.max-request-size=" + size)
        .run(context -> assertThat(context).hasFailed());
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(basePackageClasses = CdsHooksController.class)
  static class ThisPackage {}
}
