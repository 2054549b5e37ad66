// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.hepatora.security.Paths;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What kind of address a request names. */
enum AuditedDoor {
  REST("rest"),
  CDS("cds-call"),
  TOKEN("token"),
  PAGE("page"),
  /** Shows no patient's data and changes nothing. */
  PUBLIC("");

  private static final RequestMatcher OPEN =
      Paths.of(
          "/fhir/metadata",
          "/fhir/.well-known/**",
          "/fhir/swagger-ui/**",
          "/fhir/api-docs",
          "/cds-services",
          "/.well-known/**",
          "/oauth2/jwks");

  /** Guarded by the launch of another server, not by a sign-in here. */
  private static final RequestMatcher LAUNCHED = Paths.of("/board/launch/patients/**");

  private static final RequestMatcher TOKENS =
      Paths.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/userinfo");

  private final String word;

  AuditedDoor(String word) {
    this.word = word;
  }

  static AuditedDoor of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("OPTIONS")
        || OPEN.matches(request)
        || (Paths.PUBLIC.matches(request) && !LAUNCHED.matches(request))) {
      return PUBLIC;
    }
    if (path.equals("/fhir") || path.startsWith("/fhir/")) {
      return REST;
    }
    if (path.startsWith("/cds-services/")) {
      return CDS;
    }
    return TOKENS.matches(request) ? TOKEN : PAGE;
  }

  /** What the line says was done. */
  String word() {
    return word;
  }

  /** The address below the door. */
  String below(String path) {
    String base = this == REST ? "/fhir" : this == CDS ? "/cds-services" : "";
    return path.substring(base.length()).replaceFirst("^/", "");
  }
}
