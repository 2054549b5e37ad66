// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.time.LocalDate;
import java.util.UUID;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;

/**
 * A form that was sent: from which page, and which of its copies.
 *
 * @param id made for the page; a form sent twice has the same
 * @param asOf the day the page was about
 */
public record Submission(String patient, String id, LocalDate asOf, ShownAnswer shown) {
  public static Submission of(String patient, FormFields form, LocalDate asOf) {
    var id = form.text("submission");
    try {
      return new Submission(
          patient, UUID.fromString(id).toString(), asOf, ShownAnswer.parse(form.text("shown")));
    } catch (IllegalArgumentException unreadable) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, Sentence.of("problem.the-form-does-not-say-which"), "submission");
    }
  }
}
