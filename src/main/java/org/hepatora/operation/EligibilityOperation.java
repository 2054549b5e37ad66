// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Set;
import org.hepatora.fhir.write.AnswerWriter;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.metrics.Door;
import org.hepatora.platform.FhirOperation;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** Is now the moment to present this patient for cytoreductive surgery? fhir-model.md 2. */
@Component
public final class EligibilityOperation implements FhirOperation {
  private static final String NAME = "$cytoreduction-eligibility";

  private final Reviews reviews;
  private final AnswerWriter writer;
  private final DecisionMeter meter;
  private final Clock clock;

  EligibilityOperation(Reviews reviews, AnswerWriter writer, DecisionMeter meter, Clock clock) {
    this.reviews = reviews;
    this.writer = writer;
    this.meter = meter;
    this.clock = clock;
  }

  /** From the stored record of a patient. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Parameters ofStored(@IdParam IdType patient, RequestDetails request) {
    var asOf = OperationRequest.of(request, Set.of("asOf")).asOf(clock);
    return answer(reviews.of(reviews.stored(patient.getIdPart()), asOf));
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Parameters ofBundle(RequestDetails request) {
    var asked = OperationRequest.of(request, Set.of("asOf", "data"));
    var supplied = reviews.supplied(asked.data(), "", asked.gaps());
    return answer(reviews.of(supplied, asked.asOf(clock)));
  }

  private Parameters answer(Review review) {
    meter.decided(Door.OPERATION, review.answer().disposition(), review.picture().ledger());
    return writer.write(
        review.answer(),
        reviews.measures(review),
        review.picture().ledger(),
        Patients.reference(review.record(), review.patient()));
  }
}
