// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a conditional write by a condition of which HAPI 8.8.0 would pass over a part, and so
 * change or delete more than was meant: parameters with an underscore it does not search by, empty
 * values.
 */
@Interceptor
public final class WholeConditions {
  /** What is searched by without being a parameter of one type. */
  static final Set<String> SEARCHED =
      Set.of(
          "_id",
          "_lastUpdated",
          "_tag",
          "_profile",
          "_security",
          "_source",
          "_has",
          "_list",
          "_language");

  private static final Set<String> NOT_CONDITIONS =
      Set.of("_expunge", "_cascade", "_format", "_pretty", "_summary", "_elements");
  private static final Set<RequestTypeEnum> WRITES =
      Set.of(RequestTypeEnum.PUT, RequestTypeEnum.PATCH, RequestTypeEnum.DELETE);

  /** Called by HAPI when the body is parsed. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    if (request == null || request.getOperation() != null) {
      return;
    }
    if (WRITES.contains(request.getRequestType())
        && (request.getId() == null || !request.getId().hasIdPart())) {
      if (request.getResourceName() != null
          && NOT_CONDITIONS.containsAll(request.getParameters().keySet())) {
        throw new RequestProblem(
            Kind.MISSING_PARAMETER, "Name the resource by its id or by a condition", null);
      }
      check(request.getParameters(), "");
    }
    check(request.getHeader(Constants.HEADER_IF_NONE_EXIST), Constants.HEADER_IF_NONE_EXIST);
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void checkEntries(IBaseBundle given) {
    if (!(given instanceof Bundle bundle)) {
      return;
    }
    for (int each = 0; each < bundle.getEntry().size(); each++) {
      var asked = bundle.getEntry().get(each).getRequest();
      String at = "Bundle.entry[" + each + "].request.";
      check(asked.getIfNoneExist(), at + "ifNoneExist");
      if (asked.getMethod() != HTTPVerb.GET
          && asked.getMethod() != HTTPVerb.HEAD
          && String.valueOf(asked.getUrl()).contains("?")) {
        check(asked.getUrl(), at + "url");
      }
    }
  }

  private static void check(@Nullable String condition, String where) {
    if (condition != null && !condition.isBlank()) {
      check(UrlUtil.parseQueryString(condition.substring(condition.indexOf('?') + 1)), where);
    }
  }

  private static void check(Map<String, String[]> condition, String where) {
    condition.forEach(
        (name, values) -> {
          String plain = name.split("[:.]", 2)[0];
          String place = where.isEmpty() ? plain : where;
          if (plain.startsWith("_") && !SEARCHED.contains(plain)) {
            if (!NOT_CONDITIONS.contains(plain)) {
              throw Outcomes.response(
                  new RequestProblem(
                      Kind.UNKNOWN_PARAMETER,
                      "A conditional write cannot be asked by this",
                      place));
            }
            return;
          }
          for (String value : values) {
            SearchInput.checkMagnitude(place, value);
          }
          if (Arrays.stream(values).anyMatch(String::isBlank)) {
            throw Outcomes.response(
                new RequestProblem(Kind.INVALID_VALUE, "A condition has no value", place));
          }
        });
  }
}
