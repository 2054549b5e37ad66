package org.hepatora.board;

import java.time.LocalDate;
import java.util.List;
import org.hepatora.board.Proposal.Choice;
import org.hepatora.chart.PatientRecord;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.PatientPicture;
import org.hepatora.decision.plan.TreatmentPlan;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.DecidedPlanWriter;
import org.hepatora.fhir.Located;
import org.hepatora.fhir.PatientPictureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the proposal of a stored patient, from the record as it is now. */
@Component
final class Proposals {
  private static final String LESION = "BodyStructure/";

  private final PatientRecord record;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final TreatmentPlanner planner;
  private final DecidedPlanWriter plans = new DecidedPlanWriter();

  Proposals(
      PatientRecord record,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      TreatmentPlanner planner) {
    this.record = record;
    this.reader = reader;
    this.assessor = assessor;
    this.planner = planner;
  }

  /** The stored record. */
  List<Located> record(String patientId) {
    var resources = record.publishedRecordOf(patientId);
    if (resources == null) {
      throw new RequestProblem(Kind.NOT_FOUND, "No such patient is stored here", null);
    }
    return resources;
  }

  /** The proposal on that day. */
  Proposal of(String patientId, LocalDate asOf) {
    return of(patientId, record(patientId), asOf);
  }

  /** The same from the record at hand. */
  Proposal of(String patientId, List<Located> resources, LocalDate asOf) {
    var picture = reader.read(resources, patientId);
    var answer = assessor.assess(picture, asOf);
    var plan = planner.plan(answer, assessor.situation(picture, asOf));
    var docket = Docket.of(resources);
    return new Proposal(
        patientId,
        answer,
        plan,
        docket,
        lesions(picture, asOf),
        Shown.of(answer.disposition().code() + answer.summary() + draft(plan, patientId), docket));
  }

  private String draft(@Nullable TreatmentPlan plan, String patientId) {
    return plan == null ? "" : plans.draft(plan, "Patient/" + patientId).toString();
  }

  private List<Choice> lesions(PatientPicture picture, LocalDate asOf) {
    return assessor.response(picture, asOf).history().lesions().stream()
        .map(history -> history.lesion())
        .filter(lesion -> lesion.id().startsWith(LESION))
        .map(
            lesion ->
                new Choice(lesion.id(), lesion.label().isEmpty() ? lesion.id() : lesion.label()))
        .toList();
  }
}
