package org.hepatora.board.form;

import org.hepatora.board.record.BoardCase;
import java.util.List;
import org.hepatora.board.form.Proposal.Choice;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.response.ResponseHistory;
import org.hepatora.fhir.write.DecidedPlanWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the proposal that the MDT decides on. */
@Component
public final class Proposals {
  private static final String LESION = "BodyStructure/";

  private final TreatmentPlanner planner;
  private final DecidedPlanWriter plans = new DecidedPlanWriter();

  Proposals(TreatmentPlanner planner) {
    this.planner = planner;
  }

  public Proposal of(BoardCase stored) {
    var answer = stored.answer();
    var plan = planner.plan(answer, stored.situation());
    var docket = Docket.of(stored.record());
    return new Proposal(
        stored.patient(),
        answer,
        plan,
        docket,
        lesions(stored.response().history()),
        Shown.of(
            answer.disposition().code() + answer.summary() + draft(plan, stored.patient()),
            docket));
  }

  private String draft(@Nullable TreatmentPlan plan, String patientId) {
    return plan == null ? "" : plans.draft(plan, "Patient/" + patientId).toString();
  }

  private static List<Choice> lesions(ResponseHistory history) {
    return history.lesions().stream()
        .map(one -> one.lesion())
        .filter(lesion -> lesion.id().startsWith(LESION))
        .map(
            lesion ->
                new Choice(lesion.id(), lesion.label().isEmpty() ? lesion.id() : lesion.label()))
        .toList();
  }
}
