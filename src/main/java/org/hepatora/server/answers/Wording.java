// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.regex.Pattern;
import org.hepatora.validation.QuotedValues;
import org.jspecify.annotations.Nullable;

/** What a caller is told in place of HAPI's message: ours where HAPI's is no help, else HAPI's. */
final class Wording {
  private static final Pattern DATABASE =
      Pattern.compile("could not (execute|prepare|extract)|JDBC|SQL|constraint \\[");
  private static final int LONGEST = 600;

  private Wording() {}

  static String of(String message, @Nullable RequestDetails request) {
    var known = HapiMessage.in(message);
    if (known != null && known.text() != null) {
      return known.text();
    }
    if (DATABASE.matcher(message).find()) {
      return "The write is in conflict with another one or with what is stored";
    }
    String text = QuotedValues.without(message, request);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
  }
}
