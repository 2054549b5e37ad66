// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hepatora.chart.ObservationStore;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.write.ResponseWriter;
import org.hepatora.fhir.write.StaleResponses;
import org.hepatora.platform.FhirOperation;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.stereotype.Component;

/** How did the tumour respond, and has it stopped shrinking? fhir-model.md 2. */
@Component
public final class ResponseOperation implements FhirOperation {
  private static final String NAME = "$assess-response";

  private final Reviews reviews;
  private final ObservationStore store;
  private final Clock clock;
  private final ResponseWriter writer = new ResponseWriter();

  ResponseOperation(Reviews reviews, ObservationStore store, Clock clock) {
    this.reviews = reviews;
    this.store = store;
    this.clock = clock;
  }

  /** From the stored record of a patient; stored there when asked. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Bundle ofStored(@IdParam IdType patient, RequestDetails request) {
    var asked = ResponseRequest.onStored(request);
    var asOf = asked.parameters().asOf(clock);
    var review = reviews.of(reviews.stored(patient.getIdPart()), asOf);
    var criteria = criteria(asked, review);
    var computed = observations(review, criteria);
    if (!asked.store()) {
      return writer.unstored(computed);
    }
    var stale = StaleResponses.among(review.record(), computed, criteria, review.response());
    var stored = store.keep(computed, stale, request);
    return writer.stored(stored, request.getFhirServerBase());
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Bundle ofBundle(RequestDetails request) {
    var asked = ResponseRequest.onBundle(request);
    var parameters = asked.parameters();
    var supplied = reviews.supplied(parameters.data(), "", parameters.gaps());
    var review = reviews.of(supplied, parameters.asOf(clock));
    return writer.unstored(observations(review, criteria(asked, review)));
  }

  private static Set<ResponseCriteria> criteria(ResponseRequest asked, Review review) {
    return asked.criteria().isEmpty() ? ResponseWriter.usual(review.response()) : asked.criteria();
  }

  private List<Observation> observations(Review review, Set<ResponseCriteria> criteria) {
    return writer.observations(
        review.response(),
        criteria,
        review.picture().problems(),
        Patients.reference(review.record(), review.patient()));
  }
}
