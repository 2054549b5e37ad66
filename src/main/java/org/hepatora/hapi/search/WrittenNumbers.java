// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.validation.PrimitiveRules;

/**
 * Refuses a number of a search that is none of FHIR, such as {@code 1.} or {@code 007}, or has more
 * digits than one that is stored may have; HAPI 8.8.0 reads what Java reads.
 */
public final class WrittenNumbers {
  private static final Set<RestSearchParameterTypeEnum> NUMERIC =
      EnumSet.of(
          RestSearchParameterTypeEnum.NUMBER,
          RestSearchParameterTypeEnum.QUANTITY,
          RestSearchParameterTypeEnum.COMPOSITE);
  private static final Pattern PREFIXED = Pattern.compile("([a-z]{2})?([-+]?[0-9.]+([eE].*)?)");

  private final ISearchParamRegistry parameters;

  public WrittenNumbers(ISearchParamRegistry parameters) {
    this.parameters = parameters;
  }

  /**
   * Looks at the value of a parameter that takes a number, and at no other.
   *
   * @param name without modifier
   */
  public void check(String type, String name, String value) {
    var known =
        parameters.getActiveSearchParam(
            type, name, ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
    if (known == null || !NUMERIC.contains(known.getParamType())) {
      return;
    }
    for (String alternative : value.split("(?<!\\\\),", -1)) {
      String[] parts = alternative.split("(?<!\\\\)[$]", -1);
      // The first part of a composite is a code, which may look like anything.
      for (int i = Math.min(1, parts.length - 1); i < parts.length; i++) {
        checkNumber(name, parts[i].split("[|]", 2)[0]);
      }
    }
  }

  private static void checkNumber(String name, String text) {
    var number = PREFIXED.matcher(text);
    var problem = number.matches() ? PrimitiveRules.broken("decimal", number.group(2)) : null;
    if (problem != null) {
      throw new RequestProblem(Kind.INVALID_VALUE, problem, name);
    }
  }
}
