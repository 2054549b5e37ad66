// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.ResponseHighlighterInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Shows a browser the summary of the CapabilityStatement, as it is: HAPI 8.8.0
 * (ResponseHighlighterInterceptor) makes a page of nine megabytes of the whole, which browsers fail
 * to show. Whoever asks for a format is given the whole.
 */
@Interceptor
public final class PlainStatement {
  /** Called by HAPI once it knows what is asked. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void plain(@Nullable RequestDetails request) {
    if (request != null && request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
      request.addParameter(ResponseHighlighterInterceptor.PARAM_RAW, new String[] {"true"});
      if (isBrowser(request)) {
        request.addParameter(Constants.PARAM_SUMMARY, new String[] {"true"});
      }
    }
  }

  /** By what it accepts first, where the address says nothing else. */
  private static boolean isBrowser(RequestDetails request) {
    var accepted = request.getHeader(Constants.HEADER_ACCEPT);
    var asked = request.getParameters();
    return accepted != null
        && accepted.startsWith(Constants.CT_HTML)
        && !asked.containsKey(Constants.PARAM_FORMAT)
        && !asked.containsKey(Constants.PARAM_SUMMARY)
        && !asked.containsKey(Constants.PARAM_ELEMENTS);
  }
}
