// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.fhir.write.PlanWriter;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.CarePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of $propose-treatment-plan, as the JSON of a draft CarePlan. */
@Component
final class PlanDraft {
  private final TreatmentPlanner planner;
  private final PlanWriter writer = new PlanWriter();

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
    return new RawValue(json(writer.write(plan, answer, "Patient/" + patientId)));
  }

  /** By the composer of HL7's own library: the same text as HAPI's encoder makes, and sooner. */
  static String json(CarePlan plan) {
    try {
      return new JsonParser().composeString(plan);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
