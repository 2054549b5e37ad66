// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.hepatora.board.form.FormFields.BadFields;
import org.hepatora.decision.picture.PatientPicture.Resectability.Verdict;
import org.hepatora.fhir.write.Author;
import org.hepatora.fhir.write.ResectabilityWriter;
import org.hepatora.fhir.write.TransactionBundle;
import org.springframework.stereotype.Component;

/**
 * Records the surgeons' judgement of resectability. A second one of a day corrects the first: two
 * that differ would contradict each other, and neither would count.
 */
@Component
final class ResectabilityForm implements BoardForm {
  /** Nobody judged this question before; ours. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final Clock clock;

  ResectabilityForm(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "resectability";
  }

  @Override
  public Function<Proposal, TransactionBundle> read(
      Submission sent, FormFields fields, Author author) {
    var verdict = fields.choice("verdict", Verdict.class);
    var on = fields.day("judgedOn", FIRST_DAY, LocalDate.now(clock));
    var note = fields.optional("note", MdtRequestForm.LONGEST_TEXT);
    fields.refuse();
    return now -> {
      var offered = now.lesions().stream().map(Proposal.Choice::reference).toList();
      var focus = fields.among("focus", offered);
      if (focus.isEmpty() && verdict != Verdict.UNRESECTABLE && !offered.isEmpty()) {
        fields.problem("focus", "board.field.lesions");
      }
      fields.refuse();
      var judgement =
          ResectabilityWriter.write(
              sent.patient(), verdict, focus, on, note, author, OffsetDateTime.now(clock));
      return written(now, Writing.identified(judgement, sent), on);
    };
  }

  private static TransactionBundle written(Proposal now, ObjectNode judgement, LocalDate on) {
    var sameDay =
        now.mdtRecord().judgements().stream()
            .filter(each -> each.path("effectiveDateTime").asText().startsWith(on.toString()))
            .toList();
    if (sameDay.size() > 1) {
      throw new BadFields(Map.of("judgedOn", "board.field.several"));
    }
    return sameDay.isEmpty()
        ? new TransactionBundle().create(Writing.fullUrl(), judgement)
        : new TransactionBundle().change(sameDay.get(0), judgement.put("status", "corrected"));
  }
}
