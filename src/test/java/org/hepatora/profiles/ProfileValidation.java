// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * The committed profiles and terminology as the judge, beside HL7's base definitions. One validator
 * serves every test: building it is what takes long.
 */
public final class ProfileValidation {
  /** Said of codes of LOINC, SNOMED CT and others, which are not here; bindings are checked. */
  private static final String NO_TERMINOLOGY =
      "CodeSystem is unknown and can't be validated: http:";

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final FhirValidator VALIDATOR = validator();

  private ProfileValidation() {}

  private static FhirValidator validator() {
    var ours = new PrePopulatedValidationSupport(R4);
    for (String folder : List.of("profiles/generated", "terminology/generated")) {
      for (Path file : jsonOf(Path.of(folder))) {
        if (R4.newJsonParser().parseResource(read(file)) instanceof MetadataResource definition) {
          ours.addResource(definition);
        }
      }
    }
    var chain =
        new ValidationSupportChain(
            ours,
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4),
            new SnapshotGeneratingValidationSupport(R4));
    var validator = new FhirInstanceValidator(chain);
    validator.setAnyExtensionsAllowed(false);
    validator.setCustomExtensionDomains(List.of());
    return R4.newValidator().registerValidatorModule(validator);
  }

  /** Every error of a resource against the profiles it claims, by its path. */
  public static List<String> errors(String json) {
    return errors(json, new ValidationOptions());
  }

  /** The same against one more profile of ours, by its id. */
  public static List<String> errors(String json, String profile) {
    var url = "https://w3id.org/hepatora/StructureDefinition/" + profile;
    return errors(json, new ValidationOptions().addProfile(url));
  }

  private static List<String> errors(String json, ValidationOptions options) {
    return VALIDATOR.validateWithResult(json, options).getMessages().stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(ProfileValidation::words)
        .filter(words -> !words.contains(NO_TERMINOLOGY))
        .toList();
  }

  private static String words(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  /** The JSON files of a folder itself, in alphabetical order. */
  static List<Path> jsonOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
