// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Locale;
import org.hepatora.security.scopes.Caller;

/** FHIR's asynchronous pattern: accepted now, asked for later under the address in the answer. */
final class Deferred {
  private static final int ACCEPTED = 202;

  private Deferred() {}

  static boolean isPreferred(ServletRequestDetails request) {
    return request.getHeaders("Prefer").stream()
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains("respond-async"));
  }

  /** Who asks; nobody else may have the answer. */
  static String subject(ServletRequestDetails request) {
    var caller = request.getServletRequest().getAttribute(Caller.class.getName());
    return caller instanceof Caller known ? known.client() + " " + known.subject() : "";
  }

  static void accepted(String id, boolean csv, ServletRequestDetails request) {
    var response = request.getServletResponse();
    response.setStatus(ACCEPTED);
    response.setHeader(
        "Content-Location",
        request.getFhirServerBase()
            + "/Measure/"
            + EvaluateMeasureOperation.NAME
            + "-status?job="
            + id
            + (csv ? "&_format=text/csv" : ""));
  }

  static void underWay(int percent, ServletRequestDetails request) {
    var response = request.getServletResponse();
    response.setStatus(ACCEPTED);
    response.setHeader("X-Progress", percent + " %");
    response.setHeader("Retry-After", "2");
  }
}
