// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.data.ITermCodeSystemDao;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import org.hepatora.hapi.FilteredExpansion;
import org.hepatora.hapi.FreshTerminology;
import org.hepatora.hapi.OperationInput;
import org.hepatora.hapi.PostedForms;
import org.hepatora.hapi.RequiredInput;
import org.hepatora.hapi.bulk.ExportInput;
import org.hepatora.hapi.bulk.ExportedFiles;
import org.hepatora.hapi.everything.EverythingPeriod;
import org.hepatora.hapi.terminology.GivenAnswers;
import org.hepatora.hapi.terminology.GivenResources;
import org.hepatora.hapi.terminology.PagedExpansion;
import org.hepatora.hapi.terminology.TerminologyStatement;
import org.hepatora.hapi.terminology.UnknownLookups;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.validation.ValidateInput;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds the operations of the FHIR endpoint to their word. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
  @Bean
  ServerInterceptor pagedExpansion() {
    return new ServerInterceptor(new PagedExpansion());
  }

  @Bean
  ServerInterceptor everythingPeriod(ISearchParamExtractor extractor) {
    return new ServerInterceptor(new EverythingPeriod(extractor));
  }

  @Bean
  ServerInterceptor exportInput(MatchUrlService criteria, IJobCoordinator jobs) {
    return new ServerInterceptor(new ExportInput(criteria, jobs));
  }

  @Bean
  ServerInterceptor exportedFiles() {
    return new ServerInterceptor(new ExportedFiles());
  }

  @Bean
  ServerInterceptor operationInput() {
    return new ServerInterceptor(new OperationInput());
  }

  @Bean
  ServerInterceptor postedForms() {
    return new ServerInterceptor(new PostedForms());
  }

  @Bean
  ServerInterceptor requiredInput() {
    return new ServerInterceptor(new RequiredInput());
  }

  @Bean
  ServerInterceptor validateInput() {
    return new ServerInterceptor(new ValidateInput());
  }

  @Bean
  ServerInterceptor filteredExpansion() {
    return new ServerInterceptor(new FilteredExpansion());
  }

  @Bean
  ServerInterceptor freshTerminology(IValidationSupport validation) {
    return new ServerInterceptor(new FreshTerminology(validation));
  }

  @Bean
  ServerInterceptor unknownLookups() {
    return new ServerInterceptor(new UnknownLookups());
  }

  @Bean
  ServerInterceptor givenResources(IValidationSupport validation, DaoRegistry daos) {
    return new ServerInterceptor(
        new GivenResources(
            new GivenAnswers(
                validation,
                request ->
                    daos.getResourceDao(request.getResourceName())
                        .read(request.getId(), request))));
  }

  @Bean
  ServerInterceptor terminologyStatement(ITermCodeSystemDao codeSystems, BuildProperties build) {
    return new ServerInterceptor(new TerminologyStatement(codeSystems, build.getVersion()));
  }
}
