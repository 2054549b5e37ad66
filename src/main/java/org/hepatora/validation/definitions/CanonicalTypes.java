// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import ca.uhn.hapi.converters.canonical.VersionCanonicalizer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hl7.fhir.r5.model.PackageInformation;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * FHIR's structures in R5, in which HL7's validator works: each converted when it is first wanted,
 * once for all validators.
 */
@Component
public final class CanonicalTypes {
  private final DefinitionsOnDemand definitions;
  private final VersionCanonicalizer converter;
  private final Map<String, StructureDefinition> converted = new ConcurrentHashMap<>();
  private final Supplier<List<StructureDefinition>> types =
      SingletonSupplier.of(this::convertedTypes);

  public CanonicalTypes(DefinitionsOnDemand definitions) {
    this.definitions = definitions;
    this.converter = new VersionCanonicalizer(definitions.getFhirContext());
  }

  private List<StructureDefinition> convertedTypes() {
    return definitions.typeUrls().map(this::of).filter(Objects::nonNull).toList();
  }

  /** FHIR's structure of exactly this URL, null where FHIR has none. */
  @Nullable StructureDefinition of(String url) {
    return definitions.hasStructure(url) ? converted.computeIfAbsent(url, this::converted) : null;
  }

  /** Without the narrative and the differential, which say nothing that the snapshot does not. */
  private StructureDefinition converted(String url) {
    var structure =
        (org.hl7.fhir.r4.model.StructureDefinition)
            Objects.requireNonNull(definitions.fetchStructureDefinition(url));
    structure.setText(null);
    structure.setDifferential(null);
    var canonical = converter.structureDefinitionToCanonical(structure);
    canonical.setSourcePackage(
        new PackageInformation(DefinitionsOnDemand.PACKAGE, null, null, new Date()));
    return canonical;
  }

  /** FHIR's resource types and data types, and its profiles of data types. */
  List<StructureDefinition> all() {
    return types.get();
  }
}
