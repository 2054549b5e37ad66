// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.conformance.Guide;
import org.hepatora.errors.Violation;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.validation.definitions.CanonicalTypes;
import org.hepatora.validation.definitions.DefinitionsOnDemand;
import org.hepatora.validation.definitions.TypesContext;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * Judges resources by our profiles and FHIR's own rules. It knows the guide of the class path and
 * the base definitions and asks no database, so that it costs a write little.
 */
public final class ProfileValidator {
  private static final String OURS = Canonicals.BASE + "/StructureDefinition/";

  private final FhirValidator validator;
  private final Set<String> profiles;

  public ProfileValidator(
      FhirContext context, Guide guide, DefinitionsOnDemand base, CanonicalTypes types) {
    var ours = new PrePopulatedValidationSupport(context);
    var json = context.newJsonParser();
    for (var file : guide.definitions()) {
      if (Set.of("StructureDefinition", "ValueSet", "CodeSystem").contains(file.type())) {
        ours.addResource(json.parseResource(file.json()));
      }
    }
    var support =
        new ValidationSupportChain(
            ours,
            base,
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new SnapshotGeneratingValidationSupport(context),
            elsewhere(context));
    var known = new TypesContext(types, ours);
    known.setValidationSupport(support);
    var module = new FhirInstanceValidator(support);
    module.setWrappedWorkerContext(support, known);
    module.setErrorForUnknownProfiles(false);
    module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    validator = context.newValidator().registerValidatorModule(module);
    profiles =
        guide.definitions().stream()
            .filter(file -> file.type().equals("StructureDefinition"))
            .map(file -> OURS + file.id())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the resource claims a profile of our base, known or not. */
  static boolean claimsOurs(IBaseResource resource) {
    return claimed(resource).stream().anyMatch(profile -> profile.startsWith(OURS));
  }

  /** Every rule the resource breaks; empty when it may be stored. */
  List<Violation> violations(IBaseResource resource) {
    var found = new ArrayList<Violation>();
    var claimed = claimed(resource);
    for (int index = 0; index < claimed.size(); index++) {
      var profile = claimed.get(index);
      if (profile.startsWith(OURS) && !profiles.contains(profile)) {
        found.add(
            new Violation(
                "There is no such profile here",
                resource.fhirType() + ".meta.profile[" + index + "]"));
      }
    }
    validator.validateWithResult(resource).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(ValidatorMessage::violation)
        .forEach(found::add);
    return found;
  }

  /** A code of LOINC or SNOMED CT, which are not here, may be right. */
  public static UnknownCodeSystemWarningValidationSupport elsewhere(FhirContext context) {
    var support = new UnknownCodeSystemWarningValidationSupport(context);
    support.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    return support;
  }

  private static List<String> claimed(IBaseResource resource) {
    return resource.getMeta().getProfile().stream().map(IPrimitiveType::getValueAsString).toList();
  }
}
