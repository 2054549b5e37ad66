// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.delete.ThreadSafeResourceDeleterSvc;
import ca.uhn.fhir.jpa.interceptor.CascadingDeleteInterceptor;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamRegistryController;
import ca.uhn.fhir.jpa.subscription.match.registry.SubscriptionLoader;
import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.interceptor.ResponseHighlighterInterceptor;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.chart.StoredSubscriptions;
import org.hepatora.hapi.BundleEntries;
import org.hepatora.hapi.ConditionalUpdateId;
import org.hepatora.hapi.CurrentSearchParameters;
import org.hepatora.hapi.CurrentSubscriptions;
import org.hepatora.hapi.DateConditions;
import org.hepatora.hapi.DeleteOfStatedVersion;
import org.hepatora.hapi.DeletedEntries;
import org.hepatora.hapi.EmptyingPatch;
import org.hepatora.hapi.ExactJsonPatch;
import org.hepatora.hapi.KeptCanonicals;
import org.hepatora.hapi.LastStored;
import org.hepatora.hapi.NarrativeLinks;
import org.hepatora.hapi.NoLocalFiles;
import org.hepatora.hapi.OwnAddresses;
import org.hepatora.hapi.ParametersOnce;
import org.hepatora.hapi.PlainStatement;
import org.hepatora.hapi.RestHookOnly;
import org.hepatora.hapi.SearchInput;
import org.hepatora.hapi.SelfLink;
import org.hepatora.hapi.StatedVersion;
import org.hepatora.hapi.StoredAddress;
import org.hepatora.hapi.UnchangedSince;
import org.hepatora.hapi.UnreadableShown;
import org.hepatora.hapi.Utf8Only;
import org.hepatora.hapi.WholeConditions;
import org.hepatora.hapi.WithheldOperations;
import org.hepatora.hapi.page.FirstPages;
import org.hepatora.hapi.stored.StoredAnswers;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.server.answers.AnswerFormat;
import org.hepatora.server.answers.BatchAnswers;
import org.hepatora.server.answers.ErrorAnswers;
import org.hepatora.validation.MeasuredNumbers;
import org.hepatora.validation.PatchedForm;
import org.hepatora.validation.ReadableWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;

/** What happens around every FHIR request. */
@Configuration(proxyBeanMethods = false)
class InterceptorConfiguration {
  /**
   * $lastn and $reindex-terminology need a full text index, and so does HAPI's $subsumes, for which
   * ours stands in; the two passes belong to an indexer HAPI has replaced; the counts are up to ten
   * minutes old, which {@code _summary=count} is not.
   */
  private static final Set<String> NEVER =
      Set.of(
          "$lastn",
          "$reindex-terminology",
          "$subsumes",
          "$mark-all-resources-for-reindexing",
          "$perform-reindexing-pass",
          "$get-resource-counts");

  private static final Set<String> HARD_DELETE = Set.of("$expunge", "$delete-expunge");

