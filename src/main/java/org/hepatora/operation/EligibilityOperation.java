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
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.AnswerWriter;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** Is now the moment to present this patient for cytoreductive surgery? fhir-model.md 2. */
@Component
public final class EligibilityOperation implements FhirOperation {
  private static final String NAME = "$cytoreduction-eligibility";

  private final PatientChart chart;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final AnswerWriter writer;
  private final Clock clock;

  EligibilityOperation(
      PatientChart chart,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      AnswerWriter writer,
      Clock clock) {
    this.chart = chart;
    this.reader = reader;
    this.assessor = assessor;
    this.writer = writer;
    this.clock = clock;
  }

  /** From the stored record of a patient. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Parameters ofStored(@IdParam IdType patient, RequestDetails request) {
    var asOf = OperationRequest.of(request, Set.of("asOf")).asOf(clock);
    var resources = chart.everythingOf(patient.getIdPart());
    if (resources == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    return answer(resources, patient.getIdPart(), asOf);
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Parameters ofBundle(RequestDetails request) {
    var asked = OperationRequest.of(request, Set.of("asOf", "data"));
    return answer(asked.data(), "", asked.asOf(clock));
  }

  private Parameters answer(List<Located> resources, String patientId, LocalDate asOf) {
    var picture = reader.read(resources, patientId);
    return writer.write(
        assessor.assess(picture, asOf),
        assessor.measures(picture, asOf),
        Patients.reference(resources, patientId));
  }
}
