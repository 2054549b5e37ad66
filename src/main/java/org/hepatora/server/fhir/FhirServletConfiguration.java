package org.hepatora.server.fhir;

import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.graphql.GraphQLProvider;
import ca.uhn.fhir.jpa.provider.DiffProvider;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IServerAddressStrategy;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.operation.FhirOperation;
import org.hepatora.server.ServerProperties;
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
      JpaStorageSettings storage,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation,
      BuildProperties build) {
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
                server, systemDao, storage, searchParameters, validation, build));
  }

  @Bean
  ServletRegistrationBean<FhirServlet> fhirRegistration(FhirServlet servlet) {
    var registration = new ServletRegistrationBean<>(servlet, PATH + "/*");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  Providers providers(
      ResourceProviderFactory resources,
      IJpaSystemProvider system,
      ValueSetOperationProvider valueSets,
      BulkDataExportProvider bulkExport,
      GraphQLProvider graphQl,
      DiffProvider diff,
      List<FhirOperation> operations) {
    var all = new ArrayList<Object>(resources.createProviders());
    all.addAll(List.of(system, valueSets, bulkExport, graphQl, diff));
    all.addAll(operations);
    return new Providers(List.copyOf(all));
  }

  /** What is served. */
  record Providers(List<Object> all) {}
}
