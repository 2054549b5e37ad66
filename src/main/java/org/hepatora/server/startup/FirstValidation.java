// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import org.hepatora.platform.FirstCall;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Validates an observation before anybody writes one, which loads the validator's definitions. */
@Component
@Order(2)
final class FirstValidation implements FirstCall {
  private final FhirContext context;
  private final IInstanceValidatorModule validator;

  FirstValidation(FhirContext context, IInstanceValidatorModule validator) {
    this.context = context;
    this.validator = validator;
  }

  @Override
  public void make(String record) {
    var observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    context
        .newValidator()
        .registerValidatorModule(validator)
        .validateWithResult(context.newJsonParser().encodeResourceToString(observation));
  }
}
