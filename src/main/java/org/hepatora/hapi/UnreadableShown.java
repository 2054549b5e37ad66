// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Says of a stored resource that cannot be read that it is there: in a Bundle by an
 * OperationOutcome in its place, and by a refusal where it alone is asked for. A new version or a
 * deletion heals it; a patch would lose what it said. HAPI 8.8.0 fails on it.
 */
@Interceptor
public final class UnreadableShown {
  private static final String TEXT =
      "The stored content of this resource cannot be read; a new version or a deletion heals it";
  private static final Set<RestOperationTypeEnum> OF_ONE =
      Set.of(RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD);

  /** HAPI asks each version of a history for its number: they are replaced in the answer. */
  private static final Set<RestOperationTypeEnum> HISTORIES =
      Set.of(
          RestOperationTypeEnum.HISTORY_INSTANCE,
          RestOperationTypeEnum.HISTORY_TYPE,
          RestOperationTypeEnum.HISTORY_SYSTEM);

  /** Called by HAPI with what it read from storage, before anybody judges it. */
  @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = -100)
  public void shown(IPreResourceShowDetails resources, @Nullable RequestDetails request) {
    var asked = request == null ? null : request.getRestOperationType();
    if (asked == null || HISTORIES.contains(asked)) {
      return;
    }
    for (int i = 0; i < resources.size(); i++) {
      var resource = resources.getResource(i);
      if (!IsolatingParser.isUnreadable(resource)) {
        continue;
      }
      if (OF_ONE.contains(asked)) {
        throw refused(resource);
      }
      resources.setResource(i, outcome(resource));
    }
  }

  /** Called by HAPI with what it is about to answer, by a way that shows nothing first. */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = -100)
  public void answered(@Nullable IBaseResource answer) {
    if (answer != null && IsolatingParser.isUnreadable(answer)) {
      throw refused(answer);
    }
    if (answer instanceof Bundle bundle) {
      for (var entry : bundle.getEntry()) {
        if (entry.hasResource() && IsolatingParser.isUnreadable(entry.getResource())) {
          entry.setResource(outcome(entry.getResource()));
        }
      }
    }
  }

  /** Called by HAPI before each new version. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updated(IBaseResource before, @Nullable RequestDetails request) {
    if (request != null
        && request.getRequestType() == RequestTypeEnum.PATCH
        && IsolatingParser.isUnreadable(before)) {
      throw refused(before);
    }
  }

  /** Called by HAPI with each resource of an export; an empty one would look like a whole one. */
  @Hook(Pointcut.STORAGE_BULK_EXPORT_RESOURCE_INCLUSION)
  public boolean exported(IBaseResource resource) {
    return !IsolatingParser.isUnreadable(resource);
  }

  private static String name(IBaseResource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static RuntimeException refused(IBaseResource resource) {
    return Outcomes.response(Kind.UNPROCESSABLE, TEXT, name(resource));
  }

  private static OperationOutcome outcome(IBaseResource resource) {
    var outcome = Outcomes.of(Kind.UNPROCESSABLE, TEXT, name(resource));
    ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(outcome, BundleEntrySearchModeEnum.OUTCOME);
    return outcome;
  }
}
