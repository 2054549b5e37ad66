// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import org.hepatora.hapi.LastStored;
import org.hepatora.hapi.LimitedSearches;
import org.hepatora.hapi.MatchedResources;
import org.hepatora.hapi.OwnedExports;
import org.hepatora.hapi.SearchNames;
import org.hepatora.platform.ExportOwners;
import org.hepatora.platform.SearchLimits;
import org.hepatora.platform.SearchTexts;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.platform.StoredMatches;
import org.hepatora.platform.StoredResources;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What access control needs of HAPI's storage; not there when the server runs open. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'open'")
class SecuredSearchConfiguration {
  @Bean
  ServerInterceptor limitedSearches(
      SearchLimits limits, MatchUrlService criteria, FhirContext context) {
    return new ServerInterceptor(new LimitedSearches(limits, criteria, context));
  }

  @Bean
  StoredResources lastStored(DaoRegistry daos) {
    return new LastStored(daos);
  }

  @Bean
  ExportOwners exportOwners(IJobCoordinator jobs) {
    return new OwnedExports(jobs);
  }

  @Bean
  StoredMatches storedMatches(DaoRegistry daos, MatchUrlService criteria, FhirContext context) {
    return new MatchedResources(daos, criteria, context);
  }

  @Bean
  SearchTexts searchNames(MatchUrlService criteria, FhirContext context) {
    return new SearchNames(criteria, context);
  }

  @Bean
  IAuthorizationSearchParamMatcher scopeFilters(SearchParamMatcher matcher) {
    return new AuthorizationSearchParamMatcher(matcher);
  }
}
