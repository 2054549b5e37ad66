// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** HL7's validator finds the answer of $assess-response to be FHIR R4. */
final class ResponseValidityTest {
  private static final FhirValidator VALIDATOR = validator();

  private static FhirValidator validator() {
    var context = FhirContext.forR4Cached();
    var chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context));
    var module = new FhirInstanceValidator(chain);
    module.setErrorForUnknownProfiles(false);
    return context.newValidator().registerValidatorModule(module);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void theAnswerIsValid(String id, LocalDate asOf, String disposition) {
    assertThat(errors(Written.of(Ehr.patient(id), asOf).text())).isEmpty();
  }

  @Test
  void theValidatorSeesAFault() {
    var text = Written.of(Ehr.patient("V01"), LocalDate.of(2026, 11, 20)).text();

    assertThat(errors(text.replace("\"status\":\"final\"", "\"status\":\"done\""))).isNotEmpty();
  }

  /** The code systems and profiles of our own are not known to it. */
  private static List<String> errors(String text) {
    return VALIDATOR.validateWithResult(text).getMessages().stream()
        .filter(each -> each.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(SingleValidationMessage::getMessage)
        .toList();
  }
}
