// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.OutcomeCsv;
import org.hepatora.fhir.write.OutcomeMeasureWriter;
import org.hepatora.fhir.write.OutcomeReportWriter;
import org.hepatora.outcome.OutcomeJobs;
import org.hepatora.outcome.OutcomeReports;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.springframework.stereotype.Component;

/** What became of the many? docs/outcomes.md; docs/operations/evaluate-measure.md. */
@Component
public final class EvaluateMeasureOperation implements FhirOperation {
  static final String NAME = "$evaluate-measure";

  private static final Set<String> PARAMETERS =
      Set.of("periodStart", "periodEnd", "asOf", "grace", "minimumCell", "reportType");
  private static final int OK = 200;

  private final OutcomeReports reports;
  private final OutcomeJobs jobs;
  private final Policy policy;
  private final Clock clock;

  EvaluateMeasureOperation(OutcomeReports reports, OutcomeJobs jobs, Policy policy, Clock clock) {
    this.reports = reports;
    this.jobs = jobs;
    this.policy = policy;
    this.clock = clock;
  }

  /** Evaluates one of the two measures now, or later where the client prefers so. */
  @Operation(
      name = NAME,
      typeName = "Measure",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void evaluate(@IdParam IdType measure, ServletRequestDetails request) throws IOException {
    var question = question(measure.getIdPart(), OperationRequest.of(request, PARAMETERS));
    boolean csv = wantsCsv(request);
    if (Deferred.isPreferred(request)) {
      var id =
          jobs.begin(
              Deferred.subject(request),
              SurvivalReport.STEPS,
              progress -> csv ? question.csv(progress) : json(question.report(progress)));
      Deferred.accepted(id, csv, request);
    } else if (csv) {
      sendCsv(question.csv(step -> {}), request);
    } else {
      var text = json(question.report(step -> {}));
      JsonAnswer.send(text.getBytes(StandardCharsets.UTF_8), request);
    }
  }

  private Question question(String measure, OperationRequest asked) {
    var query = query(asked);
    for (var type : asked.values("reportType", "valueCode")) {
      if (!type.node().asText().equals("population")) {
        throw new RequestProblem(
            Kind.INVALID_VALUE, "There is no report but of the population", type.path());
      }
    }
    if (measure.equals(OutcomeMeasureWriter.SURVIVAL)) {
      var trial = reports.trial(query);
      if (trial.size() == 0) {
        throw nobody("No patient's time zero lies in this period");
      }
      return new Survival(trial);
    }
    if (measure.equals(OutcomeMeasureWriter.RESPONSE)) {
      var report = reports.response(query);
      if (report.groups().isEmpty()) {
        throw nobody("No line of systemic therapy was begun in this period");
      }
      return new Response(report);
    }
    throw new RequestProblem(Kind.NOT_FOUND, "This server evaluates no such Measure", "Measure.id");
  }

  private static RequestProblem nobody(String why) {
    return new RequestProblem(Kind.UNPROCESSABLE, why, "periodStart");
  }

  private TrialQuery query(OperationRequest asked) {
    LocalDate start = asked.day("periodStart");
    LocalDate end = asked.day("periodEnd");
    if (end.isBefore(start)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "periodEnd is before periodStart", "periodEnd");
    }
    int least = reports.minimumCell();
    return new TrialQuery(
        start,
        end,
        asked.asOf(clock),
        asked.whole("grace", 1, TrialQuery.STANDARD_GRACE),
        asked.whole("minimumCell", least, least));
  }

  /** A measure with what it is asked. */
  private interface Question {
    MeasureReport report(IntConsumer progress);

    String csv(IntConsumer progress);
  }

  private final class Survival implements Question {
    private final Trial trial;

    Survival(Trial trial) {
      this.trial = trial;
    }

    @Override
    public MeasureReport report(IntConsumer progress) {
      return OutcomeReportWriter.write(
          reports.survival(trial, progress), policy.version(), LocalDate.now(clock));
    }

    @Override
    public String csv(IntConsumer progress) {
      return OutcomeCsv.write(reports.survival(trial, progress));
    }
  }

  private final class Response implements Question {
    private final ResponseReport report;

    Response(ResponseReport report) {
      this.report = report;
    }

    @Override
    public MeasureReport report(IntConsumer progress) {
      return OutcomeReportWriter.write(report, policy.version(), LocalDate.now(clock));
    }

    @Override
    public String csv(IntConsumer progress) {
      return OutcomeCsv.write(report);
    }
  }

  /** How far a report is that was to come later, or the report. */
  @Operation(
      name = NAME + "-status",
      typeName = "Measure",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void status(ServletRequestDetails request) throws IOException {
    var id = OperationRequest.of(request, Set.of("job")).text("job");
    var job = jobs.find(id, Deferred.subject(request));
    if (job == null) {
      throw new RequestProblem(Kind.NOT_FOUND, "No such report is under way", "job");
    }
    if (job.failed()) {
      throw new RequestProblem(Kind.UNAVAILABLE, "The report failed; ask for it again", "job");
    }
    if (job.answer() == null) {
      Deferred.underWay(100 * job.done() / Math.max(1, job.steps()), request);
    } else if (wantsCsv(request)) {
      sendCsv(job.answer(), request);
    } else {
      JsonAnswer.send(job.answer().getBytes(StandardCharsets.UTF_8), request);
    }
  }

  private static String json(MeasureReport report) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(report);
  }

  static boolean wantsCsv(ServletRequestDetails request) {
    var format = request.getParameters().get(Constants.PARAM_FORMAT);
    if (format != null && format.length > 0) {
      return format[0].equals("text/csv") || format[0].equals("csv");
    }
    var accept = request.getHeader(Constants.HEADER_ACCEPT);
    return accept != null && accept.startsWith("text/csv");
  }

  private static void sendCsv(String text, ServletRequestDetails request) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var response = request.getServletResponse();
    response.setStatus(OK);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(bytes);
  }
}
