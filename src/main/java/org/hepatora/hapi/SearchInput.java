package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Refuses what HAPI would leave out of a search silently, or meet with a fault. */
@Interceptor
public final class SearchInput {
  private static final Set<String> MODIFIERS =
      Set.of(
          "exact",
          "contains",
          "missing",
          "text",
          "not",
          "above",
          "below",
          "in",
          "not-in",
          "of-type",
          "identifier",
          "iterate",
          "recurse");

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "_summary", Set.of("true", "false", "text", "data", "count"),
          "_total", Set.of("none", "estimate", "accurate"));

  /** Called by HAPI before it searches. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request, RestOperationTypeEnum interaction) {
    if (request == null || interaction != RestOperationTypeEnum.SEARCH_TYPE) {
      return;
    }
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              checkModifier(name, request);
              for (String value : values) {
                checkValue(name, value);
              }
            });
  }

  private static void checkModifier(String parameter, RequestDetails request) {
    int colon = parameter.indexOf(':');
    if (colon < 0 || parameter.startsWith("_has:")) {
      return;
    }
    String modifier = parameter.substring(colon + 1);
    int dot = modifier.indexOf('.');
    String first = dot < 0 ? modifier : modifier.substring(0, dot);
    if (!MODIFIERS.contains(first)
        && !request.getFhirContext().getResourceTypes().contains(first)) {
      throw new RequestProblem(
          Kind.UNKNOWN_PARAMETER,
          "This modifier is not served; served are "
              + String.join(", ", MODIFIERS.stream().sorted().toList()),
          parameter.substring(0, colon));
    }
  }

  private static void checkValue(String name, String value) {
    if (name.equals("_filter")) {
      checkFilter(value);
    }
    if (name.equals("_count") && value.startsWith("-")) {
      throw new RequestProblem(Kind.INVALID_VALUE, "A page has no fewer than 0 entries", name);
    }
    var served = CHOICES.get(name);
    if (served != null && !value.isEmpty() && !served.contains(value)) {
      throw new RequestProblem(
          Kind.INVALID_VALUE,
          "Served are " + String.join(", ", served.stream().sorted().toList()),
          name);
    }
  }

  private static void checkFilter(String filter) {
    try {
      SearchFilterParser.parse(filter);
    } catch (SearchFilterParser.FilterSyntaxException | RuntimeException unreadable) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "The filter cannot be read: parameter operator value", "_filter");
    }
  }
}
