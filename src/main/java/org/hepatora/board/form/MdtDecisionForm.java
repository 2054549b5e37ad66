// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.Author;
import org.hepatora.fhir.write.DecidedPlanWriter;
import org.hepatora.fhir.write.DecidedPlanWriter.Minutes;
import org.hepatora.fhir.write.MdtDecision;
import org.hepatora.fhir.write.TransactionBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the proposed plan into what the MDT made of it, and answers the open requests. */
@Component
final class MdtDecisionForm implements BoardForm {
  private final Clock clock;
  private final TreatmentPlanner planner;
  private final DecidedPlanWriter plans = new DecidedPlanWriter();

  MdtDecisionForm(Clock clock, TreatmentPlanner planner) {
    this.clock = clock;
    this.planner = planner;
  }

  @Override
  public String name() {
    return "mdt-decision";
  }

  @Override
  public Function<Proposal, TransactionBundle> read(
      Submission sent, FormFields fields, Author author) {
    var minutes =
        new Minutes(
            fields.choice("decision", MdtDecision.class),
            fields.day("decidedOn", sent.asOf(), LocalDate.now(clock)),
            fields.required("question", MdtRequestForm.LONGEST_TEXT),
            fields.required("answer", MdtRequestForm.LONGEST_TEXT),
            author);
    var surgery = fields.optionalDay("surgeryOn", sent.asOf());
    fields.refuse();
    return now -> decided(now, sent, minutes, surgery);
  }

  private TransactionBundle decided(
      Proposal now, Submission sent, Minutes minutes, @Nullable LocalDate surgery) {
    var proposed = planner.plan(now.answer(), now.situation(), surgery);
    if (proposed == null) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE, Sentence.of("problem.there-is-no-plan-to-decide"), null);
    }
    var guidance = Writing.fullUrl();
    var requests = now.mdtRecord().requests();
    var evidence = new ArrayList<String>(List.of(guidance));
    requests.forEach(each -> evidence.add(MdtRecord.reference(each)));
    var replaced = replaced(now.mdtRecord(), minutes.decision());
    var plan =
        plans.write(
            proposed,
            "Patient/" + sent.patient(),
            minutes,
            evidence,
            replaced.stream().map(MdtRecord::reference).toList(),
            OffsetDateTime.now(clock));
    var bundle =
        new TransactionBundle()
            .create(guidance, Writing.guidance(now, sent))
            .create(Writing.fullUrl(), Writing.identified(plan, sent));
    replaced.forEach(each -> bundle.change(each, Writing.with(each, "revoked")));
    var answered = minutes.decision().requestStatus();
    requests.forEach(each -> bundle.change(each, Writing.with(each, answered)));
    return bundle;
  }

  /** A plan that waited is done with; one that is followed ends when another is accepted. */
  private static List<JsonNode> replaced(MdtRecord mdtRecord, MdtDecision decision) {
    return mdtRecord.plans().stream()
        .filter(
            plan ->
                decision == MdtDecision.ACCEPTED || plan.path("status").asText().equals("on-hold"))
        .toList();
  }
}
