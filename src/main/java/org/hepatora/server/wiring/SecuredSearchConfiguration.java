package org.hepatora.server.wiring;

import org.hepatora.hapi.LimitedSearches;
import org.hepatora.platform.SearchLimits;
import org.hepatora.platform.ServerInterceptor;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
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
  IAuthorizationSearchParamMatcher scopeFilters(SearchParamMatcher matcher) {
    return new AuthorizationSearchParamMatcher(matcher);
  }
}
