// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls whose missing or unreadable input HAPI 8.8.0 would meet with a fault of its own.
 */
@Interceptor
public final class RequiredInput {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "$diff", List.of("from", "to"),
          "$export-poll-status", List.of("_jobId"),
          "$import-poll-status", List.of("_jobId"),
          "$hapi.fhir.reindex-status", List.of("_jobId"));
  private static final Set<String> WITH_BODY = Set.of("$merge", "$hapi.fhir.merge");

  /** Called by HAPI once it knows the operation and has read the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    if (request == null) {
      return;
    }
    String operation = String.valueOf(request.getOperation());
    if (request.getId() == null) {
      for (String name : PARAMETERS.getOrDefault(operation, List.of())) {
        require(request, name);
      }
    }
    if (WITH_BODY.contains(operation) && request.loadRequestContents().length == 0) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Send a Parameters resource", "Parameters.parameter");
    }
    if (operation.equals("$graphql") && request.getRequestType() == RequestTypeEnum.POST) {
      checkGraphQl(request);
    }
  }

  /**
   * Called by HAPI with a transaction or batch, before its entries, and before they are judged:
   * what an entry asks comes before what it holds.
   */
  @Hook(value = Pointcut.STORAGE_TRANSACTION_PROCESSING, order = -1)
  public void checkEntries(IBaseBundle given) {
    if (!(given instanceof Bundle bundle)) {
      return;
    }
    if (!bundle.hasType()) {
      throw Outcomes.response(
          new RequestProblem(
              Kind.MISSING_PARAMETER,
              "Say whether this is a batch or a transaction",
              "Bundle.type"));
    }
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      var asked = bundle.getEntry().get(i).getRequest();
      if (!asked.hasMethod() || !asked.hasUrl()) {
        throw Outcomes.response(
            new RequestProblem(
                Kind.MISSING_PARAMETER,
                "Each entry needs a request with method and url",
                "Bundle.entry[" + i + "].request" + (asked.hasMethod() ? ".url" : ".method")));
      }
      // HAPI would store the Parameters of the call, and with them the patient.
      if (asked.getMethod() == HTTPVerb.POST && asked.getUrl().contains("$")) {
        throw Outcomes.response(
            new RequestProblem(
                Kind.UNKNOWN_PARAMETER,
                "Within a Bundle an operation can be asked by GET; send a POST by itself",
                "Bundle.entry[" + i + "].request.url"));
      }
      if (asked.hasIfMatch()) {
        StatedVersion.check(asked.getIfMatch(), "Bundle.entry[" + i + "].request.ifMatch");
      }
    }
  }

  private static void require(RequestDetails request, String name) {
    boolean given =
        request.getParameters().containsKey(name)
            || (request.getResource() instanceof Parameters body && body.hasParameter(name));
    if (!given) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "The parameter " + name + " is required", name);
    }
  }

  private static void checkGraphQl(RequestDetails request) {
    String type = String.valueOf(request.getHeader("Content-Type"));
    byte[] body = request.loadRequestContents();
    if (body.length == 0) {
      throw new RequestProblem(Kind.MISSING_PARAMETER, "Send a query", "query");
    }
    if (type.startsWith("application/graphql")) {
      return;
    }
    if (!type.startsWith("application/json")) {
      throw new RequestProblem(
          Kind.UNSUPPORTED_MEDIA_TYPE, "Send application/json or application/graphql", null);
    }
    try {
      if (!JSON.readTree(body).path("query").isTextual()) {
        throw new RequestProblem(Kind.MISSING_PARAMETER, "Send a query", "query");
      }
    } catch (IOException malformed) {
      throw new RequestProblem(Kind.UNREADABLE, "The body is not well-formed JSON", null);
    }
  }
}
