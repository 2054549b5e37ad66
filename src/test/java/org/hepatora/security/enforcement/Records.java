// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.hepatora.Http.json;

import java.util.Set;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;

/** Resources in the record of a patient, put there by an administrator. */
final class Records {
  static final Set<String> TYPES =
      Set.of(
          "Condition",
          "Observation",
          "BodyStructure",
          "Procedure",
          "MedicationAdministration",
          "CarePlan",
          "AdverseEvent",
          "GuidanceResponse",
          "ServiceRequest",
          "DiagnosticReport");

  private static final String ADMIN = Tokens.ofAdministrator("user/*.cruds");

  private Records() {}

  static String resource(String type, String id, String patient) {
    String subject = type.equals("BodyStructure") ? "patient" : "subject";
    return json(
        "{'resourceType':'%s','id':'%s','%s':{'reference':'Patient/%s'}}",
        type, id, subject, patient);
  }

  /** Puts one there and gives its address. */
  static String put(String type, String patient) {
    String id = org.hepatora.TestServer.unique(patient.equals(SecuredServer.A) ? "of-a" : "of-b");
    SecuredServer.fhir().put(type + "/" + id, resource(type, id, patient), ADMIN).is(201);
    return type + "/" + id;
  }
}
