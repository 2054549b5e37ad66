package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.hepatora.chart.PatientRecord;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.write.CourseWriter;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** What happened to this patient, in order? fhir-model.md 2. */
@Component
public final class DiseaseCourseOperation implements FhirOperation {
  private static final String NAME = "$disease-course";

  private final PatientRecord record;
  private final Clock clock;
  private final CourseWriter writer = new CourseWriter();

  DiseaseCourseOperation(PatientRecord record, Clock clock) {
    this.record = record;
    this.clock = clock;
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
    var resources = record.publishedRecordOf(patient.getIdPart());
    if (resources == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    JsonAnswer.send(writer.write(resources, asOf, request.getFhirServerBase()), request);
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
    var course = writer.write(CourseWriter.ofOnePatient(resources), asked.asOf(clock), null);
    JsonAnswer.send(course, request);
  }
}
