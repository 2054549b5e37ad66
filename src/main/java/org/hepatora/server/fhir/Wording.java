package org.hepatora.server.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller is told in place of HAPI's message: ours where HAPI's is no help, else HAPI's. */
final class Wording {
  private static final Pattern DATABASE =
      Pattern.compile("could not (execute|prepare|extract)|JDBC|SQL|constraint \\[");
  private static final int LONGEST = 600;

  private Wording() {}

  static String of(String message, @Nullable RequestDetails request) {
    if (message.startsWith("HAPI-0302")) {
      return "This is not a FHIR R4 resource type this server knows";
    }
    if (message.startsWith("HAPI-0449")) {
      return "Send application/fhir+json or application/fhir+xml";
    }
    if (message.contains("does not know how to handle")) {
      return "The server does not know this operation; see /metadata";
    }
    if (DATABASE.matcher(message).find()) {
      return "The write is in conflict with another one or with what is stored";
    }
    String text = QuotedValues.without(message, request);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
  }
}
