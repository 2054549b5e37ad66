// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a patch that leaves nothing of a resource, such as a FHIRPath Patch that deletes {@code
 * Patient}; HAPI 8.8.0 (FhirPatch) stores the empty one.
 */
@Interceptor
public final class EmptyingPatch {
  private static final String PATCHED = EmptyingPatch.class.getName();

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void remember(@Nullable IBaseBundle given, @Nullable RequestDetails request) {
    if (request == null || !(given instanceof Bundle bundle)) {
      return;
    }
    var patched = new HashSet<String>();
    for (var entry : bundle.getEntry()) {
      if (entry.getRequest().getMethod() == HTTPVerb.PATCH) {
        patched.add(String.valueOf(entry.getRequest().getUrl()).replaceFirst("^/", ""));
      }
    }
    request.getUserData().put(PATCHED, patched);
  }

  /** Called by HAPI before each new version. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void check(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    if (request != null
        && isPatch(after, request)
        && after instanceof Resource resource
        && isEmpty(resource)) {
      throw Outcomes.response(
          Kind.INVALID_VALUE,
          "The patch would leave nothing of the resource; delete it instead",
          after.fhirType());
    }
  }

  private static boolean isPatch(IBaseResource resource, RequestDetails request) {
    return request.getRequestType() == RequestTypeEnum.PATCH
        || (request.getUserData().get(PATCHED) instanceof Set<?> patched
            && patched.contains(resource.fhirType() + "/" + resource.getIdElement().getIdPart()));
  }

  private static boolean isEmpty(Resource resource) {
    var copy = resource.copy();
    copy.setIdElement(null);
    copy.setMeta(null);
    return copy.isEmpty();
  }
}
