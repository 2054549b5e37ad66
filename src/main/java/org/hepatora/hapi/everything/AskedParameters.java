// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.everything;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.nio.charset.StandardCharsets;
import org.hepatora.validation.UnreadableXml;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** The parameters of an operation before HAPI binds them, in the address or the body. */
final class AskedParameters {
  private final RequestDetails request;
  private final @Nullable Parameters body;

  AskedParameters(RequestDetails request) {
    this.request = request;
    this.body = body(request);
  }

  /** Null where it is not asked; the first where it is several times. */
  @Nullable String value(String name) {
    var values = request.getParameters().get(name);
    if (values != null && values.length > 0) {
      return values[0];
    }
    return body == null
        ? null
        : body.getParameter().stream()
            .filter(each -> name.equals(each.getName()) && each.hasValue())
            .map(each -> each.getValue().primitiveValue())
            .findFirst()
            .orElse(null);
  }

  /** One that is no Parameters is refused by whoever reads it for good. */
  private static @Nullable Parameters body(RequestDetails request) {
    byte[] bytes = request.loadRequestContents();
    if (bytes.length == 0) {
      return null;
    }
    var context = request.getFhirContext();
    var parser =
        UnreadableXml.looksLikeIt(bytes) ? context.newXmlParser() : context.newJsonParser();
    try {
      return parser.parseResource(new String(bytes, StandardCharsets.UTF_8))
              instanceof Parameters parameters
          ? parameters
          : null;
    } catch (RuntimeException unreadable) {
      return null;
    }
  }
}
