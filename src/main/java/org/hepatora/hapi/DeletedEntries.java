// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Says of a deletion in a history when it was, and that it was one; HAPI 8.8.0 (R4BundleFactory)
 * gives it no {@code lastModified} and the status of an update.
 */
@Interceptor
public final class DeletedEntries {
  private static final String DELETIONS = DeletedEntries.class.getName();

  /** Called by HAPI with what it read from storage. */
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void shown(IPreResourceShowDetails resources, @Nullable RequestDetails request) {
    if (request == null) {
      return;
    }
    for (int i = 0; i < resources.size(); i++) {
      var resource = resources.getResource(i);
      var deleted = resource == null ? null : ResourceMetadataKeyEnum.DELETED_AT.get(resource);
      if (resource != null && deleted != null && deleted.getValue() != null) {
        deletions(request)
            .put(resource.getIdElement().toUnqualified().getValue(), deleted.getValue());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Date> deletions(RequestDetails request) {
    return (Map<String, Date>)
        request.getUserData().computeIfAbsent(DELETIONS, key -> new HashMap<String, Date>());
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void say(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
    if (request == null
        || !(answer instanceof Bundle bundle)
        || bundle.getType() != BundleType.HISTORY) {
      return;
    }
    for (var entry : bundle.getEntry()) {
      if (entry.getRequest().getMethod() == HTTPVerb.DELETE) {
        entry.getResponse().setStatus("204 No Content");
        entry.getResponse().setLastModified(deletions(request).get(entry.getRequest().getUrl()));
      }
    }
  }
}
