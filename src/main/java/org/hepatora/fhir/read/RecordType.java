// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.therapy.DrugRecord.Kind;
import org.hepatora.fhir.code.Codes;
import org.jspecify.annotations.Nullable;

/**
 * The types of resource a record consists of: where each names its patient, how it is searched for,
 * what comes along, and who reads it. The stored chart, the queries to other servers, the
 * advertised prefetch, the course and the readers all use this one table.
 */
public enum RecordType {
  PATIENT("Patient", "", "patient", "", Need.ADVISORY),
  CONDITION("Condition", "subject", "conditions", "", Need.REQUIRED),
  OBSERVATION("Observation", "subject", "observations", "", Need.REQUIRED),
  BODY_STRUCTURE("BodyStructure", "patient", "lesions", "", Need.REQUIRED),
  PROCEDURE("Procedure", "subject", "procedures", "", Need.REQUIRED),
  ADMINISTRATION(
      "MedicationAdministration", "subject", "administrations", "medication", Need.ALTERNATIVE),
  STATEMENT("MedicationStatement", "subject", "statements", "medication", Need.ALTERNATIVE),
  PRESCRIPTION("MedicationRequest", "subject", "prescriptions", "medication", Need.ALTERNATIVE),
  DISPENSE("MedicationDispense", "subject", "dispenses", "medication", Need.ADVISORY),
  REPORT("DiagnosticReport", "subject", "reports", "", Need.ADVISORY),
  ADVERSE_EVENT("AdverseEvent", "subject", "adverseEvents", "", Need.ADVISORY),
  CARE_PLAN("CarePlan", "subject", "carePlans", "", Need.ADVISORY),
  /** Orders: no facts, but the operation that is planned. */
  ORDER("ServiceRequest", "subject", "requests", "", Need.ADVISORY),
  /** Earlier answers: part of the course, never read back. */
  GUIDANCE("GuidanceResponse", "subject", "", "", Need.ADVISORY),
  /** Comes along with what names it. */
  MEDICATION("Medication", "", "", "", Need.ADVISORY);

  /** What hangs on a query of one type. */
  public enum Need {
    /** Facts a positive answer needs: without all of them there is none. */
    REQUIRED,
    /** Another way to record such facts; may be absent, but not failed or cut short. */
    ALTERNATIVE,
    /** Facts that act when recorded; decision.md 2 "Not required but acting". */
    ADVISORY
  }

  /** More than most servers send of themselves; what does not fit is named by its next link. */
  private static final String PAGE = "&_count=1000";

  private final String type;
  private final String subject;
  private final String key;
  private final String include;
  private final Need need;

  RecordType(String type, String subject, String key, String include, Need need) {
    this.type = type;
    this.subject = subject;
    this.key = key;
    this.include = include;
    this.need = need;
  }

  /** The FHIR type. */
  public String type() {
    return type;
  }

  /** Where it names its patient, as {@code Condition.subject}; empty where it does not. */
  public String subjectPath() {
    return subject.isEmpty() ? "" : type + "." + subject;
  }

  /** The name of its query and of its prefetch key; empty where it is not asked for. */
  public String key() {
    return key;
  }

  /** What hangs on the query. */
  public Need need() {
    return need;
  }

  /** The query for all of it of one patient, whose id stands for {@code {{context.patientId}}}. */
  public String query() {
    return this == PATIENT
        ? type + "/{{context.patientId}}"
        : search() + PAGE + (include.isEmpty() ? "" : "&_include=" + type + ":" + include);
  }

  private String search() {
    return switch (this) {
      // the only parameter of AdverseEvent that finds the patient
      case ADVERSE_EVENT -> type + "?subject=Patient/{{context.patientId}}";
      case OBSERVATION -> ofPatient() + "&code=" + String.join(",", codes());
      default -> ofPatient();
    };
  }

  private String ofPatient() {
    return type + "?patient={{context.patientId}}";
  }

  private static List<String> codes() {
    return Codes.observationTokens();
  }

  /** The type of that name; null when it is not part of a record. */
  public static @Nullable RecordType of(String type) {
    return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst().orElse(null);
  }

  /** Whether it names its patient and is asked for: facts, and orders. */
  public boolean isPartOfARecord() {
    return !subject.isEmpty() && !key.isEmpty();
  }

  /** The reader of its resources; null where they hold no facts of their own. */
  @Nullable ResourceReader reader() {
    return switch (this) {
      case CONDITION -> new ConditionReader();
      case OBSERVATION -> new ObservationReader();
      case PROCEDURE -> new ProcedureReader();
      case ADMINISTRATION -> new DrugReader(Kind.ADMINISTRATION);
      case STATEMENT -> new DrugReader(Kind.STATEMENT);
      case PRESCRIPTION -> new DrugReader(Kind.REQUEST);
      case DISPENSE -> DrugReader.ofDispenses();
      case REPORT -> new ReportReader(new ObservationReader());
      case ADVERSE_EVENT -> new AdverseEventReader();
      case CARE_PLAN -> new CarePlanReader();
      // lesions are read before all others, the patient by itself
      case BODY_STRUCTURE, PATIENT, ORDER, GUIDANCE, MEDICATION -> null;
    };
  }
}
