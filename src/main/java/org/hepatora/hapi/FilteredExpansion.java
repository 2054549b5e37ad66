// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to the {@code filter} of $expand for a value set that is not expanded in advance; without a
 * full text index HAPI 8.8.0 leaves it out silently. A word of the display starts with the text.
 */
@Interceptor
public final class FilteredExpansion {
  /** Called by HAPI with what it is about to answer, which is also in its cache of expansions. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void filter(@Nullable RequestDetails request, @Nullable ResponseDetails answer) {
    if (request == null
        || answer == null
        || !"$expand".equals(request.getOperation())
        || !(answer.getResponseResource() instanceof ValueSet cached)) {
      return;
    }
    String filter = asked(request);
    if (filter == null || filter.isBlank()) {
      return;
    }
    var expanded = cached.copy();
    var contains = expanded.getExpansion().getContains();
    int before = contains.size();
    contains.removeIf(each -> !matches(each, filter.trim().toLowerCase(Locale.ROOT)));
    if (contains.size() < before) {
      expanded.getExpansion().setTotal(contains.size());
      answer.setResponseResource(expanded);
    }
  }

  private static @Nullable String asked(RequestDetails request) {
    if (request.getResource() instanceof Parameters parameters) {
      return parameters.getParameter().stream()
          .filter(each -> each.getName().equals("filter") && each.hasValue())
          .map(each -> each.getValue().primitiveValue())
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    String[] values = request.getParameters().get("filter");
    return values == null || values.length == 0 ? null : values[0];
  }

  private static boolean matches(ValueSetExpansionContainsComponent concept, String filter) {
    String display = String.valueOf(concept.getDisplay()).toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(display.split("\\s+", -1));
    for (int first = 0; first < words.size(); first++) {
      if (String.join(" ", words.subList(first, words.size())).startsWith(filter)) {
        return true;
      }
    }
    return false;
  }
}
