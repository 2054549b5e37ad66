package org.hepatora.server.answers;

import org.hepatora.validation.QuotedValues;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller is told in place of HAPI's message: ours where HAPI's is no help, else HAPI's. */
final class Wording {
  private static final Pattern DATABASE =
      Pattern.compile("could not (execute|prepare|extract)|JDBC|SQL|constraint \\[");
  private static final int LONGEST = 600;

  /** By the number of HAPI's message. */
  private static final Map<String, String> OURS =
      Map.of(
          "HAPI-0302", "This is not a FHIR R4 resource type this server knows",
          "HAPI-0449", "Send application/fhir+json or application/fhir+xml",
          "HAPI-1267", "The FHIRPath Patch cannot be applied: see its types, paths and values",
          "HAPI-1271", "With this patch the resource would not be valid FHIR R4",
          "HAPI-1272",
              "The JSON Patch cannot be applied: malformed, no such path, or a test failed",
          "HAPI-1965",
              "Send application/json-patch+json, application/xml-patch+xml,"
                  + " or a FHIRPath Patch as application/fhir+json or application/fhir+xml",
          "HAPI-2788", "There is no such ValueSet here");

  private Wording() {}

  static String of(String message, @Nullable RequestDetails request) {
    if (message.contains("does not know how to handle")) {
      return "The server does not know this operation; see /metadata";
    }
    for (var ours : OURS.entrySet()) {
      if (message.startsWith(ours.getKey())) {
        return ours.getValue();
      }
    }
    if (DATABASE.matcher(message).find()) {
      return "The write is in conflict with another one or with what is stored";
    }
    String text = QuotedValues.without(message, request);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
  }
}
