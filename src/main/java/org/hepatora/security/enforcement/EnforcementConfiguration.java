package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.platform.FhirOperation;
import org.hepatora.security.WellKnown;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.platform.StatementPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access control of the FHIR API; the same whoever issued the token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'open'")
class EnforcementConfiguration {
  @Bean
  Entitlements entitlements(FhirContext context, IAuthorizationSearchParamMatcher filters) {
    return new Entitlements(new PatientCompartment(context), filters);
  }

  @Bean
  Doorkeeper doorkeeper(
      Entitlements entitlements, ISearchParamRegistry parameters, List<FhirOperation> operations) {
    var questions = new SearchQuestions(entitlements, parameters);
    return new Doorkeeper(
        new Door(entitlements, questions, names(operations)),
        entitlements,
        new Sight(entitlements));
  }

  @Bean
  ServerInterceptor doorkeeping(Doorkeeper doorkeeper) {
    return new ServerInterceptor(doorkeeper);
  }

  @Bean
  ServerInterceptor scopeRules(Entitlements entitlements) {
    return new ServerInterceptor(
        new ScopeInterceptor(new ScopeRule(new Sight(entitlements), entitlements)));
  }

  @Bean
  StatementPart securityStatement(WellKnown wellKnown) {
    return new SecurityStatement(wellKnown);
  }

  private static Set<String> names(List<FhirOperation> operations) {
    return operations.stream()
        .flatMap(each -> Arrays.stream(each.getClass().getDeclaredMethods()))
        .map(method -> method.getAnnotation(Operation.class))
        .filter(Objects::nonNull)
        .map(Operation::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
