// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a changed code system, value set or concept map count at once: HAPI 8.8.0 keeps look-ups in
 * memory for ten minutes whatever is written meanwhile.
 */
@Interceptor
public final class FreshTerminology {
  private static final String CHANGED = FreshTerminology.class.getName();
  private static final Set<String> TYPES = Set.of("CodeSystem", "ValueSet", "ConceptMap");
  private static final Set<String> OPERATIONS =
      Set.of(
          "$upload-external-code-system",
          "$apply-codesystem-delta-add",
          "$apply-codesystem-delta-remove",
          "$invalidate-expansion",
          "$hapi.fhir.add-mapping",
          "$hapi.fhir.remove-mapping");

  private final IValidationSupport validation;

  public FreshTerminology(IValidationSupport validation) {
    this.validation = validation;
  }

  /** Called by HAPI for each new resource. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    note(resource, request);
  }

  /** Called by HAPI for each new version. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    note(after, request);
  }

  /** Called by HAPI for each deletion. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
    note(resource, request);
  }

  private static void note(IBaseResource resource, @Nullable RequestDetails request) {
    if (request != null && TYPES.contains(resource.fhirType())) {
      request.getUserData().put(CHANGED, true);
    }
  }

  /** Called by HAPI when everything is committed, whether the answer was sent or not. */
  @Hook(Pointcut.SERVER_PROCESSING_COMPLETED_NORMALLY)
  public void completed(@Nullable RequestDetails request) {
    if (request != null
        && (request.getUserData().containsKey(CHANGED)
            || OPERATIONS.contains(String.valueOf(request.getOperation())))) {
      validation.invalidateCaches();
    }
  }
}
