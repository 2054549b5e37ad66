// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.method.BaseResourceReturningMethodBinding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends an answer that is FHIR JSON already. A client that asks for anything else (XML, a page for
 * a browser, other white space, only some elements) gets it from HAPI, as of any other operation.
 */
final class JsonAnswer {
  private static final int OK = 200;

  /** Query parameters that change how an answer looks. */
  private static final List<String> SHAPING =
      List.of(Constants.PARAM_PRETTY, Constants.PARAM_SUMMARY, Constants.PARAM_ELEMENTS);

  private JsonAnswer() {}

  static void send(byte[] json, ServletRequestDetails request) throws IOException {
    var encoding =
        RestfulServerUtils.determineResponseEncodingNoDefault(request, EncodingEnum.JSON);
    boolean asJson = encoding == null || encoding.getEncoding() == EncodingEnum.JSON;
    if (!asJson || isForBrowser(request) || isShaped(request)) {
      sendByHapi(json, request);
      return;
    }
    var response = request.getServletResponse();
    response.setStatus(OK);
    response.setContentType(
        encoding == null ? Constants.CT_FHIR_JSON_NEW : encoding.getResourceContentType());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(json);
  }

  private static boolean isForBrowser(ServletRequestDetails request) {
    var accept = request.getHeader(Constants.HEADER_ACCEPT);
    var format = request.getParameters().get(Constants.PARAM_FORMAT);
    return (accept != null && accept.contains("html"))
        || (format != null && String.join(",", format).contains("html"));
  }

  private static boolean isShaped(ServletRequestDetails request) {
    return request.getParameters().keySet().stream()
        .anyMatch(name -> SHAPING.stream().anyMatch(name::startsWith));
  }

  private static void sendByHapi(byte[] json, ServletRequestDetails request) throws IOException {
    var text = new String(json, StandardCharsets.UTF_8);
    var resource = request.getFhirContext().newJsonParser().parseResource(text);
    var details = new ResponseDetails();
    details.setResponseResource(resource);
    details.setResponseCode(OK);
    if (BaseResourceReturningMethodBinding.callOutgoingResponseHook(request, details)) {
      RestfulServerUtils.streamResponseAsResource(
          request.getServer(),
          resource,
          RestfulServerUtils.determineSummaryMode(request),
          OK,
          false,
          false,
          request);
    }
  }
}
