// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.bulk;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an $export that cannot be carried out before it is begun, and to be asked how far a job
 * is that is none. HAPI 8.8.0 answers 202 and fails, leaves {@code _elements} out, or fails.
 */
@Interceptor
public final class ExportInput {
  private static final Pattern FILTER = Pattern.compile("([A-Z][A-Za-z]{1,40})[?].+");
  private static final List<String> NARROWING = List.of("_elements", "_summary");

  private static final String EXPORT = "BULK_EXPORT";

  private final MatchUrlService criteria;
  private final IJobCoordinator jobs;

  public ExportInput(MatchUrlService criteria, IJobCoordinator jobs) {
    this.criteria = criteria;
    this.jobs = jobs;
  }

  /** Called by HAPI once it knows the operation and has read the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(@Nullable RequestDetails request) {
    if (request != null && "$export-poll-status".equals(request.getOperation())) {
      values(request, "_jobId").forEach(this::checkJob);
    }
    if (request == null || !"$export".equals(request.getOperation())) {
      return;
    }
    for (String name : NARROWING) {
      if (!values(request, name).isEmpty()) {
        throw new RequestProblem(Kind.UNKNOWN_PARAMETER, "An export is of whole resources", name);
      }
    }
    var types = values(request, "_type").stream().flatMap(each -> split(each).stream()).toList();
    for (String filters : values(request, "_typeFilter")) {
      for (String each : filters.split(",(?=[A-Z][A-Za-z]{1,40}[?])", -1)) {
        check(each, types, request);
      }
    }
  }

  private void checkJob(String id) {
    try {
      if (EXPORT.equals(jobs.getInstance(id).getJobDefinitionId())) {
        return;
      }
    } catch (ResourceNotFoundException none) {
      // told as what is no export is
    }
    throw new RequestProblem(Kind.NOT_FOUND, "There is no such export", "_jobId");
  }

  private void check(String filter, List<String> types, RequestDetails request) {
    var parts = FILTER.matcher(filter);
    if (!parts.matches()
        || !request.getFhirContext().getResourceTypes().contains(parts.group(1))
        || (!types.isEmpty() && !types.contains(parts.group(1)))) {
      throw refused("A type filter is a search of a type that is exported");
    }
    try {
      criteria.translateMatchUrl(
          filter, request.getFhirContext().getResourceDefinition(parts.group(1)));
    } catch (BaseServerResponseException | IllegalArgumentException impossible) {
      throw refused("This search cannot be made");
    }
  }

  private static RequestProblem refused(String why) {
    return new RequestProblem(Kind.INVALID_VALUE, why, "_typeFilter");
  }

  private static List<String> split(String values) {
    return List.of(values.split(",", -1));
  }

  private static List<String> values(RequestDetails request, String name) {
    var all = new ArrayList<String>();
    var asked = request.getParameters().get(name);
    if (asked != null) {
      all.addAll(List.of(asked));
    }
    if (request.getResource() instanceof Parameters body) {
      for (var each : body.getParameter()) {
        if (name.equals(each.getName()) && each.hasValue()) {
          all.add(String.valueOf(each.getValue().primitiveValue()));
        }
      }
    }
    return all;
  }
}
