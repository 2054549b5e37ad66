// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Answers a look-up in a code system that is not here with 404. HAPI 8.8.0
 * (UnknownCodeSystemWarningValidationSupport) finds every code of such a system, with nothing to
 * say of it, because its check of value sets asks so.
 */
@Interceptor
public final class UnknownLookups {
  private static final Set<String> SAYS_NOTHING = Set.of("display", "abstract");

  /** Whether a code was found, and not just not missed. */
  public static boolean isFound(@Nullable LookupCodeResult result) {
    return result != null && result.isFound() && result.getSearchedForCode() != null;
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void answer(@Nullable RequestDetails request, @Nullable ResponseDetails response) {
    if (request != null
        && response != null
        && GivenParameters.LOOKUP.equals(request.getOperation())
        && response.getResponseResource() instanceof Parameters answer
        && answer.getParameter().stream()
            .allMatch(each -> SAYS_NOTHING.contains(each.getName()) && saysNothing(each))) {
      throw new RequestProblem(
          Kind.NOT_FOUND, "No code system of that address is stored here", "system");
    }
  }

  private static boolean saysNothing(Parameters.ParametersParameterComponent part) {
    return !part.hasValue() || "false".equals(part.getValue().primitiveValue());
  }
}
