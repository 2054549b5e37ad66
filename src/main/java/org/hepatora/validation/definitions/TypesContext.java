// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r5.model.ValueSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * What HL7's validator knows of structures. It looks through all of them for types only, several
 * times a resource; HAPI gives it every extension and profile too, each in R5 and with a snapshot.
 * Those are found by their URL here as there.
 */
public class TypesContext extends WorkerContextValidationSupportAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(TypesContext.class);

  /** What HAPI looks for when it is asked for any resource of a URL. */
  private static final Set<Class<?>> BY_URL =
      Set.of(StructureDefinition.class, ValueSet.class, CodeSystem.class);

  private final CanonicalTypes types;
  private final Supplier<List<StructureDefinition>> all;
  private final Supplier<Set<String>> primitives = SingletonSupplier.of(this::primitiveNames);

  /**
   * @param others what else may have types, logical models
   */
  public TypesContext(CanonicalTypes types, IValidationSupport others) {
    this.types = types;
    this.all =
        SingletonSupplier.of(() -> Stream.concat(types.all().stream(), typesOf(others)).toList());
  }

  private Stream<StructureDefinition> typesOf(IValidationSupport others) {
    var found = others.fetchAllStructureDefinitions();
    return found == null
        ? Stream.of()
        : found.stream()
            .map(org.hl7.fhir.r4.model.StructureDefinition.class::cast)
            .filter(each -> each.getDerivation() == TypeDerivationRule.SPECIALIZATION)
            .filter(each -> each.hasUrl() && types.of(each.getUrl()) == null)
            .flatMap(each -> usable(each.getUrl()));
  }

  /** Nothing when no snapshot can be made of it, so that one broken definition stops nobody. */
  private Stream<StructureDefinition> usable(String url) {
    try {
      return Stream.ofNullable(fetchResource(StructureDefinition.class, url));
    } catch (BaseServerResponseException | FHIRException broken) {
      LOG.warn("The validator cannot use a stored StructureDefinition: {}", url);
      return Stream.of();
    }
  }

  @Override
  public <T extends Resource> T fetchResource(Class<T> type, String url) {
    var base = type == StructureDefinition.class && url != null ? types.of(url) : null;
    if (base != null) {
      return type.cast(base);
    }
    if (!BY_URL.contains(type)) {
      return super.fetchResource(type, url);
    }
    // Asked for one type, HAPI looks up its name, for which it scans the whole model of R5.
    var found = super.fetchResource(Resource.class, url);
    return found == null || type.isInstance(found)
        ? type.cast(found)
        : super.fetchResource(type, url);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
    return type == StructureDefinition.class
        ? (List<T>) all.get()
        : super.fetchResourcesByType(type);
  }

  @Override
  public List<StructureDefinition> fetchTypeDefinitions(String type) {
    return all.get().stream()
        .filter(each -> each.hasType() && each.getType().equals(type))
        .toList();
  }

  /** HL7's validator asks of an element without a type, too: none is primitive. */
  @Override
  public boolean isPrimitiveType(String type) {
    return primitives.get().contains(type);
  }

  private Set<String> primitiveNames() {
    return all.get().stream()
        .filter(each -> each.getKind() == StructureDefinitionKind.PRIMITIVETYPE)
        .map(StructureDefinition::getName)
        .collect(Collectors.toSet());
  }
}
