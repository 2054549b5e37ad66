// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import org.hepatora.errors.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the headers of a call must say: method, Accept, Content-Type; conformance.md 1. */
public final class Negotiation {
  private static final List<MediaType> JSON =
      List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/fhir+json"));

  private Negotiation() {}

  public static void method(
      HttpServletRequest request, HttpServletResponse response, String... allowed) {
    var methods = List.of(allowed);
    if (!methods.contains(request.getMethod())) {
      var all = String.join(", ", methods) + ", OPTIONS";
      response.setHeader(HttpHeaders.ALLOW, all);
      throw new Refusal(Kind.METHOD_NOT_ALLOWED, "Allowed methods: " + all);
    }
  }

  public static void acceptsJson(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    try {
      var wanted = MediaType.parseMediaTypes(headers);
      if (wanted.isEmpty() || wanted.stream().anyMatch(Negotiation::isJsonWanted)) {
        return;
      }
    } catch (InvalidMediaTypeException unreadable) {
      throw new Refusal(Kind.NOT_ACCEPTABLE, "Accept cannot be read; answers are application/json");
    }
    throw new Refusal(Kind.NOT_ACCEPTABLE, "Accept excludes application/json, the only answer");
  }

  /** The charset the body is declared in, null when undeclared. */
  public static @Nullable Charset jsonCharset(HttpServletRequest request) {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(Kind.UNSUPPORTED_MEDIA_TYPE, "A body with a Content-Encoding is not read");
    }
    var header = request.getContentType();
    try {
      var type = header == null ? MediaType.ALL : MediaType.parseMediaType(header);
      if (JSON.stream().anyMatch(json -> json.equalsTypeAndSubtype(type))) {
        return type.getCharset();
      }
    } catch (IllegalArgumentException unreadable) {
      throw new Refusal(Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Type or its charset is unknown");
    }
    throw new Refusal(Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Type is not application/json");
  }

  private static boolean isJsonWanted(MediaType wanted) {
    return wanted.getQualityValue() > 0 && JSON.stream().anyMatch(wanted::includes);
  }
}
