package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hepatora.chart.PatientChart;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.PlanWriter;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** Which plan follows for this patient, for the MDT to decide on? fhir-model.md 2. */
@Component
public final class TreatmentPlanOperation implements FhirOperation {
  private static final String NAME = "$propose-treatment-plan";

  private final PatientChart chart;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final TreatmentPlanner planner;
  private final PlanWriter writer = new PlanWriter();
  private final Clock clock;

  TreatmentPlanOperation(
      PatientChart chart,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      TreatmentPlanner planner,
      Clock clock) {
    this.chart = chart;
    this.reader = reader;
    this.assessor = assessor;
    this.planner = planner;
    this.clock = clock;
  }

  /** From the stored record of a patient; the plan is not stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public CarePlan ofStored(@IdParam IdType patient, RequestDetails request) {
    var asOf = OperationRequest.of(request, Set.of("asOf")).asOf(clock);
    var resources = chart.everythingOf(patient.getIdPart());
    if (resources == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    return plan(resources, patient.getIdPart(), asOf);
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public CarePlan ofBundle(RequestDetails request) {
    var asked = OperationRequest.of(request, Set.of("asOf", "data"));
    return plan(asked.data(), "", asked.asOf(clock));
  }

  private CarePlan plan(List<Located> resources, String patientId, LocalDate asOf) {
    var patient = Patients.reference(resources, patientId);
    var picture = reader.read(resources, patientId);
    var assessed = assessor.assessed(picture, asOf);
    var plan = planner.plan(assessed.answer(), assessed.situation());
    if (plan == null) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE,
          "There is no plan: the question does not apply to this patient;"
              + " $cytoreduction-eligibility says why",
          null);
    }
    return writer.write(plan, assessed.answer(), patient);
  }
}
