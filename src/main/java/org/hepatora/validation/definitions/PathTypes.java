// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a FHIR context knows of definitions by itself, as HAPI makes it. FHIRPath's engine asks it
 * for all structures and keeps the names of the types.
 */
@Component
public final class PathTypes extends BaseValidationSupportWrapper {
  private final Supplier<List<IBaseResource>> outlines;

  public PathTypes(FhirContext context, DefinitionsOnDemand definitions) {
    super(context, chain(context, definitions));
    this.outlines = SingletonSupplier.of(definitions::outlines);
    context.setValidationSupport(this);
  }

  private static IValidationSupport chain(FhirContext context, DefinitionsOnDemand definitions) {
    return new ValidationSupportChain(
        definitions,
        new InMemoryTerminologyServerValidationSupport(context),
        new CommonCodeSystemsTerminologyService(context),
        new SnapshotGeneratingValidationSupport(context));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return (List<T>) outlines.get();
  }
}
