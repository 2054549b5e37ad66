// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an update that created something where it is stored (R4 http.html#update); HAPI 8.8.0
 * (RestfulServerUtils) has a Location for a POST only, and of a conditional update nobody would
 * know the id.
 */
@Interceptor
public final class StoredAddress {
  /** Called by HAPI at the end of the transaction, with each resource that is new. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    if (request instanceof ServletRequestDetails served
        && request.getRestOperationType() == RestOperationTypeEnum.UPDATE) {
      served
          .getServletResponse()
          .setHeader(
              Constants.HEADER_LOCATION,
              resource
                  .getIdElement()
                  .withServerBase(request.getFhirServerBase(), resource.fhirType())
                  .getValue());
    }
  }
}
