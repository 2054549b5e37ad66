package org.hepatora.fhir;

import org.hepatora.decision.eligibility.Answer;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Parameters;

/** Writes an answer as FHIR; fhir-model.md 2, $cytoreduction-eligibility. */
public final class AnswerWriter {
  /**
   * The answer as the Parameters of the operation.
   *
   * @param patient reference of the patient, e.g. {@code Patient/123}
   */
  public Parameters write(Answer answer, String patient) {
    return new Parameters();
  }

  /** The answer as a recommendation that can be stored, profile hcc-guidance. */
  public GuidanceResponse guidance(Answer answer, String patient) {
    return new GuidanceResponse();
  }
}
