// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Locale;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation's attachment with the address {@code localfile:...}, by which HAPI 8.8.0's
 * terminology upload reads any file of the server.
 */
@Interceptor
public final class NoLocalFiles {
  private static final String LOCAL = "localfile:";

  /** Called by HAPI once the request is parsed, before it is handled. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    if (request == null
        || request.getOperation() == null
        || !(request.getResource() instanceof Parameters parameters)) {
      return;
    }
    for (int i = 0; i < parameters.getParameter().size(); i++) {
      if (parameters.getParameter().get(i).getValue() instanceof Attachment attachment
          && attachment.hasUrl()
          && attachment.getUrl().trim().toLowerCase(Locale.ROOT).startsWith(LOCAL)) {
        throw new RequestProblem(
            Kind.FORBIDDEN,
            "Send the content in data; files of the server are not read",
            "Parameters.parameter[" + i + "].value.url");
      }
    }
  }
}
