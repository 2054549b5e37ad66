package org.hepatora.board.outcomes;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.decision.policy.Policy;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.outcome.OutcomeReports;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about the many. */
@Controller
@RequestMapping("/board/outcomes")
final class OutcomesController {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

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
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate start,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate end,
      @RequestParam(defaultValue = "90") int grace,
      @RequestParam(defaultValue = "os") String outcome,
      @RequestParam(defaultValue = "landmark") String method,
      @RequestParam(defaultValue = "false") boolean weighted,
      Model model)
      throws JsonProcessingException {
    if (!List.of("os", "efs").contains(outcome)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such outcome", "outcome");
    }
    if (!SurvivalView.METHODS.contains(method)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such method", "method");
    }
    var query = query(start, end, grace);
    var trial = reports.trial(query);
    var report = weighted ? reports.survival(trial, step -> {}) : SurvivalReport.unweighted(trial);
    var view = new SurvivalView(report, trial.swimmers(), outcome, method);
    add(model, query, report.flow());
    model.addAttribute("view", view);
    model.addAttribute("chart", SurvivalChart.json(view));
    model.addAttribute("methods", SurvivalView.METHODS);
    model.addAttribute("weighted", weighted);
    return "board/outcomes";
  }

  /** Response by regimen and criterion. */
  @GetMapping("/response")
  String response(
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate start,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate end,
      Model model) {
    var query = query(start, end, TrialQuery.STANDARD_GRACE);
    var report = reports.response(query);
    add(model, query, report.flow());
    model.addAttribute("rows", ResponseLine.of(report, knowledge.formulary().regimens()));
    model.addAttribute("stayedFree", report.stayedFree());
    return "board/response";
  }

  private void add(
      Model model, TrialQuery query, List<org.hepatora.decision.outcome.FlowStep> flow) {
    var hidden =
        SmallCells.hidden(flow.stream().map(one -> one.count()).toList(), query.minimumCell());
    model.addAttribute("query", query);
    model.addAttribute("flow", flow);
    model.addAttribute("hidden", hidden);
    model.addAttribute("policy", policy.version());
    model.addAttribute("first", FIRST);
  }

  private TrialQuery query(@Nullable LocalDate start, @Nullable LocalDate end, int grace) {
    var today = LocalDate.now(clock);
    var from = start == null ? FIRST : start;
    var until = end == null ? today : end;
    if (until.isBefore(from)) {
      throw new RequestProblem(Kind.INVALID_VALUE, "The end is before the start", "end");
    }
    if (grace < 1) {
      throw new RequestProblem(Kind.INVALID_VALUE, "The grace is at least a day", "grace");
    }
    return new TrialQuery(from, until, today, grace, reports.minimumCell());
  }
}
