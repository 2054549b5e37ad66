// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation that is told a parameter in its address and in its body: which holds? HAPI
 * 8.8.0 takes one of them silently.
 */
@Interceptor
public final class ParametersOnce {
  /** Called by HAPI once it knows the operation and has read the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    if (request == null
        || request.getOperation() == null
        || !(request.getResource() instanceof Parameters body)) {
      return;
    }
    for (String given : request.getParameters().keySet()) {
      String name = given.split(":", 2)[0];
      if (body.getParameter().stream().anyMatch(each -> name.equals(each.getName()))) {
        throw new RequestProblem(
            Kind.INVALID, "The parameter stands in the address and in the body", name);
      }
    }
  }
}
