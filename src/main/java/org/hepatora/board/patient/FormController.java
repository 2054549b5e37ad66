// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.board.form.BoardForm;
import org.hepatora.board.form.ChangedMeanwhile;
import org.hepatora.board.form.Decisions;
import org.hepatora.board.form.FormFields;
import org.hepatora.board.form.FormFields.BadFields;
import org.hepatora.board.form.Signatories;
import org.hepatora.board.form.Submission;
import org.hepatora.board.patient.PatientPage.Sent;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.AuditNote;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes the forms of a patient's page. What is carried out leads back to the page; what is not
 * shows it again with the reason and everything that was typed.
 */
@Controller
final class FormController {
  private final Map<String, BoardForm> forms;
  private final Decisions decisions;
  private final PatientPage page;
  private final Signatories signatories;

  FormController(
      List<BoardForm> forms, Decisions decisions, PatientPage page, Signatories signatories) {
    this.forms = forms.stream().collect(Collectors.toMap(BoardForm::name, Function.identity()));
    this.decisions = decisions;
    this.page = page;
    this.signatories = signatories;
  }

  /** One form, as it was sent. */
  @PostMapping("/board/patients/{id}/{form}")
  String send(
      @PathVariable String id,
      @PathVariable("form") String name,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var form = forms.get(name);
    if (form == null || asOf.isAfter(page.today())) {
      throw new RequestProblem(Kind.NOT_FOUND, Sentence.of("problem.there-is-no-such-form"), null);
    }
    AuditNote.of(request).patient(id);
    var signatory = signatories.of(request);
    var fields = new FormFields(typed);
    var sent = Submission.of(id, fields, asOf);
    try {
      var author = signatories.author(signatory, fields);
      decisions.carryOut(sent, form.read(sent, fields, author));
      request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
      return "redirect:" + back(id, asOf, name);
    } catch (BadFields bad) {
      response.setStatus(Kind.UNPROCESSABLE.status());
      page.fill(id, asOf, signatory, new Sent(name, typed, bad.problems(), List.of()), model);
    } catch (ChangedMeanwhile changed) {
      response.setStatus(Kind.CONFLICT.status());
      page.fill(id, asOf, signatory, new Sent(name, typed, Map.of(), changed.changes()), model);
    }
    return "board/patient";
  }

  private static String back(String id, LocalDate asOf, String name) {
    return UriComponentsBuilder.fromPath("/board/patients/{id}")
        .queryParam("asOf", asOf)
        .queryParam("done", name)
        .fragment("mdt")
        .buildAndExpand(id)
        .toUriString();
  }
}
