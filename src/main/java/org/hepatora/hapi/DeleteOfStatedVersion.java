// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a DELETE with If-Match to the version it names; HAPI 8.8.0 reads the header for PUT and
 * PATCH.
 */
@Interceptor
public final class DeleteOfStatedVersion {
  private static final String BUNDLE = DeleteOfStatedVersion.class.getName();

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void remember(IBaseBundle bundle, @Nullable RequestDetails request) {
    if (request != null) {
      request.getUserData().put(BUNDLE, bundle);
    }
  }

  /** Called by HAPI inside the transaction, before each deletion. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void check(IBaseResource current, @Nullable RequestDetails request) {
    String stated = request == null ? null : stated(current.getIdElement(), request);
    if (stated == null || stated.isBlank()) {
      return;
    }
    String version = stated.trim().replaceFirst("^W/", "").replace("\"", "");
    if (!version.equals(current.getIdElement().getVersionIdPart())) {
      throw Outcomes.response(
          Kind.STALE_VERSION, "The version in If-Match is not the current one", null);
    }
  }

  private static @Nullable String stated(IIdType id, RequestDetails request) {
    if (request.getUserData().get(BUNDLE) instanceof Bundle bundle) {
      String address = id.toUnqualifiedVersionless().getValue();
      return bundle.getEntry().stream()
          .map(Bundle.BundleEntryComponent::getRequest)
          .filter(each -> each.getMethod() == HTTPVerb.DELETE && each.hasIfMatch())
          .filter(each -> address.equals(each.getUrl().replaceFirst("^/", "")))
          .map(Bundle.BundleEntryRequestComponent::getIfMatch)
          .findFirst()
          .orElse(null);
    }
    return request.getRequestType() == RequestTypeEnum.DELETE
        ? request.getHeader(Constants.HEADER_IF_MATCH)
        : null;
  }
}
