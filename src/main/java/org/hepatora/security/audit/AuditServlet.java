// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * {@code /fhir/AuditEvent}: read and search for administrators. Nobody writes one: an audit that
 * can be written to proves nothing.
 */
final class AuditServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient AuditSearch search;
  private final transient FhirContext context;
  private final transient AuditEventWriter writer = new AuditEventWriter();

  AuditServlet(AuditSearch search, FhirContext context) {
    this.search = search;
    this.context = context;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String below = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
      boolean searches = request.getMethod().equals("POST") && below.equals("_search");
      if (!request.getMethod().equals("GET") && !searches) {
        throw new RequestProblem(Kind.METHOD_NOT_ALLOWED, "The audit is read-only", null);
      }
      boolean reads = !below.isEmpty() && !searches;
      admit(request, reads ? Access.READ : Access.SEARCH);
      send(response, HttpServletResponse.SC_OK, reads ? one(below) : page(request));
    } catch (RequestProblem problem) {
      send(
          response,
          problem.kind().status(),
          Outcomes.of(problem.kind(), String.valueOf(problem.getMessage()), problem.expression()));
    }
  }

  private static void admit(HttpServletRequest request, Access access) {
    var caller = (Caller) request.getAttribute(Caller.class.getName());
    boolean may =
        caller != null
            && caller.administrator()
            && caller.isProfessional()
            && caller.scopes().granting(access, "AuditEvent").stream()
                .anyMatch(scope -> scope.filter().isEmpty() && scope.level() != Level.PATIENT);
    if (!may) {
      throw new RequestProblem(Kind.FORBIDDEN, "The audit is for administrators", null);
    }
  }

  private Resource one(String id) {
    var found = search.find(Map.of("_id", new String[] {id}));
    if (found.isEmpty()) {
      throw new RequestProblem(Kind.NOT_FOUND, "There is no such AuditEvent", null);
    }
    return writer.write(found.get(0));
  }

  private Bundle page(HttpServletRequest request) {
    var asked = new HashMap<>(request.getParameterMap());
    var lines = search.find(asked);
    var bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
    String self =
        request.getRequestURL()
            + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    bundle.addLink().setRelation("self").setUrl(self);
    for (var line : lines) {
      bundle
          .addEntry()
          .setFullUrl(request.getRequestURL() + "/" + line.id())
          .setResource(writer.write(line));
    }
    if (lines.size() == AuditSearch.count(asked)) {
      String query = request.getQueryString() == null ? "" : request.getQueryString();
      String rest = query.replaceAll("&?_before=\\d+", "");
      bundle
          .addLink()
          .setRelation("next")
          .setUrl(
              request.getRequestURL()
                  + "?"
                  + (rest.isEmpty() ? "" : rest + "&")
                  + "_before="
                  + lines.get(lines.size() - 1).id());
    }
    return bundle;
  }

  private void send(HttpServletResponse response, int status, Resource resource)
      throws IOException {
    byte[] body =
        context.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/fhir+json;charset=UTF-8");
    response.getOutputStream().write(body);
  }
}
