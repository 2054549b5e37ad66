// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.CodeType;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.StringType;
import org.hl7.fhir.r5.model.UriType;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.TerminologyServiceErrorClass;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.utilities.FhirPublication;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.utilities.validation.ValidationOptions;
import org.jspecify.annotations.Nullable;

/** Whether a code is one of a value set, or of its code system, by HL7's library. */
record GivenValidation(GivenContext context, AskedCode asked) {
  private static final Set<String> OF_VERSIONS =
      Set.of(
          "system-version",
          "check-system-version",
          "force-system-version",
          "default-valueset-version");

  /** Null for the code system alone. */
  Parameters validated(@Nullable ValueSet set) {
    var library = context.library();
    var versions = new Parameters();
    asked.body().getParameter().stream()
        .filter(each -> OF_VERSIONS.contains(each.getName()))
        .forEach(each -> versions.addParameter(each.copy()));
    library.setExpansionParameters(versions);
    var concept = asked.concept();
    if (concept != null) {
      concept.getCoding().forEach(each -> context.seekSystem(each.getSystem(), each.getVersion()));
      var result = library.validateCode(options(), concept, set);
      return answer(result, new Coding(), concept);
    }
    var coding =
        set == null
            ? asked.coding("coding", "code", "url", "version")
            : asked.coding("coding", "code", "system", "systemVersion");
    if (coding == null) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Give the code, a coding or a codeableConcept", "code");
    }
    context.seekSystem(coding.getSystem(), coding.getVersion());
    boolean isBare = asked.text("code") != null;
    var options = isBare ? options().withGuessSystem() : options();
    var result =
        isBare
            ? library.validateCode(
                options,
                coding.getSystem(),
                coding.getVersion(),
                coding.getCode(),
                coding.getDisplay(),
                set)
            : library.validateCode(options, coding, set);
    return answer(result, coding, null);
  }

  private ValidationOptions options() {
    var options = new ValidationOptions(FhirPublication.R4);
    String language = asked.language();
    if (language != null) {
      options = options.withLanguage(language);
    }
    if (asked.isTrue("valueset-membership-only")) {
      options = options.withCheckValueSetOnly();
    }
    options.setDisplayWarningMode(asked.isTrue("lenient-display-validation"));
    options.setActiveOnly(asked.isTrue("activeOnly"));
    return options;
  }

  private static Parameters answer(
      ValidationResult result, Coding coding, @Nullable CodeableConcept concept) {
    if (result.getSeverity() == IssueSeverity.FATAL) {
      throw new RequestProblem(Kind.UNPROCESSABLE, String.valueOf(result.getMessage()), null);
    }
    var answer = new Parameters();
    boolean isIn = result.getSeverity() != IssueSeverity.ERROR;
    add(answer, "result", new BooleanType(isIn));
    add(answer, "message", result.getMessage(), new StringType());
    add(answer, "system", first(result.getSystem(), coding.getSystem()), new UriType());
    String code = first(coding.getCode(), result.getCode());
    add(answer, "code", code, new CodeType());
    if (result.getCode() != null && !result.getCode().equals(code)) {
      add(answer, "normalized-code", new CodeType(result.getCode()));
    }
    add(answer, "version", result.getVersion(), new StringType());
    add(answer, "display", result.getDisplay(), new StringType());
    if (concept != null) {
      add(answer, "codeableConcept", concept);
    }
    if (result.isInactive()) {
      add(answer, "inactive", new BooleanType(true));
    }
    add(answer, "status", result.getStatus(), new CodeType());
    if (result.getUnknownSystems() != null) {
      boolean isCause =
          result.getErrorClass() == TerminologyServiceErrorClass.CODESYSTEM_UNSUPPORTED;
      for (String each : result.getUnknownSystems()) {
        add(
            answer,
            isCause ? "x-caused-by-unknown-system" : "x-unknown-system",
            new CanonicalType(each));
      }
    }
    if (result.hasIssues()) {
      answer.addParameter(result.getOrMakeParameters().getParameter("issues").copy());
    }
    return answer;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static void add(Parameters answer, String name, DataType value) {
    answer.addParameter().setName(name).setValue(value);
  }

  private static void add(
      Parameters answer,
      String name,
      @Nullable String value,
      org.hl7.fhir.r5.model.PrimitiveType<?> type) {
    if (value != null) {
      type.setValueAsString(value);
      add(answer, name, type);
    }
  }
}
