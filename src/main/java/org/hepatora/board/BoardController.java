// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import org.hepatora.board.form.Signatories;
import org.hepatora.board.patient.PatientPage;
import org.hepatora.board.patient.WhatIf;
import org.hepatora.board.worklist.Worklist;
import org.hepatora.board.worklist.Worklist.Neighbour;
import org.hepatora.board.worklist.Worklist.Order;
import org.hepatora.board.worklist.WorklistQuery;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the tumour board view. */
@Controller
@RequestMapping("/board")
final class BoardController {
  private final PatientPage page;
  private final Signatories signatories;
  private final Worklist worklist;

  BoardController(PatientPage page, Signatories signatories, Worklist worklist) {
    this.page = page;
    this.signatories = signatories;
    this.worklist = worklist;
  }

  /** The patients by urgency. */
  @GetMapping
  String worklist(
      @RequestParam(required = false) @Nullable String disposition,
      @RequestParam(defaultValue = "urgency") String sort,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE)
          LocalDate scannedUntil,
      HttpServletRequest request,
      Model model) {
    var only = disposition == null ? null : Disposition.ofCode(disposition);
    if (only == null && disposition != null && !disposition.isEmpty()) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, Sentence.of("problem.no-such-disposition"), "disposition");
    }
    var order = order(sort);
    var query = new WorklistQuery(only, q, scannedUntil);
    var shown = worklist.page(query, order, page, neighbour(after, before));
    var audit = AuditNote.of(request);
    shown.rows().forEach(row -> audit.patient(row.patient()));
    model.addAttribute("page", shown);
    model.addAttribute("only", only);
    model.addAttribute("query", query);
    model.addAttribute("sort", order.code());
    model.addAttribute("orders", Arrays.stream(Order.values()).map(Order::code).toList());
    model.addAttribute("today", this.page.today());
    model.addAttribute("prepared", worklist.isPrepared(this.page.today()));
    model.addAttribute("dispositions", Disposition.values());
    return "board/worklist";
  }

  private static @Nullable Neighbour neighbour(@Nullable String after, @Nullable String before) {
    if (after != null) {
      return new Neighbour(after, false);
    }
    return before == null ? null : new Neighbour(before, true);
  }

  private static Order order(String sort) {
    return Arrays.stream(Order.values())
        .filter(each -> each.code().equals(sort))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    Kind.INVALID_VALUE, Sentence.of("problem.no-such-order"), "sort"));
  }

  /**
   * One patient: the answer, the course, the criteria; with supposed facts what they would change.
   * htmx asks for that part alone.
   */
  @GetMapping("/patients/{id}")
  String patient(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @ModelAttribute WhatIf suppose,
      @RequestParam(defaultValue = "") String done,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      HttpServletRequest request,
      Model model) {
    var day = asOf == null ? page.today() : asOf;
    AuditNote.of(request).patient(id);
    if (htmx != null) {
      page.show(id, day, suppose, model);
      return "board/patient :: supposed";
    }
    page.fill(id, day, suppose, signatories.of(request), done, model);
    return "board/patient";
  }

  /** The same on one sheet of paper for the board's table. */
  @GetMapping("/patients/{id}/summary")
  String summary(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      HttpServletRequest request,
      Model model) {
    AuditNote.of(request).patient(id);
    page.show(id, asOf == null ? page.today() : asOf, WhatIf.NOTHING, model);
    return "board/summary";
  }
}
