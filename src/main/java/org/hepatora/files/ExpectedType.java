// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.Set;

/**
 * The type a file promises by its name, as bulk servers write it: {@code Condition.ndjson}, {@code
 * 2.Observation.000.ndjson.gz}.
 *
 * @param type empty where the name promises none
 */
public record ExpectedType(String type) {
  /** The types of a patient's record and what it names. */
  private static final Set<String> TYPES =
      Set.of(
          "AdverseEvent",
          "AllergyIntolerance",
          "BodyStructure",
          "CarePlan",
          "CareTeam",
          "Condition",
          "Device",
          "DiagnosticReport",
          "DocumentReference",
          "Encounter",
          "Goal",
          "Group",
          "ImagingStudy",
          "Immunization",
          "Location",
          "Medication",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Organization",
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "Procedure",
          "Provenance",
          "ServiceRequest",
          "Specimen");

  /** What that name promises; nothing where it names two types. */
  public static ExpectedType of(String fileName) {
    var found = "";
    for (String word : fileName.split("[^A-Za-z]+")) {
      if (TYPES.contains(word)) {
        if (!found.isEmpty() && !found.equals(word)) {
          return new ExpectedType("");
        }
        found = word;
      }
    }
    return new ExpectedType(found);
  }

  /** Whether a resource of that type may stand in the file. */
  public boolean allows(String sent) {
    return type.isEmpty() || type.equals(sent);
  }
}
