// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.api.AddProfileTagEnum;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.IServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.lang3.RandomStringUtils;
import org.hepatora.validation.NothingIsLost;

/** The FHIR REST endpoint. It takes lists: what it serves is decided by what is there. */
final class FhirServlet extends RestfulServer {
  private static final long serialVersionUID = 1L;

  private static final RandomStringUtils IDS = RandomStringUtils.insecure();

  private static final Set<String> VERSIONED =
      Set.of("Provenance.target", "Provenance.entity.what", "AuditEvent.entity.what");

  FhirServlet(
      FhirContext context,
      FhirProperties properties,
      IServerAddressStrategy address,
      DatabaseBackedPagingProvider paging,
      IInterceptorService storageHooks,
      List<Object> providers,
      List<Object> serverInterceptors,
      Function<RestfulServer, Object> conformance) {
    super(context);
    context.setParserErrorHandler(new NothingIsLost());
    // Which version somebody made or saw is what these resources are for.
    context.getParserOptions().setDontStripVersionsFromReferencesAtPaths(VERSIONED);
    setInterceptorService(new RequestHooks());
    setServerAddressStrategy(address);
    setDefaultPrettyPrint(false);
    setDefaultResponseEncoding(ca.uhn.fhir.rest.api.EncodingEnum.JSON);
    setAddProfileTag(AddProfileTagEnum.NEVER);
    paging.setDefaultPageSize(properties.defaultPageSize());
    paging.setMaximumPageSize(properties.maximumPageSize());
    setPagingProvider(paging);
    setServerConformanceProvider(conformance.apply(this));
    // A compressed body would pass the size limit and grow behind it.
    setUncompressIncomingContents(false);
    serverInterceptors.forEach(this::registerInterceptor);
    storageHooks.registerInterceptors(serverInterceptors);
    registerProviders(providers);
  }

  /** It only has to differ from others; HAPI 8.8.0 asks a generator fit for keys for it. */
  @Override
  protected String newRequestId(int length) {
    return IDS.nextAlphanumeric(length);
  }
}
