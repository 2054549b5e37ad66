// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Set;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.PlanWriter;
import org.hepatora.platform.FhirOperation;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.hepatora.review.Trials;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** Which plan follows for this patient, for the MDT to decide on? fhir-model.md 2. */
@Component
public final class TreatmentPlanOperation implements FhirOperation {
  private static final String NAME = "$propose-treatment-plan";

  private final Reviews reviews;
  private final TreatmentPlanner planner;
  private final Trials trials;
  private final PlanWriter writer = new PlanWriter();
  private final Clock clock;

  TreatmentPlanOperation(Reviews reviews, TreatmentPlanner planner, Trials trials, Clock clock) {
    this.trials = trials;
    this.reviews = reviews;
    this.planner = planner;
    this.clock = clock;
  }

  /** From the stored record of a patient; the plan is not stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public CarePlan ofStored(@IdParam IdType patient, RequestDetails request) {
    var asOf = OperationRequest.of(request, Set.of("asOf")).asOf(clock);
    return plan(reviews.of(reviews.stored(patient.getIdPart()), asOf));
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public CarePlan ofBundle(RequestDetails request) {
    var asked = OperationRequest.of(request, Set.of("asOf", "data"));
    var supplied = reviews.supplied(asked.data(), "", asked.gaps());
    return plan(reviews.of(supplied, asked.asOf(clock)));
  }

  private CarePlan plan(Review review) {
    var patient = Patients.reference(review.record(), review.patient());
    var plan = planner.plan(review.answer(), review.situation(), trials.beside(review));
    if (plan == null) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE,
          "There is no plan: the question does not apply to this patient;"
              + " $cytoreduction-eligibility says why",
          null);
    }
    return writer.write(plan, review.answer(), patient);
  }
}
