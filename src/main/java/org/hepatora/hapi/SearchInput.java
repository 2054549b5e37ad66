// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.hapi.search.Combo;
import org.hepatora.hapi.search.WrittenNumbers;
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

  private static final Set<String> COUNTS = Set.of("_count", "_offset");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern EXPONENT =
      Pattern.compile("(^|[,$])([a-z]{2})?[-+]?[0-9.]{1,60}[eE][-+]?[0-9]{3,}($|[,|$])");
  private static final Pattern HAS =
      Pattern.compile("(_has:[A-Z][A-Za-z]*:[^:]+:)+[^:]+(:[A-Za-z-]+)?(\\..+)?");

  /** What is said of the result, or is refused where it is read. */
  private static final Set<String> OF_RESULTS =
      Set.of(
          "_filter",
          "_text",
          "_content",
          "_sort",
          "_count",
          "_offset",
          "_include",
          "_revinclude",
          "_summary",
          "_total",
          "_elements",
          "_contained",
          "_containedType",
          "_format",
          "_pretty",
          "_raw",
          "_getpages",
          "_getpagesoffset",
          "_bundletype");

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "_summary", Set.of("true", "false", "text", "data", "count"),
          "_total", Set.of("none", "estimate", "accurate"));

  private final ISearchParamRegistry parameters;
  private final WrittenNumbers numbers;

  public SearchInput(ISearchParamRegistry parameters) {
    this.parameters = parameters;
    this.numbers = new WrittenNumbers(parameters);
  }

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
              checkKnown(name, request);
              for (String value : values) {
                checkCharacters(name, value);
                checkComposite(name, value, request);
                if (request.getResourceName() != null && !isChained(name)) {
                  numbers.check(request.getResourceName(), bare(name), value);
                } else {
                  checkMagnitude(bare(name), value);
                }
                checkSort(name, value, request);
                checkValue(name, value);
              }
            });
  }

  /** HAPI 8.8.0 passes over each name with an underscore that it does not know, and finds all. */
  private void checkKnown(String name, RequestDetails request) {
    String plain = name.split("[:.]", 2)[0];
    String type = request.getResourceName();
    boolean isKnown =
        !plain.startsWith("_")
            || WholeConditions.SEARCHED.contains(plain)
            || OF_RESULTS.contains(plain)
            || (type == null && plain.equals("_type"))
            || parameters.getActiveSearchParam(
                    type == null ? "Resource" : type,
                    plain,
                    ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH)
                != null;
    if (!isKnown) {
      throw new RequestProblem(
          Kind.UNKNOWN_PARAMETER,
          "There is no such parameter of a search",
          plain.matches("[A-Za-z_-]{1,40}") ? plain : null);
    }
  }

  /** A control character is in no stored value, and the database has no place for some. */
  private static void checkCharacters(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      boolean half =
          Character.isSurrogate(each)
              && !(Character.isHighSurrogate(each)
                  && i + 1 < value.length()
                  && Character.isLowSurrogate(value.charAt(i + 1)))
              && !(Character.isLowSurrogate(each)
                  && i > 0
                  && Character.isHighSurrogate(value.charAt(i - 1)));
      if (half || (each < ' ' && each != '\t' && each != '\n' && each != '\r')) {
        throw new RequestProblem(
            Kind.INVALID_VALUE, "The value holds a control character, or half of one", bare(name));
      }
    }
  }

  /**
   * HAPI 8.8.0 takes a value without its second part for the first one alone (CompositeParam), and
   * finds nothing where a composite is asked for with a modifier.
   */
  private void checkComposite(String name, String value, RequestDetails request) {
    String type = request.getResourceName();
    var known =
        type == null || isChained(name)
            ? null
            : parameters.getActiveSearchParam(
                type, bare(name), ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
    if (known == null || known.getParamType() != RestSearchParameterTypeEnum.COMPOSITE) {
      return;
    }
    if (name.indexOf(':') >= 0) {
      throw new RequestProblem(
          Kind.UNKNOWN_PARAMETER, "A composite parameter takes no modifier here", bare(name));
    }
    if (!Stream.of(value.split("(?<!\\\\),", -1)).allMatch(SearchInput::isPaired)) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "The parts of a composite value are joined by $", name);
    }
  }

  /** The index keeps nothing of its own to sort a combo by. */
  private static void checkSort(String name, String value, RequestDetails request) {
    boolean isByCombo =
        name.startsWith("_sort")
            && Stream.of(value.split(","))
                .anyMatch(
                    each ->
                        Combo.is(request.getResourceName(), each.strip().replaceFirst("^-", "")));
    if (isByCombo) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "No sorting by what a combo parameter combines", "_sort");
    }
  }

  private static boolean isChained(String name) {
    return name.indexOf('.') >= 0 || name.startsWith("_has:");
  }

  /**
   * Of what stands behind a chain nothing is known here; HAPI 8.8.0 writes such a number out, with
   * all its zeros.
   */
  static void checkMagnitude(String where, String value) {
    if (EXPONENT.matcher(value).find()) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "A number of a search has at most 34 digits", where);
    }
  }

  private static boolean isPaired(String value) {
    int joint = value.indexOf('$');
    return joint > 0
        && !value.substring(0, joint).isBlank()
        && !value.substring(joint + 1).isBlank();
  }

  private static String bare(String name) {
    return name.replaceFirst("[:.].*", "");
  }

  private static void checkModifier(String parameter, RequestDetails request) {
    if (parameter.startsWith("_has:") && !HAS.matcher(parameter).matches()) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "_has names a type, a reference and a parameter", "_has");
    }
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
    if (COUNTS.contains(name) && !value.isEmpty() && !COUNT.matcher(value).matches()) {
      throw new RequestProblem(Kind.INVALID_VALUE, "This is a number from 0", name);
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
