// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;

/**
 * What {@code $assess-response} is asked for.
 *
 * @param criteria the criteria asked for; empty for the usual ones
 * @param store whether the answer is to be stored
 */
record ResponseRequest(OperationRequest parameters, Set<ResponseCriteria> criteria, boolean store) {
  private static final Set<String> ON_STORED = Set.of("asOf", "criteria", "store");
  private static final Set<String> ON_BUNDLE = Set.of("asOf", "criteria", "store", "data");

  /** Of a stored patient. */
  static ResponseRequest onStored(RequestDetails request) {
    var asked = of(OperationRequest.of(request, ON_STORED));
    if (asked.store && request.getRequestType() == RequestTypeEnum.GET) {
      throw new RequestProblem(
          Kind.METHOD_NOT_ALLOWED, "store=true changes the record: send POST", "store");
    }
    return asked;
  }

  /** Of a Bundle, of which nothing is ever stored. */
  static ResponseRequest onBundle(RequestDetails request) {
    var asked = of(OperationRequest.of(request, ON_BUNDLE));
    if (asked.store) {
      throw new RequestProblem(
          Kind.INVALID_VALUE,
          "store=true needs a stored patient: ask Patient/[id]/$assess-response",
          asked.parameters.values("store", "valueBoolean").get(0).path());
    }
    return asked;
  }

  private static ResponseRequest of(OperationRequest parameters) {
    var criteria = EnumSet.noneOf(ResponseCriteria.class);
    for (var value : parameters.values("criteria", "valueCode")) {
      criteria.add(criteria(value));
    }
    return new ResponseRequest(parameters, criteria, parameters.isSet("store"));
  }

  private static ResponseCriteria criteria(OperationRequest.Value value) {
    for (ResponseCriteria each : ResponseCriteria.values()) {
      if (each.isJudged() && each.code().equals(value.node().asText())) {
        return each;
      }
    }
    throw new RequestProblem(
        Kind.INVALID_VALUE,
        "criteria is none of "
            + Arrays.stream(ResponseCriteria.values())
                .filter(ResponseCriteria::isJudged)
                .map(ResponseCriteria::code)
                .collect(Collectors.joining(", ")),
        value.path());
  }
}
