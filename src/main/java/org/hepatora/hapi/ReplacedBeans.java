// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.jpa.config.JpaConfig;
import java.util.Map;
import org.hepatora.hapi.graphql.GraphQlQueries;
import org.hepatora.hapi.index.PathExtractor;
import org.hepatora.hapi.page.FirstPageSearch;
import org.hepatora.hapi.search.ComponentIndex;
import org.hepatora.hapi.search.DatePredicate;
import org.hepatora.hapi.search.FirstPassText;
import org.hepatora.hapi.search.IndexRows;
import org.hepatora.hapi.search.NumberPredicate;
import org.hepatora.hapi.search.QuantityPredicate;
import org.hepatora.hapi.search.TokenPredicate;
import org.hepatora.hapi.terminology.ReverseTranslation;
import org.hepatora.validation.definitions.DefinitionsOnDemand;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;

/**
 * Puts ours in place of HAPI's: the predicates that each of its queries asks the context for, so
 * that they hold in searches, chains, {@code _has}, {@code _filter} and conditions alike, what
 * finds the values to index, what answers the first page of a search, the transactions, what keeps
 * the conditions of writes, what reads stored resources, and FHIR's definitions.
 */
@Component
final class ReplacedBeans implements BeanDefinitionRegistryPostProcessor {
  private static final Map<String, Class<?>> PREDICATES =
      Map.of(
          "newDatePredicateBuilder", DatePredicate.class,
          "newNumberPredicateBuilder", NumberPredicate.class,
          "newQuantityPredicateBuilder", QuantityPredicate.class,
          "newTokenPredicateBuilder", TokenPredicate.class);

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    PREDICATES.forEach((name, type) -> replace(registry, name, type, "prototype"));
    replace(registry, JpaConfig.GRAPHQL_PROVIDER_NAME, GraphQlQueries.class, "singleton");
    replace(registry, "termConceptMappingSvc", ReverseTranslation.class, "singleton");
    replace(registry, "searchParamExtractorService", ComponentIndex.class, "singleton");
    replace(registry, "daoSearchParamSynchronizer", IndexRows.class, "singleton");
    replace(registry, "resourceHistoryCalculator", FirstPassText.class, "singleton");
    replace(registry, "searchParamExtractor", PathExtractor.class, "singleton");
    replace(registry, "hapiTransactionService", ReadingTransactions.class, "singleton");
    replace(registry, "synchronousSearchSvc", FirstPageSearch.class, "singleton");
    replace(registry, "jpaStorageResourceParser", IsolatingParser.class, "singleton");
    replace(registry, "resourceSearchUrlSvc", OwnConditions.class, "singleton");
    replace(registry, "batchResourceLoader", IsolatingLoader.class, "singleton");
    replace(registry, "myDefaultProfileValidationSupport", DefinitionsOnDemand.class, "singleton");
    replace(registry, "workerContextValidationSupportAdapter", StoredTypes.class, "singleton");
  }

  private static void replace(
      BeanDefinitionRegistry registry, String name, Class<?> type, String scope) {
    registry.removeBeanDefinition(name);
    var ours = new RootBeanDefinition(type);
    ours.setScope(scope);
    registry.registerBeanDefinition(name, ours);
  }
}
