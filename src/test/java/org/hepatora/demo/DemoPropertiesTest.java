// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoPropertiesTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Properties.class);

  @Test
  void thirtySixPatientsUnlessToldOtherwise() {
    application.run(
        context -> {
          var properties = context.getBean(DemoProperties.class);
          assertThat(properties.enabled()).isTrue();
          assertThat(properties.patients()).isEqualTo(36);
        });
  }

  @Test
  void takesALargeCohort() {
    application
        .withPropertyValues("hepatora.demo.patients=10000", "hepatora.demo.seed=3")
        .run(
            context ->
                assertThat(context.getBean(DemoProperties.class))
                    .isEqualTo(new DemoProperties(true, 10_000, 3, null)));
  }

  @Test
  void refusesACohortOfNobody() {
    application
        .withPropertyValues("hepatora.demo.patients=0")
        .run(context -> assertThat(context).hasFailed());
  }

  @EnableConfigurationProperties(DemoProperties.class)
  static class Properties {}
}
