// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.intake.ImportJobs;
import org.hepatora.intake.Imports;
import org.hepatora.platform.FhirOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes in the files of another system, and tells what became of every line. */
@Component
@ConditionalOnProperty(name = "hepatora.fhir.bulk-import", matchIfMissing = true)
public final class ImportOperation implements FhirOperation {
  private static final String NAME = "$import";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private final Imports imports;
  private final ImportJobs jobs;

  ImportOperation(Imports imports, ImportJobs jobs) {
    this.imports = imports;
    this.jobs = jobs;
  }

  /** Begins an import. */
  @Operation(name = NAME, idempotent = false, manualRequest = true, manualResponse = true)
  public void begin(ServletRequestDetails request) {
    if (!Deferred.isPreferred(request)) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "An import takes time: ask with Prefer: respond-async", "Prefer");
    }
    var asked = ImportRequest.of(OperationBody.tree(request.loadRequestContents(), request));
    var base = request.getFhirServerBase();
    var id =
        imports.begin(
            Deferred.subject(request), base + "/" + NAME, asked.files(), asked.authorization());
    var response = request.getServletResponse();
    response.setStatus(ACCEPTED);
    response.setHeader("Content-Location", base + "/" + NAME + "-poll-status?_jobId=" + id);
  }

  /** How far an import is, or its report. */
  @Operation(
      name = NAME + "-poll-status",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void status(ServletRequestDetails request) throws IOException {
    var job = job(request, Set.of("_jobId"));
    var response = request.getServletResponse();
    if (job.answer() == null) {
      response.setStatus(ACCEPTED);
      response.setHeader("X-Progress", job.progress());
      response.setHeader("Retry-After", "2");
      return;
    }
    response.setStatus(OK);
    response.setContentType("application/json");
    response.getOutputStream().write(job.answer().getBytes(StandardCharsets.UTF_8));
  }

  /** Every line of a file that was not stored, each as an OperationOutcome. */
  @Operation(
      name = NAME + "-report",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void report(ServletRequestDetails request) throws IOException {
    job(request, Set.of("_jobId", "file"));
    var files = request.getParameters().get("file");
    var file = files == null || files.length == 0 ? null : files[0];
    var response = request.getServletResponse();
    response.setStatus(OK);
    response.setContentType("application/fhir+ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var out = response.getOutputStream();
    try (var lost = jobs.lost(id(request))) {
      for (var each : (Iterable<ImportJobs.LostLine>) lost::iterator) {
        if (file == null || file.equals(String.valueOf(each.file()))) {
          out.write(
              (JSON.writeValueAsString(outcome(each)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static JsonNode outcome(ImportJobs.LostLine line) {
    var outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
    var issue = outcome.putArray("issue").addObject();
    issue.put("severity", "error").put("code", code(line.reason()));
    issue.putObject("details").put("text", line.reason());
    issue.put(
        "diagnostics",
        "line " + line.line() + (line.resource().isEmpty() ? "" : ", " + line.resource()));
    issue.putArray("location").add("input[" + line.file() + "]:" + line.line());
    if (line.expression() != null) {
      issue.putArray("expression").add(line.expression());
    }
    return outcome;
  }

  private static String code(String reason) {
    return switch (reason) {
      case "missing-reference", "not-fetched" -> "not-found";
      case "refused" -> "business-rule";
      case "failed" -> "exception";
      case "too-long" -> "too-long";
      default -> "structure";
    };
  }

  private ImportJobs.Job job(ServletRequestDetails request, Set<String> allowed) {
    for (var name : request.getParameters().keySet()) {
      if (!allowed.contains(name) && !name.equals("_format")) {
        throw new RequestProblem(Kind.UNKNOWN_PARAMETER, "There is no such parameter", name);
      }
    }
    var job = jobs.find(id(request), Deferred.subject(request));
    if (job == null) {
      throw new RequestProblem(Kind.NOT_FOUND, "There is no such import", "_jobId");
    }
    if (job.failed()) {
      throw new RequestProblem(
          Kind.UNAVAILABLE,
          "The import did not come to its end. Ask for it again: what is stored stays",
          "_jobId");
    }
    return job;
  }

  private static String id(ServletRequestDetails request) {
    var ids = request.getParameters().get("_jobId");
    if (ids == null || ids.length != 1) {
      throw new RequestProblem(Kind.MISSING_PARAMETER, "Name the import", "_jobId");
    }
    return ids[0];
  }
}
