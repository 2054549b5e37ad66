package org.hepatora.server.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Faults of HAPI 8.8.0 that are the caller's, told by the part of it that failed: it reads a text
 * of the request and lets its own exception out.
 */
final class TextProblems {
  private static final Map<String, String> READERS =
      Map.of(
          "org.hl7.fhir.utilities.xhtml.XhtmlParser", "The narrative is not XHTML",
          "org.hl7.fhir.r4.utils.GraphQLEngine", "The GraphQL query cannot be answered",
          "ca.uhn.fhir.jpa.graphql.GraphQLProvider", "The GraphQL query cannot be answered");

  private TextProblems() {}

  /** What is wrong; null where the failure is none of these. */
  static @Nullable String of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      for (var frame : each.getStackTrace()) {
        String found = READERS.get(frame.getClassName());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
