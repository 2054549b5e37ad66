// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.hepatora.fhir.write.CourseWriter;
import org.hepatora.platform.FhirOperation;
import org.hepatora.review.Reviews;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** What happened to this patient, in order? fhir-model.md 2. */
@Component
public final class DiseaseCourseOperation implements FhirOperation {
  private static final String NAME = "$disease-course";

  private final Reviews reviews;
  private final Clock clock;
  private final CourseWriter writer;

  DiseaseCourseOperation(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
    this.writer = new CourseWriter(clock.getZone());
  }

  /** From the stored record of a patient. */
  @Operation(
      name = NAME,
      typeName = "Patient",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void ofStored(@IdParam IdType patient, ServletRequestDetails request) throws IOException {
    var asOf = OperationRequest.of(request, Set.of("asOf")).asOf(clock);
    var stored = reviews.published(patient.getIdPart());
    var picture = stored.picture();
    var base = request.getFhirServerBase();
    JsonAnswer.send(
        writer.write(stored.record(), asOf, base, picture.ledger(), picture.problems()), request);
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(
      name = NAME,
      typeName = "Patient",
      idempotent = true,
      manualRequest = true,
      manualResponse = true)
  public void ofBundle(ServletRequestDetails request) throws IOException {
    var asked = OperationRequest.of(request, Set.of("asOf", "data"));
    var resources = asked.data();
    Patients.reference(resources, "");
    var picture = reviews.supplied(resources, "", asked.gaps()).picture();
    var course =
        writer.write(
            CourseWriter.ofOnePatient(resources),
            asked.asOf(clock),
            null,
            picture.ledger(),
            picture.problems());
    JsonAnswer.send(course, request);
  }
}
