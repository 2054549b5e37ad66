package org.hepatora.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.hepatora.decision.eligibility.Disposition;
import org.hepatora.decision.eligibility.PatientPicture.Resectability.Verdict;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The pages of the tumour board view. */
@Controller
@RequestMapping("/board")
final class BoardController {
  private final PatientViews views;
  private final Worklist worklist;
  private final ObjectMapper json;
  private final Clock clock;

  BoardController(PatientViews views, Worklist worklist, ObjectMapper json, Clock clock) {
    this.views = views;
    this.worklist = worklist;
    this.json = json;
    this.clock = clock;
  }

  /** The patients by urgency. */
  @GetMapping
  String worklist(
      @RequestParam(required = false) @Nullable String disposition,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    var only = disposition == null ? null : Disposition.ofCode(disposition);
    if (only == null && disposition != null && !disposition.isEmpty()) {
      throw new RequestProblem(Kind.INVALID_VALUE, "No such disposition", "disposition");
    }
    var shown = worklist.page(only, page);
    shown.rows().forEach(row -> AuditNote.of(request).patient(row.patient()));
    model.addAttribute("page", shown);
    model.addAttribute("only", only);
    model.addAttribute("dispositions", Disposition.values());
    return "board/worklist";
  }

  /**
   * One patient: the answer, the course, the criteria; with supposed facts what they would change.
   * htmx asks for that part alone.
   */
  @GetMapping("/patients/{id}")
  String patient(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate on,
      @RequestParam(required = false) @Nullable BigDecimal flr,
      @RequestParam(required = false) @Nullable Verdict resectability,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model)
      throws JsonProcessingException {
    var day = asOf == null ? LocalDate.now(clock) : asOf;
    var suppose = new WhatIf(on, flr, resectability);
    var view = views.of(id, day, suppose);
    model.addAttribute("view", view);
    model.addAttribute("suppose", suppose);
    model.addAttribute("verdicts", Verdict.values());
    model.addAttribute("chart", json.writeValueAsString(view.chart()).replace("<", "\\u003c"));
    return htmx == null ? "board/patient" : "board/patient :: supposed";
  }

  /** A page that cannot be shown says why, with the status of the problem. */
  @ExceptionHandler(RequestProblem.class)
  String problem(RequestProblem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.kind().status());
    model.addAttribute("problem", problem.getMessage());
    return "board/problem";
  }

  /** A date, number or choice that cannot be read. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  String unreadable(
      MethodArgumentTypeMismatchException unreadable, Model model, HttpServletResponse response) {
    response.setStatus(Kind.INVALID_VALUE.status());
    model.addAttribute("problem", "Not a value of parameter " + unreadable.getName());
    return "board/problem";
  }
}
