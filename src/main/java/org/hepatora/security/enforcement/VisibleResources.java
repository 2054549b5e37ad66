// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Which resources a caller may be shown in answer to a request. */
final class VisibleResources {
  private static final String COMPUTED = VisibleResources.class.getName();

  private final Entitlements entitlements;

  VisibleResources(Entitlements entitlements) {
    this.entitlements = entitlements;
  }

  /** From here on the answer of this request is computed, not stored. */
  static void answersByComputing(RequestDetails request) {
    request.getUserData().put(COMPUTED, true);
  }

  static boolean isComputed(RequestDetails request) {
    return request.getUserData().containsKey(COMPUTED);
  }

  boolean allows(Caller caller, RequestDetails request, IBaseResource resource) {
    if (resource instanceof IBaseOperationOutcome || isComputed(request)) {
      return true;
    }
    if (entitlements.permits(caller, Access.READ, resource)) {
      return true;
    }
    return switch (request.getRestOperationType()) {
      case READ, VREAD, HISTORY_INSTANCE -> false;
      default -> entitlements.permits(caller, Access.SEARCH, resource);
    };
  }
}
