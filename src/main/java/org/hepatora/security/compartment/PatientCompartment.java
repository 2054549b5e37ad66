// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.compartment;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.auth.CompartmentSearchParameterModifications;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Whose record a resource belongs to: FHIR's Patient compartment, with three types that R4 left out
 * although they name their patient, and without two that speak of many people.
 */
public final class PatientCompartment {
  /** Search parameters by which a type outside R4's compartment names its patient. */
  private static final Map<String, String> ALSO =
      Map.of("GuidanceResponse", "subject", "Task", "subject", "Device", "patient");

  /** Types of the compartment whose resources may name several patients. */
  private static final Set<String> OF_MANY = Set.of("Group", "AuditEvent", "Person", "Schedule");

  /** Types that hold no patient's data; readable whoever the patient is. */
  private static final Set<String> SHARED =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "HealthcareService",
          "Endpoint",
          "Medication",
          "Substance",
          "CodeSystem",
          "ValueSet",
          "ConceptMap",
          "NamingSystem",
          "StructureDefinition",
          "SearchParameter",
          "OperationDefinition",
          "CapabilityStatement",
          "CompartmentDefinition",
          "ImplementationGuide",
          "PlanDefinition",
          "ActivityDefinition",
          "Questionnaire",
          "Measure",
          "Library");

  private final FhirContext context;
  private final Map<String, String> parameters = new ConcurrentHashMap<>();

  public PatientCompartment(FhirContext context) {
    this.context = context;
  }

  /** Whether resources of this type belong to one patient. */
  public boolean covers(String type) {
    return type.equals("Patient")
        || (context.getResourceTypes().contains(type) && parameter(type) != null);
  }

  /** Whether resources of this type are nobody's record. */
  public boolean isShared(String type) {
    return SHARED.contains(type);
  }

  /** The condition that limits a search of this type to one patient. */
  public String condition(String type, String patient) {
    return type.equals("Patient") ? "_id=" + patient : parameter(type) + "=Patient/" + patient;
  }

  /** Whether the resource is the patient or in the patient's record. */
  public boolean holds(IBaseResource resource, String patient) {
    String type = context.getResourceType(resource);
    if (type.equals("Patient")) {
      return patient.equals(resource.getIdElement().getIdPart());
    }
    if (parameter(type) == null) {
      return false;
    }
    return context
        .newTerser()
        .getCompartmentReferencesForResource("Patient", resource, additions())
        .anyMatch(reference -> names(reference.getReferenceElement(), patient));
  }

  /** The patients a resource is about, or is in the record of; for the audit. */
  public List<String> patients(IBaseResource resource) {
    if (context.getResourceType(resource).equals("Patient")) {
      return List.of(resource.getIdElement().getIdPart());
    }
    return context
        .newTerser()
        .getCompartmentReferencesForResource("Patient", resource, additions())
        .map(IBaseReference::getReferenceElement)
        .filter(id -> "Patient".equals(id.getResourceType()) && !id.isAbsolute())
        .map(IIdType::getIdPart)
        .distinct()
        .toList();
  }

  private static CompartmentSearchParameterModifications additions() {
    var additions = new CompartmentSearchParameterModifications();
    ALSO.forEach(additions::addSPToIncludeInCompartment);
    return additions;
  }

  /** A patient of another server who has the same id is another patient. */
  static boolean names(IIdType reference, String patient) {
    return !reference.isAbsolute()
        && reference.toUnqualifiedVersionless().getValue() != null
        && reference.toUnqualifiedVersionless().getValue().equals("Patient/" + patient);
  }

  @Nullable String parameter(String type) {
    String name = parameters.computeIfAbsent(type, this::select);
    return name.isEmpty() ? null : name;
  }

  private String select(String type) {
    if (ALSO.containsKey(type)) {
      return ALSO.get(type);
    }
    if (OF_MANY.contains(type)) {
      return "";
    }
    var names =
        context.getResourceDefinition(type).getSearchParamsForCompartmentName("Patient").stream()
            .map(RuntimeSearchParam::getName)
            .sorted()
            .toList();
    return Stream.concat(Stream.of("patient", "subject").filter(names::contains), names.stream())
        .findFirst()
        .orElse("");
  }
}
