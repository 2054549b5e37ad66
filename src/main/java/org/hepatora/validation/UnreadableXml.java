// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;

/** Finds what is wrong with an XML body that was refused, and where. Runs on refusal only. */
public final class UnreadableXml {
  private final FhirContext context;

  public UnreadableXml(FhirContext context) {
    this.context = context;
  }

  public static boolean looksLikeIt(byte[] body) {
    for (byte each : body) {
      if (!Character.isWhitespace(each)) {
        return each == '<';
      }
    }
    return false;
  }

  /** The first problem in the order of the document. */
  public RequestProblem first(byte[] body) {
    try {
      context.newXmlParser().parseResource(new String(body, StandardCharsets.UTF_8));
    } catch (DataFormatException refused) {
      for (Throwable each = refused; each != null; each = each.getCause()) {
        if (each instanceof UnreadableElement element) {
          return new RequestProblem(
              Kind.INVALID_VALUE,
              String.valueOf(element.getMessage()),
              ElementLocator.locate(body, element));
        }
      }
    }
    return new RequestProblem(Kind.UNREADABLE, "The body is not well-formed FHIR XML", null);
  }
}
