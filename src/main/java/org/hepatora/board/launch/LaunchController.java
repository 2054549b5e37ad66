// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.hepatora.board.patient.WhatIf;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.AuditNote;
import org.hepatora.security.PublicAddress;
import org.hepatora.security.client.SmartLaunches;
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

/**
 * The patient's page launched from another FHIR server: the record is read there with the user's
 * token, decided on here, and forgotten.
 */
@Controller
@RequestMapping("/board/launch")
final class LaunchController {
  private static final String CALLBACK = "/board/launch/callback";

  private final SmartLaunches launches;
  private final LaunchedPage page;
  private final PublicAddress address;

  LaunchController(SmartLaunches launches, LaunchedPage page, PublicAddress address) {
    this.launches = launches;
    this.page = page;
    this.address = address;
  }

  /** The EHR opens this. */
  @GetMapping
  String launch(
      @RequestParam String iss,
      @RequestParam(required = false) @Nullable String launch,
      HttpServletRequest request) {
    var begun = launches.begin(iss, launch, address.base() + CALLBACK);
    LaunchSession.of(request).begin(begun.pending());
    return "redirect:" + begun.signIn();
  }

  /** The user comes back from signing in. */
  @GetMapping("/callback")
  String callback(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String code,
      HttpServletRequest request) {
    var session = LaunchSession.of(request);
    var pending = session.end(state);
    if (pending == null) {
      throw new RequestProblem(
          Kind.INVALID, Sentence.of("problem.this-launch-is-over-or-not"), "state");
    }
    if (code == null) {
      throw new RequestProblem(
          Kind.FORBIDDEN, Sentence.of("problem.the-launching-server-refused-the-launch"), null);
    }
    var chart = launches.complete(pending, code);
    request.changeSessionId();
    return "redirect:/board/launch/patients/" + session.open(chart);
  }

  /** The page; read anew from the launching server each time. */
  @GetMapping("/patients/{key}")
  String patient(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @ModelAttribute WhatIf suppose,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      HttpServletRequest request,
      Model model) {
    show(key, asOf, suppose, request, model);
    return htmx == null ? "board/patient" : "board/patient :: supposed";
  }

  /** The same on one sheet of paper for the board's table. */
  @GetMapping("/patients/{key}/summary")
  String summary(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      HttpServletRequest request,
      Model model) {
    show(key, asOf, WhatIf.NOTHING, request, model);
    return "board/summary";
  }

  private void show(
      String key,
      @Nullable LocalDate asOf,
      WhatIf suppose,
      HttpServletRequest request,
      Model model) {
    var chart = LaunchSession.of(request).chart(key);
    if (chart == null) {
      throw new RequestProblem(
          Kind.UNAUTHENTICATED, Sentence.of("problem.this-launch-is-over-launch-again"), null);
    }
    // Who it is, that server knows; its patients are not ours, whatever their ids.
    AuditNote.of(request).subject("a user of " + chart.base());
    page.fill(chart, asOf, suppose, "/board/launch/patients/" + key, model);
  }
}
