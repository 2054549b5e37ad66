// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.batch2.maintenance.JobMaintenanceServiceImpl;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.jpa.term.TermReadSvcImpl;
import ca.uhn.fhir.jpa.validation.JpaValidationSupportChain;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.hepatora.server.database.SchemaMigration;
import org.hepatora.validation.ProfileValidator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI FHIR's JPA storage, batch jobs and subscriptions over our database. */
@Configuration
@Import({
  JpaR4Config.class,
  HapiJpaConfig.class,
  ThreadPoolFactoryConfig.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  SubscriptionSubmitterConfig.class,
  SubscriptionProcessorConfig.class,
  SubscriptionChannelConfig.class
})
class JpaConfiguration {
  private static final long BATCH_PASS_MILLIS = 2000;

  static {
    // Its name says unit test, but it is HAPI's only switch that takes terminology off Hibernate
    // Search, whose index is a folder of one server; there is none here.
    TermReadSvcImpl.setForceDisableHibernateSearchForUnitTest(true);
  }

  /** A job is moved on at every pass; with HAPI's minute between them an export takes several. */
  @Bean
  SmartInitializingSingleton promptBatchJobs(IJobMaintenanceService maintenance) {
    return () ->
        ((JobMaintenanceServiceImpl) maintenance).setScheduledJobFrequencyMillis(BATCH_PASS_MILLIS);
  }

  /** $validate warns of a code from elsewhere, as the check of what is written does. */
  @Bean
  SmartInitializingSingleton codesOfElsewhere(
      JpaValidationSupportChain validation, FhirContext context) {
    return () -> validation.addValidationSupport(ProfileValidator.elsewhere(context));
  }

  @Bean
  PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  @Bean
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      DataSource dataSource,
      ConfigurableListableBeanFactory beans,
      FhirContext context,
      JpaStorageSettings settings) {
    SchemaMigration.run(dataSource);
    var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, context, settings);
    factory.setPersistenceUnitName("hepatora");
    factory.setDataSource(dataSource);
    factory.getJpaPropertyMap().putAll(hibernate());
    return factory;
  }

  private static Map<String, Object> hibernate() {
    return Map.of(
        "hibernate.dialect", HapiFhirPostgresDialect.class.getName(),
        "hibernate.hbm2ddl.auto", "none",
        "hibernate.jdbc.batch_size", "50",
        "hibernate.order_inserts", "true",
        "hibernate.order_updates", "true",
        "hibernate.cache.use_query_cache", "false",
        "hibernate.cache.use_second_level_cache", "false",
        "hibernate.cache.use_minimal_puts", "false",
        "hibernate.boot.allow_jdbc_metadata_access", "false",
        "hibernate.search.enabled", "false");
  }

  @Bean
  JpaTransactionManager transactionManager(EntityManagerFactory factory) {
    return new JpaTransactionManager(factory);
  }
}
