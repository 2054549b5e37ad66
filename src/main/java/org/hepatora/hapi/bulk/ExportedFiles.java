// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.bulk;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file of an export as it is, whatever {@code Accept} says, as the Bulk Data Access guide
 * has it. HAPI 8.8.0 sends it as a Binary in base64 to who asks for FHIR JSON.
 */
@Interceptor
public final class ExportedFiles {
  private static final int LAST = 10_000;

  /** Called by HAPI with what it is about to answer, after everybody has judged it. */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
  public boolean send(
      @Nullable RequestDetails request,
      @Nullable IBaseResource answer,
      @Nullable HttpServletResponse response)
      throws IOException {
    if (request == null
        || response == null
        || request.getRestOperationType() != RestOperationTypeEnum.READ
        || !(answer instanceof Binary file)
        || file.getMeta().getExtensionByUrl(JpaConstants.BULK_META_EXTENSION_JOB_ID) == null) {
      return true;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(file.getContentType());
    response.setContentLength(file.getData().length);
    response.getOutputStream().write(file.getData());
    return false;
  }
}
