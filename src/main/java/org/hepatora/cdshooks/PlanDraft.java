// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.util.RawValue;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.fhir.write.PlanWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of $propose-treatment-plan, as the JSON of a draft CarePlan. */
@Component
final class PlanDraft {
  private final TreatmentPlanner planner;
  private final PlanWriter writer = new PlanWriter();
  private final FhirContext fhir = FhirContext.forR4Cached();

  PlanDraft(TreatmentPlanner planner) {
    this.planner = planner;
  }

  /** The plan; null where none follows, or where too little is known to state its aim. */
  @Nullable RawValue of(Assessment assessment, String patientId) {
    var answer = assessment.answer();
    var plan = planner.plan(answer, assessment.situation());
    if (plan == null || plan.aim() == null) {
      return null;
    }
    var written = writer.write(plan, answer, "Patient/" + patientId);
    return new RawValue(fhir.newJsonParser().encodeResourceToString(written));
  }
}
