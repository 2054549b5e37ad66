// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.util.Date;
import org.hepatora.security.audit.AuditSearch.Line;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/** A line of the audit as AuditEvent, in the shape of IHE's Basic Audit Log Patterns (BALP). */
final class AuditEventWriter {
  private static final String EVENT = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  private static final String OBJECT = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  AuditEvent write(Line line) {
    var event = new AuditEvent();
    event.setId(Long.toString(line.id()));
    event.setType(type(line.what()));
    event.addSubtype(subtype(line));
    event.setAction(AuditEventAction.fromCode(line.action()));
    event.setRecorded(Date.from(line.at()));
    event.setOutcome(
        line.status() < REFUSED
            ? AuditEventOutcome._0
            : line.status() < FAILED ? AuditEventOutcome._4 : AuditEventOutcome._8);
    event.setOutcomeDesc("HTTP " + line.status());
    var app = event.addAgent().setRequestor(false);
    app.getType().addCoding(new Coding(DICOM, "110153", "Source Role ID"));
    app.getWho().getIdentifier().setValue(line.client().isEmpty() ? "unknown" : line.client());
    app.getNetwork().setAddress(line.address()).setType(AuditEventAgentNetworkType._2);
    var person = event.addAgent().setRequestor(true);
    person.getType().addCoding(new Coding(PARTICIPATION, "IRCP", "information recipient"));
    person.getWho().getIdentifier().setValue(line.subject().isEmpty() ? "unknown" : line.subject());
    event.getSource().getObserver().setDisplay("Hepatora");
    entities(event, line);
    return event;
  }

  private static void entities(AuditEvent event, Line line) {
    if (!line.resource().isEmpty()) {
      var data = event.addEntity();
      data.setType(new Coding(OBJECT, "2", "System Object"));
      data.setRole(new Coding(ROLE, "4", "Domain Resource"));
      boolean stored = line.resource().matches("[A-Z][A-Za-z]+/[A-Za-z0-9.-]+");
      if (stored) {
        data.setWhat(new Reference(line.resource()));
      } else {
        data.setName(line.resource());
      }
    }
    for (String patient : line.patients()) {
      event
          .addEntity()
          .setType(new Coding(OBJECT, "1", "Person"))
          .setRole(new Coding(ROLE, "1", "Patient"))
          .setWhat(new Reference("Patient/" + patient));
    }
    if (!line.parameters().isEmpty()) {
      event
          .addEntity()
          .setType(new Coding(OBJECT, "2", "System Object"))
          .setRole(new Coding(ROLE, "24", "Query"))
          .setName(String.join(" ", line.parameters()));
    }
  }

  private static Coding type(String what) {
    return switch (what) {
      case "login", "logout", "token" -> new Coding(DICOM, "110114", "User Authentication");
      case "client" -> new Coding(DICOM, "110113", "Security Alert");
      default -> new Coding(EVENT, "rest", "RESTful Operation");
    };
  }

  private static Coding subtype(Line line) {
    return switch (line.what()) {
      case "login" -> new Coding(DICOM, "110122", "Login");
      case "logout" -> new Coding(DICOM, "110123", "Logout");
      case "token" -> new Coding(DICOM, "110126", "Node Authentication");
      case "client" -> new Coding(DICOM, "110129", "Security Configuration");
      case "rest", "page" -> new Coding(INTERACTION, ofMethod(line), null);
      case "cds-call" -> new Coding(INTERACTION, "operation", null);
      default -> new Coding(INTERACTION, line.what(), null);
    };
  }

  /** Where only the method is known, what it stands for. */
  private static String ofMethod(Line line) {
    boolean page = line.what().equals("page");
    return switch (line.action()) {
      case "R" ->
          page || (line.resource().contains("/") && !line.resource().endsWith("_search"))
              ? "read"
              : "search";
      case "C" -> page ? "operation" : line.resource().isEmpty() ? "transaction" : "create";
      case "U" -> "update";
      case "D" -> "delete";
      default -> "operation";
    };
  }
}
