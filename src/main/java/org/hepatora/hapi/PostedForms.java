// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is posted in another form than HAPI 8.8.0 expects: an operation without a body, though
 * its type is said (OperationParameter refuses), and the query of a page as a form
 * (PageMethodBinding looks for it in the address, and fails).
 */
@Interceptor
public final class PostedForms {
  private static final String PAGE = "_getpages";

  /** They cannot do without a body, and say so. */
  private static final Set<String> WITH_BODY =
      Set.of("$validate", "$graphql", "$import", "$merge", "$hapi.fhir.merge");

  /** Called by HAPI once it knows what is asked, before it reads the body. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = -10)
  public void take(@Nullable RequestDetails request) {
    if (request == null || request.getRequestType() != RequestTypeEnum.POST) {
      return;
    }
    String address = String.valueOf(request.getCompleteUrl());
    if (request.getParameters().containsKey(PAGE) && address.indexOf('?') < 0) {
      String query = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
      request.setCompleteUrl(address + "?" + query);
    }
    String operation = request.getOperation();
    if (operation != null
        && !WITH_BODY.contains(operation)
        && request.loadRequestContents().length == 0) {
      String empty = empty(request.getHeader("Content-Type"));
      if (empty != null) {
        request.setRequestContents(empty.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Parameters without any, in the format that the body is said to have. */
  private static @Nullable String empty(@Nullable String type) {
    var encoding = type == null ? null : EncodingEnum.forContentType(type);
    if (encoding == EncodingEnum.JSON) {
      return "{\"resourceType\":\"Parameters\"}";
    }
    return encoding == EncodingEnum.XML ? "<Parameters xmlns=\"http://hl7.org/fhir\"/>" : null;
  }
}
