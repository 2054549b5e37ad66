// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.batch2.jobs.bulkmodify.reindex.ReindexProvider;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.batch2.jobs.expunge.DeleteExpungeProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.binary.provider.BinaryAccessProvider;
import ca.uhn.fhir.jpa.graphql.GraphQLProvider;
import ca.uhn.fhir.jpa.ips.api.IIpsGenerationStrategy;
import ca.uhn.fhir.jpa.ips.generator.IpsGeneratorSvcImpl;
import ca.uhn.fhir.jpa.ips.provider.IpsOperationProvider;
import ca.uhn.fhir.jpa.provider.ConceptMapAddAndRemoveMappingProvider;
import ca.uhn.fhir.jpa.provider.DiffProvider;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.InstanceReindexProvider;
import ca.uhn.fhir.jpa.provider.SubscriptionTriggeringProvider;
import ca.uhn.fhir.jpa.provider.TerminologyUploaderProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.provider.merge.PatientMergeProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.term.api.ITermReadSvc;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IServerAddressStrategy;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.conformance.Guide;
import org.hepatora.hapi.SubsumesOperation;
import org.hepatora.hapi.summary.ValidSummaries;
import org.hepatora.platform.FhirOperation;
import org.hepatora.platform.ServerInterceptor;
import org.hepatora.platform.ServerProperties;
import org.hepatora.platform.StatementPart;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR endpoint at {@code /fhir}. */
@Configuration(proxyBeanMethods = false)
class FhirServletConfiguration {
  static final String PATH = "/fhir";

  @Bean
  IServerAddressStrategy fhirAddress(ServerProperties properties) {
    var base = properties.base();
    return base == null
        ? new IncomingRequestAddressStrategy()
        : new HardcodedServerAddressStrategy(base + PATH);
  }

  @Bean
  FhirServlet fhirServlet(
      FhirContext context,
      FhirProperties properties,
      IServerAddressStrategy address,
      DatabaseBackedPagingProvider paging,
      IInterceptorService interceptors,
      Providers providers,
      List<ServerInterceptor> serverInterceptors,
      IFhirSystemDao<?, ?> systemDao,
      DaoRegistry daos,
      JpaStorageSettings storage,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation,
      BuildProperties build,
      Guide guide,
      List<StatementPart> parts) {
    return new FhirServlet(
        context,
        properties,
        address,
        paging,
        interceptors,
        providers.all(),
        serverInterceptors.stream().map(ServerInterceptor::hooks).toList(),
        server ->
            new ProductCapabilities(
                server,
                systemDao,
                daos.getResourceDao(OperationDefinition.class),
                storage,
                searchParameters,
                validation,
                build,
                guide,
                parts));
  }

  @Bean
  ServletRegistrationBean<FhirServlet> fhirRegistration(FhirServlet servlet) {
    var registration = new ServletRegistrationBean<>(servlet, PATH + "/*");
    registration.setLoadOnStartup(1);
    return registration;
  }

  /** HAPI's providers are beans of no common type, so each is named; ours come as a list. */
  @Bean
  Providers providers(
      ResourceProviderFactory resources,
      IJpaSystemProvider system,
      ValueSetOperationProvider valueSets,
      TerminologyUploaderProvider terminology,
      ConceptMapAddAndRemoveMappingProvider conceptMaps,
      BulkDataExportProvider bulkExport,
      DeleteExpungeProvider deleteExpunge,
      ReindexProvider reindex,
      InstanceReindexProvider instanceReindex,
      GraphQLProvider graphQl,
      DiffProvider diff,
      BinaryAccessProvider binaryAccess,
      SubscriptionTriggeringProvider subscriptions,
      PatientMergeProvider merge,
      IpsOperationProvider summary,
      SubsumesOperation subsumes,
      List<FhirOperation> operations) {
    var all = new ArrayList<Object>(resources.createProviders());
    all.addAll(
        List.of(
            system,
            valueSets,
            terminology,
            conceptMaps,
            bulkExport,
            deleteExpunge,
            reindex,
            instanceReindex,
            graphQl,
            diff,
            binaryAccess,
            subscriptions,
            merge,
            summary,
            subsumes));
    all.addAll(operations);
    return new Providers(List.copyOf(all));
  }

  @Bean
  IIpsGenerationStrategy ipsStrategy(DaoRegistry daos, FhirContext context) {
    return new ValidSummaries(daos, context);
  }

  @Bean
  IpsOperationProvider ipsOperationProvider(FhirContext context, IIpsGenerationStrategy strategy) {
    return new IpsOperationProvider(new IpsGeneratorSvcImpl(context, strategy));
  }

  @Bean
  SubsumesOperation subsumesOperation(ITermReadSvc terminology, IValidationSupport validation) {
    return new SubsumesOperation(terminology, validation);
  }

  /** What is served. */
  record Providers(List<Object> all) {}
}
