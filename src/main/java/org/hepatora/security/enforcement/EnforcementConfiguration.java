// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.platform.ExportOwners;
import org.hepatora.platform.FhirOperation;
import org.hepatora.platform.OneRecord;
import org.hepatora.platform.SearchTexts;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.platform.StatementPart;
import org.hepatora.platform.StoredResources;
import org.hepatora.security.PatientReach;
import org.hepatora.security.WellKnown;
import org.hepatora.security.compartment.PatientCompartment;
import org.hepatora.security.compartment.RecordReferences;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access control of the FHIR API; the same whoever issued the token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hepatora.security.mode:open}' != 'open'")
class EnforcementConfiguration {
  @Bean
  Entitlements entitlements(FhirContext context, IAuthorizationSearchParamMatcher filters) {
    var compartment = new PatientCompartment(context);
    return new Entitlements(compartment, new RecordReferences(context, compartment), filters);
  }

  @Bean
  SearchQuestions searchQuestions(
      Entitlements entitlements, FhirContext context, ISearchParamRegistry parameters) {
    var references = new RecordReferences(context, entitlements.compartment());
    return new SearchQuestions(entitlements, references, parameters);
  }

  @Bean
  SearchKeeper searchKeeper(Entitlements entitlements, SearchQuestions questions) {
    return new SearchKeeper(entitlements, questions, new VisibleResources(entitlements));
  }

  @Bean
  ServerInterceptor searchKeeping(SearchKeeper keeper) {
    return new ServerInterceptor(keeper);
  }

  @Bean
  PatientReach patientReach(Entitlements entitlements, StoredResources stored, Clock clock) {
    return new ReachedPatients(entitlements, stored, clock);
  }

  @Bean
  OneRecord callersRecord() {
    return new CallersRecord();
  }

  @Bean
  Door door(Entitlements entitlements, SearchQuestions questions, List<FhirOperation> operations) {
    return new Door(entitlements, questions, names(operations));
  }

  @Bean
  Judge judge(
      Door door,
      Entitlements entitlements,
      StoredResources stored,
      FhirContext context,
      SearchQuestions questions,
      SearchTexts texts,
      ExportOwners owners) {
    return new Judge(
        door,
        new StoredTarget(entitlements, stored, context),
        questions,
        texts,
        entitlements.compartment(),
        owners);
  }

  @Bean
  ServerInterceptor writeWatching(Entitlements entitlements, FhirContext context, Judge judge) {
    var references = new RecordReferences(context, entitlements.compartment());
    return new ServerInterceptor(new WriteWatch(entitlements, references, judge));
  }

  @Bean
  ServerInterceptor doorkeeping(Door door, Judge judge) {
    return new ServerInterceptor(new Doorkeeper(door, judge));
  }

  @Bean
  ServerInterceptor scopeRules(Entitlements entitlements) {
    return new ServerInterceptor(
        new ScopeInterceptor(new ScopeRule(new VisibleResources(entitlements), entitlements)));
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
