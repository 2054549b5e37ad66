package org.hepatora.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import org.hepatora.chart.ObservationStore;
import org.hepatora.chart.PatientChart;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.ResponseWriter;
import org.hepatora.fhir.write.StaleResponses;
import org.hepatora.platform.FhirOperation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** How did the tumour respond, and has it stopped shrinking? fhir-model.md 2. */
@Component
public final class ResponseOperation implements FhirOperation {
  private static final String NAME = "$assess-response";

  private final PatientChart chart;
  private final PatientPictureReader reader;
  private final EligibilityAssessor assessor;
  private final ObservationStore store;
  private final Clock clock;
  private final ResponseWriter writer = new ResponseWriter();

  ResponseOperation(
      PatientChart chart,
      PatientPictureReader reader,
      EligibilityAssessor assessor,
      ObservationStore store,
      Clock clock) {
    this.chart = chart;
    this.reader = reader;
    this.assessor = assessor;
    this.store = store;
    this.clock = clock;
  }

  /** From the stored record of a patient; stored there when asked. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Bundle ofStored(@IdParam IdType patient, RequestDetails request) {
    var asked = ResponseRequest.onStored(request);
    var asOf = asked.parameters().asOf(clock);
    var resources = chart.everythingOf(patient.getIdPart());
    if (resources == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, Sentence.of("problem.no-such-patient-is-stored-here"), null);
    }
    var picture = reader.read(resources, patient.getIdPart());
    var response = assessor.response(picture, asOf);
    var criteria = asked.criteria().isEmpty() ? ResponseWriter.usual(response) : asked.criteria();
    var computed =
        writer.observations(
            response,
            criteria,
            picture.problems(),
            Patients.reference(resources, patient.getIdPart()));
    if (!asked.store()) {
      return writer.unstored(computed);
    }
    var stale = StaleResponses.among(resources, computed, criteria, response);
    var stored = store.keep(computed, stale, request);
    return writer.stored(stored, request.getFhirServerBase());
  }

  /** From the Bundle in parameter {@code data}; nothing is stored. */
  @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true)
  public Bundle ofBundle(RequestDetails request) {
    var asked = ResponseRequest.onBundle(request);
    var resources = asked.parameters().data();
    var asOf = asked.parameters().asOf(clock);
    var picture = reader.read(resources, "");
    var response = assessor.response(picture, asOf);
    var criteria = asked.criteria().isEmpty() ? ResponseWriter.usual(response) : asked.criteria();
    return writer.unstored(
        writer.observations(
            response, criteria, picture.problems(), Patients.reference(resources, "")));
  }
}
