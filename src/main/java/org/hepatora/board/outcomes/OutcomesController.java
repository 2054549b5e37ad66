// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.outcome.FlowStep;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.OutcomeCsv;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.outcome.OutcomeReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages about the many. */
@Controller
@RequestMapping("/board/outcomes")
final class OutcomesController {
  private final OutcomeReports reports;
  private final Policy policy;
  private final Clock clock;
  private final Knowledge knowledge;

  OutcomesController(OutcomeReports reports, Policy policy, Clock clock, Knowledge knowledge) {
    this.reports = reports;
    this.policy = policy;
    this.clock = clock;
    this.knowledge = knowledge;
  }

  /** Survival by strategy. */
  @GetMapping
  String survival(
      TrialForm form,
      @RequestParam(defaultValue = "os") String outcome,
      @RequestParam(defaultValue = "landmark") String method,
      Model model)
      throws JsonProcessingException {
    if (!List.of("os", "efs").contains(outcome)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such outcome", "outcome");
    }
    if (!SurvivalView.METHODS.contains(method)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such method", "method");
    }
    var query = query(form);
    var trial = reports.trial(query);
    var report = report(trial, form.isWeighted());
    var view = new SurvivalView(report, trial.swimmers(), outcome, method);
    add(model, query, report.flow());
    model.addAttribute("view", view);
    model.addAttribute("chart", SurvivalChart.json(view));
    model.addAttribute("methods", SurvivalView.METHODS);
    model.addAttribute("weighted", form.isWeighted());
    return "board/outcomes";
  }

  /** The same grid as a table for other programs. */
  @GetMapping(path = "/grid.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String grid(TrialForm form) {
    return OutcomeCsv.write(report(reports.trial(query(form)), form.isWeighted()));
  }

  private SurvivalReport report(Trial trial, boolean weighted) {
    return weighted ? reports.survival(trial, step -> {}) : SurvivalReport.unweighted(trial);
  }

  /** Response by regimen and criterion. */
  @GetMapping("/response")
  String response(TrialForm form, Model model) {
    var query = query(form);
    var report = reports.response(query);
    add(model, query, report.flow());
    model.addAttribute("rows", ResponseLine.of(report, knowledge.formulary().regimens()));
    model.addAttribute("stayedFree", report.stayedFree());
    return "board/response";
  }

  private void add(Model model, TrialQuery query, List<FlowStep> flow) {
    var hidden =
        SmallCells.hidden(flow.stream().map(one -> one.count()).toList(), query.minimumCell());
    model.addAttribute("query", query);
    model.addAttribute("flow", flow);
    model.addAttribute("hidden", hidden);
    model.addAttribute("policy", policy.version());
  }

  private TrialQuery query(TrialForm form) {
    return form.query(LocalDate.now(clock), reports.minimumCell());
  }
}