  @Bean
  ServerInterceptor cors(FhirProperties properties) {
    var cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(properties.allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setExposedHeaders(
        List.of(
            "Location", "Content-Location", "ETag", "Last-Modified", "Retry-After", "X-Progress"));
    cors.setMaxAge(600L);
    return new ServerInterceptor(new CorsInterceptor(cors));
  }

  @Bean
  ServerInterceptor preferHandling(ISearchParamRegistry searchParameters) {
    return new ServerInterceptor(new SearchPreferHandlingInterceptor(searchParameters));
  }

  @Bean
  ServerInterceptor currentSearchParameters(
      ISearchParamRegistry parameters, ISearchParamRegistryController refresh) {
    return new ServerInterceptor(new CurrentSearchParameters(parameters, refresh));
  }

  @Bean
  ServerInterceptor browserView() {
    return new ServerInterceptor(new ResponseHighlighterInterceptor());
  }

  @Bean
  ServerInterceptor plainStatement() {
    return new ServerInterceptor(new PlainStatement());
  }

  @Bean
  ServerInterceptor openApi() {
    return new ServerInterceptor(new OpenApiInterceptor());
  }

  @Bean
  ServerInterceptor errorAnswers(DaoRegistry daos) {
    return new ServerInterceptor(new ErrorAnswers(new LastStored(daos)));
  }

  @Bean
  ServerInterceptor deleteOfStatedVersion() {
    return new ServerInterceptor(new DeleteOfStatedVersion());
  }

  @Bean
  ServerInterceptor statedVersion() {
    return new ServerInterceptor(new StatedVersion());
  }

  @Bean
  ServerInterceptor selfLink() {
    return new ServerInterceptor(new SelfLink());
  }

  @Bean
  ServerInterceptor ownAddresses(ISearchParamRegistry searchParameters) {
    return new ServerInterceptor(new OwnAddresses(searchParameters));
  }

  @Bean
  ServerInterceptor conditionalUpdateId() {
    return new ServerInterceptor(new ConditionalUpdateId());
  }

  @Bean
  ServerInterceptor unchangedSince() {
    return new ServerInterceptor(new UnchangedSince());
  }

  @Bean
  ServerInterceptor storedAddress() {
    return new ServerInterceptor(new StoredAddress());
  }

  @Bean
  ServerInterceptor answerFormat() {
    return new ServerInterceptor(new AnswerFormat());
  }

  @Bean
  ServerInterceptor batchAnswers(DaoRegistry daos) {
    return new ServerInterceptor(new BatchAnswers(new LastStored(daos)));
  }

  @Bean
  ServerInterceptor parametersOnce() {
    return new ServerInterceptor(new ParametersOnce());
  }

  @Bean
  ServerInterceptor wholeConditions() {
    return new ServerInterceptor(new WholeConditions());
  }

  @Bean
  ServerInterceptor utf8Only() {
    return new ServerInterceptor(new Utf8Only());
  }

  @Bean
  ServerInterceptor readableWrites(FhirContext context) {
    return new ServerInterceptor(new ReadableWrites(context));
  }

  @Bean
  ServerInterceptor measuredNumbers() {
    return new ServerInterceptor(new MeasuredNumbers());
  }

  @Bean
  ServerInterceptor patchedForm(FhirContext context) {
    return new ServerInterceptor(new PatchedForm(context));
  }

  @Bean
  ServerInterceptor unreadableShown() {
    return new ServerInterceptor(new UnreadableShown());
  }

  @Bean
  ServerInterceptor searchInput(ISearchParamRegistry searchParameters) {
    return new ServerInterceptor(new SearchInput(searchParameters));
  }

  @Bean
  ServerInterceptor dateConditions(
      ISearchParamRegistry searchParameters, MatchUrlService criteria, FhirContext context) {
    return new ServerInterceptor(new DateConditions(searchParameters, criteria, context));
  }

  @Bean
  ServerInterceptor firstPages(IInterceptorBroadcaster hooks) {
    return new ServerInterceptor(new FirstPages(hooks));
  }

  @Bean
  ServerInterceptor storedAnswers(FhirContext context) {
    return new ServerInterceptor(new StoredAnswers(context));
  }

  @Bean
  ServerInterceptor bundleEntries() {
    return new ServerInterceptor(new BundleEntries());
  }

  @Bean
  ServerInterceptor narrativeLinks(FhirContext context) {
    return new ServerInterceptor(new NarrativeLinks(context));
  }

  @Bean
  ServerInterceptor keptCanonicals(FhirContext context) {
    return new ServerInterceptor(new KeptCanonicals(context));
  }

  @Bean
  ServerInterceptor deletedEntries() {
    return new ServerInterceptor(new DeletedEntries());
  }

  @Bean
  ServerInterceptor emptyingPatch() {
    return new ServerInterceptor(new EmptyingPatch());
  }

  @Bean
  ServerInterceptor exactJsonPatch(FhirContext context) {
    return new ServerInterceptor(new ExactJsonPatch(context));
  }

  @Bean
  ServerInterceptor currentSubscriptions(StoredSubscriptions stored, SubscriptionLoader loader) {
    return new ServerInterceptor(new CurrentSubscriptions(stored, loader));
  }

  @Bean
  ServerInterceptor restHookOnly(FhirProperties properties) {
    return new ServerInterceptor(new RestHookOnly(properties.subscriptionEndpoints()));
  }

  @Bean
  ServerInterceptor noLocalFiles() {
    return new ServerInterceptor(new NoLocalFiles());
  }

  @Bean
  ServerInterceptor withheldOperations(FhirProperties properties) {
    var withheld = new HashSet<>(NEVER);
    if (!properties.hardDelete()) {
      withheld.addAll(HARD_DELETE);
    }
    if (!properties.bulkImport()) {
      withheld.add("$import");
    }
    return new ServerInterceptor(new WithheldOperations(withheld));
  }

  @Bean
  ServerInterceptor cascadingDelete(
      FhirContext context,
      DaoRegistry daos,
      IInterceptorBroadcaster broadcaster,
      ThreadSafeResourceDeleterSvc deleter) {
    return new ServerInterceptor(
        new CascadingDeleteInterceptor(context, daos, broadcaster, deleter));
  }
}
