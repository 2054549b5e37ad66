// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.FhirContext;
import org.hepatora.hapi.CompartmentAddresses;
import org.hepatora.hapi.HeadAsGet;
import org.hepatora.hapi.PageAddresses;
import org.hepatora.hapi.VaryingAnswers;
import org.hepatora.hapi.WholeAnswers;
import org.hepatora.server.answers.BodyLimit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of the FHIR endpoint alone. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(FhirContext context, FhirProperties properties) {
    var registration =
        new FilterRegistrationBean<>(new BodyLimit(context, properties.maximumBody().toBytes()));
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<WholeAnswers> wholeAnswers() {
    var registration = new FilterRegistrationBean<>(new WholeAnswers());
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<VaryingAnswers> varyingAnswers() {
    var registration = new FilterRegistrationBean<>(new VaryingAnswers());
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<HeadAsGet> headAsGet() {
    var registration = new FilterRegistrationBean<>(new HeadAsGet());
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<PageAddresses> pageAddresses() {
    var registration = new FilterRegistrationBean<>(new PageAddresses());
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<CompartmentAddresses> compartmentAddresses(FhirContext context) {
    var registration = new FilterRegistrationBean<>(new CompartmentAddresses(context));
    registration.addUrlPatterns(FhirServletConfiguration.PATH + "/*");
    return registration;
  }
}
