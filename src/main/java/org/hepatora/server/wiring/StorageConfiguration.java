// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.interceptor.SubscriptionMatcherInterceptor;
import org.hepatora.chart.StoredSubscriptions;
import org.hepatora.hapi.WantedMessages;
import org.hl7.fhir.dstu2.model.Subscription.SubscriptionChannelType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How resources are stored and found; each departure from HAPI's default says why. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
  @Bean
  JpaStorageSettings storageSettings(FhirProperties properties) {
    var settings = new JpaStorageSettings();
    // An EHR may PUT with any id it has, also a number; ids we give can then not be numbers.
    settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
    settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
    // A search must see what was acknowledged before it; never answer from a kept result.
    settings.setReuseCachedSearchResultsForMillis(null);
    // EHRs refer to resources of other servers.
    settings.setAllowExternalReferences(true);
    settings.setAllowContainsSearches(true);
    settings.setFilterParameterEnabled(true);
    // 13 % of the write cost and 15 % of the disk; :text on tokens is then refused (measured,
    // docs/performance.md).
    settings.setSuppressStringIndexingInTokens(!properties.tokenTextSearch());
    // Deleting for good removes the evidence behind past answers: off in production.
    settings.setExpungeEnabled(properties.hardDelete());
    settings.setDeleteExpungeEnabled(properties.hardDelete());
    settings.setAllowMultipleDelete(properties.hardDelete());
    settings.setEnableTaskBulkExportJobExecution(true);
    // An older kind of import; $import is ours.
    settings.setEnableTaskBulkImportJobExecution(false);
    // HAPI 8.8.0 puts concepts beyond the first hundred off to a job, which drops them while the
    // transaction that stores their code system is open (TerminologyIT).
    settings.setDeferIndexingForCodesystemsOfSize(Integer.MAX_VALUE);
    settings.setPreserveRequestIdInResourceBody(false);
    settings.setStoreMetaSourceInformation(
        JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI);
    // Full text search needs an index outside PostgreSQL.
    settings.setHibernateSearchIndexSearchParams(false);
    return settings;
  }

  @Bean
  SubscriptionSettings subscriptionSettings() {
    var settings = new SubscriptionSettings();
    settings.addSupportedSubscriptionType(SubscriptionChannelType.RESTHOOK);
    return settings;
  }

  /** Takes the place of HAPI's own, which queues what nobody wants. */
  @Bean
  @Primary
  SubscriptionMatcherInterceptor wantedMessages(StoredSubscriptions subscriptions) {
    return new WantedMessages(subscriptions);
  }

  /** HAPI asks for one although email subscriptions are not supported here. */
  @Bean
  IEmailSender noEmail() {
    return details -> {
      throw new UnsupportedOperationException("email subscriptions are not supported");
    };
  }
}
