// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.compartment;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;

/** By which references a resource says whose record it belongs to, and whom else it names. */
public final class RecordReferences {
  private final FhirContext context;
  private final PatientCompartment compartment;

  public RecordReferences(FhirContext context, PatientCompartment compartment) {
    this.context = context;
    this.compartment = compartment;
  }

  /**
   * Whether the resource is about this patient and nobody else: what it names as its subject, its
   * patient or its own reference to the record. Only then is it the patient's to write; being in
   * the compartment by another path, as a performer is, gives reading at most.
   */
  public boolean isAbout(IBaseResource resource, String patient) {
    String type = context.getResourceType(resource);
    if (type.equals("Patient")) {
      return patient.equals(resource.getIdElement().getIdPart());
    }
    var named =
        recordParameters(type).stream().flatMap(name -> references(resource, type, name)).toList();
    return named.stream().anyMatch(each -> PatientCompartment.names(each, patient))
        && named.stream()
            .allMatch(each -> PatientCompartment.names(each, patient) || isOfNobody(each));
  }

  /** The patients of this server that the resource refers to anywhere, but for that one. */
  public Set<String> others(IBaseResource resource, String patient) {
    return context.newTerser().getAllResourceReferences(resource).stream()
        .map(each -> each.getResourceReference().getReferenceElement())
        .filter(each -> "Patient".equals(each.getResourceType()) && each.hasIdPart())
        .map(IIdType::getIdPart)
        .filter(id -> !id.equals(patient) && !id.contains("?"))
        .collect(Collectors.toSet());
  }

  /**
   * Whether a chain through this parameter leads nowhere but to the patient a search of the type is
   * limited to: it is the record's own reference, and there is no more than one.
   */
  public boolean isOwnReference(String type, String name) {
    return compartment.covers(type)
        && recordParameters(type).contains(name)
        && paths(type, name).allMatch(path -> isSingle(type, path));
  }

  private boolean isSingle(String type, String path) {
    BaseRuntimeElementDefinition<?> at = context.getResourceDefinition(type);
    for (String step : path.substring(path.indexOf('.') + 1).split("\\.")) {
      var child =
          at instanceof BaseRuntimeElementCompositeDefinition<?> composite
              ? composite.getChildByName(step)
              : null;
      if (child == null || child.getMax() != 1) {
        return false;
      }
      at = child.getChildByName(step);
    }
    return true;
  }

  private Set<String> recordParameters(String type) {
    String selected = compartment.parameter(type);
    if (selected == null) {
      return Set.of();
    }
    var definition = context.getResourceDefinition(type);
    return Stream.of(selected, "patient", "subject")
        .filter(name -> definition.getSearchParam(name) != null)
        .collect(Collectors.toSet());
  }

  private Stream<String> paths(String type, String name) {
    return Arrays.stream(
            context.getResourceDefinition(type).getSearchParam(name).getPath().split("\\|"))
        .map(path -> path.strip().replaceFirst("\\.where\\(.*", ""))
        .filter(path -> path.startsWith(type + "."));
  }

  private Stream<IIdType> references(IBaseResource resource, String type, String name) {
    return paths(type, name)
        .flatMap(
            path -> context.newTerser().getValues(resource, path, IBaseReference.class).stream())
        .map(IBaseReference::getReferenceElement)
        .filter(each -> !each.isEmpty());
  }

  private boolean isOfNobody(IIdType reference) {
    return reference.hasResourceType() && compartment.isShared(reference.getResourceType());
  }
}
