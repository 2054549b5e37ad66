// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;

/** Who stands behind a FHIR request, kept in it because HAPI works on several threads. */
final class Callers {
  private static final String KEY = Callers.class.getName();

  private Callers() {}

  static void remember(RequestDetails request, Caller caller) {
    request.getUserData().put(KEY, caller);
  }

  /** The caller; null when the server asks itself. Refuses a request nobody stands behind. */
  static @Nullable Caller of(RequestDetails request) {
    if (request.getUserData().get(KEY) instanceof Caller caller) {
      return caller;
    }
    if (request instanceof SystemRequestDetails) {
      return null;
    }
    throw new RequestProblem(Kind.UNAUTHENTICATED, "This needs an access token", null);
  }
}
