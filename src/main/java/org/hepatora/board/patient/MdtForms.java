// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hepatora.board.form.Proposal;
import org.hepatora.board.form.ShownAnswer;
import org.hepatora.board.form.Signatory;
import org.hepatora.decision.words.Argument;
import org.hepatora.fhir.write.MdtDecision;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a patient's page: what they are about, who signs them, and what became of the one
 * that was sent.
 *
 * @param signedIn name of who signed in; null where the name is asked for
 * @param submission names this copy of the forms
 * @param sent the form that was sent and could not be carried out; empty when none was
 * @param typed what was typed into it
 * @param problems sentence by field
 * @param changes what is different now from what it was about
 * @param done the form that was carried out; empty when none was
 */
record MdtForms(
    Proposal proposal,
    @Nullable String signedIn,
    May may,
    String submission,
    LocalDate today,
    String sent,
    Map<String, List<String>> typed,
    Map<String, String> problems,
    List<ShownAnswer.Change> changes,
    String done) {

  /** What the signatory may write. */
  record May(boolean request, boolean decide, boolean judge) {
    static May of(Signatory signatory) {
      return new May(
          signatory.may("ServiceRequest", "GuidanceResponse"),
          signatory.may("CarePlan", "GuidanceResponse"),
          signatory.may("Observation"));
    }
  }

  /** What stands in a field: what was typed there, else this. */
  public String text(String form, String field, Object otherwise) {
    if (form.equals(sent)) {
      return typed.getOrDefault(field, List.of("")).get(0);
    }
    return otherwise instanceof Argument words ? Speech.say(words) : otherwise.toString();
  }

  /** What the MDT can decide. */
  public MdtDecision[] decisions() {
    return MdtDecision.values();
  }

  /** Whether this was chosen in the field. */
  public boolean isChosen(String form, String field, String value) {
    return form.equals(sent) && typed.getOrDefault(field, List.of()).contains(value);
  }

  /** The sentence that stands beside a field; null when nothing is wrong with it. */
  public @Nullable String problem(String form, String field) {
    return form.equals(sent) ? problems.get(field) : null;
  }
}
