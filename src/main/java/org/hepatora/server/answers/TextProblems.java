// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.exceptions.FHIRException;
import org.jspecify.annotations.Nullable;

/**
 * Failures of HAPI 8.8.0 that are the caller's: it reads a text of the request and lets whatever
 * its reader stumbled over out. Told by what was asked for and by the type that escaped.
 */
final class TextProblems {
  private static final String GRAPHQL = "$graphql";
  private static final Set<RestOperationTypeEnum> SEARCHES =
      EnumSet.of(
          RestOperationTypeEnum.SEARCH_TYPE,
          RestOperationTypeEnum.SEARCH_SYSTEM,
          RestOperationTypeEnum.HISTORY_INSTANCE,
          RestOperationTypeEnum.HISTORY_TYPE,
          RestOperationTypeEnum.HISTORY_SYSTEM);

  private TextProblems() {}

  /** What is wrong; null where the failure is none of these. */
  static @Nullable String of(Throwable failure, @Nullable RequestDetails request) {
    if (request != null && isGraphQl(request)) {
      return "The GraphQL query cannot be answered";
    }
    if (failure instanceof IllegalArgumentException
        && request != null
        && SEARCHES.contains(request.getRestOperationType())) {
      return "A search value cannot be read";
    }
    return isOfFormat(failure)
        ? "A text is not in the form that its type asks for; a narrative is XHTML"
        : null;
  }

  private static boolean isGraphQl(RequestDetails request) {
    return GRAPHQL.equals(request.getOperation())
        || request.getRestOperationType() == RestOperationTypeEnum.GRAPHQL_REQUEST;
  }

  /** The readers of HL7's core, the narrative's among them, throw nothing narrower. */
  private static boolean isOfFormat(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof FHIRException) {
        return true;
      }
    }
    return false;
  }
}
