// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hepatora.board.form.Proposals;
import org.hepatora.board.form.ShownAnswer;
import org.hepatora.board.form.Signatory;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one patient. */
@Component
public final class PatientPage {
  private final Reviews reviews;
  private final PatientViews views;
  private final Proposals proposals;
  private final ObjectMapper json;
  private final Clock clock;

  PatientPage(
      Reviews reviews, PatientViews views, Proposals proposals, ObjectMapper json, Clock clock) {
    this.reviews = reviews;
    this.views = views;
    this.proposals = proposals;
    this.json = json;
    this.clock = clock;
  }

  /** The page of a stored patient with the forms of the MDT as they are at first. */
  public void fill(
      String id, LocalDate asOf, WhatIf suppose, Signatory signatory, String done, Model model) {
    var stored = show(id, asOf, suppose, model);
    if (!asOf.isAfter(today())) {
      model.addAttribute("forms", forms(stored, signatory, Sent.NONE, done));
    }
  }

  /** The same after a form was sent that could not be carried out. */
  public void fill(String id, LocalDate asOf, Signatory signatory, Sent sent, Model model) {
    var stored = show(id, asOf, WhatIf.NOTHING, model);
    model.addAttribute("forms", forms(stored, signatory, sent, ""));
  }

  /** What is to be seen of a stored patient, without the forms. */
  public Review show(String id, LocalDate asOf, WhatIf suppose, Model model) {
    var stored = reviews.of(reviews.published(id), asOf);
    show(stored, suppose, "/board/patients/" + id, model);
    return stored;
  }

  /**
   * What is to be seen of a patient, and nothing to decide.
   *
   * @param self where the page is
   */
  public void show(Review patient, WhatIf suppose, String self, Model model) {
    var view = views.of(patient, suppose);
    model.addAttribute("self", self);
    model.addAttribute("view", view);
    model.addAttribute("suppose", suppose);
    model.addAttribute("verdicts", Verdict.values());
    model.addAttribute("chart", island(view.chart()));
  }

  private MdtForms forms(Review stored, Signatory signatory, Sent sent, String done) {
    return new MdtForms(
        proposals.of(stored),
        signatory.name(),
        MdtForms.May.of(signatory),
        UUID.randomUUID().toString(),
        today(),
        sent.form(),
        sent.fields(),
        sent.problems(),
        sent.changes(),
        done);
  }

  /** The JSON that stands in the page, where no text of it can end the script element. */
  private String island(CourseChart chart) {
    try {
      return json.writeValueAsString(chart).replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A form that was sent and could not be carried out, with the reason. */
  record Sent(
      String form,
      Map<String, List<String>> fields,
      Map<String, String> problems,
      List<ShownAnswer.Change> changes) {
    static final Sent NONE = new Sent("", Map.of(), Map.of(), List.of());
  }
}
