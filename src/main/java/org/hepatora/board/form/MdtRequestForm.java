// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.hepatora.fhir.write.Author;
import org.hepatora.fhir.write.MdtRequestWriter;
import org.hepatora.fhir.write.TransactionBundle;
import org.springframework.stereotype.Component;

/** Asks the MDT to discuss the patient; the answer that is the reason is stored beside. */
@Component
final class MdtRequestForm implements BoardForm {
  static final int LONGEST_TEXT = 4000;

  private final Clock clock;

  MdtRequestForm(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mdt-request";
  }

  @Override
  public Function<Proposal, TransactionBundle> read(
      Submission sent, FormFields fields, Author author) {
    var question = fields.required("question", LONGEST_TEXT);
    fields.refuse();
    return now -> {
      var guidance = Writing.fullUrl();
      var request =
          MdtRequestWriter.order(
              sent.patient(), now.answer(), guidance, question, author, OffsetDateTime.now(clock));
      return new TransactionBundle()
          .create(guidance, Writing.guidance(now, sent))
          .create(Writing.fullUrl(), Writing.identified(request, sent));
    };
  }
}
