// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.codedExtension;
import static org.hepatora.demo.Shape.coding;
import static org.hepatora.demo.Shape.concept;
import static org.hepatora.demo.Shape.extension;
import static org.hepatora.demo.Shape.hl7;
import static org.hepatora.demo.Shape.local;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.reference;
import static org.hepatora.demo.Shape.text;
import static org.hepatora.fhir.code.Codes.CPT;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Drugs given, arteries treated, livers operated on and what it all caused, as FHIR. */
final class TreatmentShapes {
  private final CourseBuilder chart;
  private final Hospital hospital;

  TreatmentShapes(CourseBuilder chart, Hospital hospital) {
    this.chart = chart;
    this.hospital = hospital;
  }

  /** One dose given in the hospital. */
  String administration(Drug drug, LocalDate day, Regimen regimen, int line) {
    var administration = chart.about("MedicationAdministration").put("status", "completed");
    administration.set("extension", inRegimen(regimen, line));
    administration.set("medicationCodeableConcept", drug.concept(hospital));
    administration.put("effectiveDateTime", day.toString());
    var dosage = text(drug.dose());
    dosage.set("dose", drug.doseQuantity());
    administration.set("dosage", dosage);
    return chart.put(stem(drug), administration);
  }

  /** A tumour drug taken at home, still or until a day. */
  String statement(Drug drug, LocalDate start, @Nullable LocalDate end, Regimen regimen, int line) {
    var statement = statement(drug, start, end);
    statement.set("extension", inRegimen(regimen, line));
    return chart.put(stem(drug), statement);
  }

  /** A drug by mouth that is no part of a tumour regimen, e.g. an antiviral. */
  void homeMedication(Drug drug, LocalDate start) {
    chart.put(stem(drug), statement(drug, start, null));
  }

  /** A regimen named by its nickname only, as a discharge letter does. */
  void regimenByNickname(String nickname, LocalDate start, LocalDate end) {
    var statement = chart.about("MedicationStatement").put("status", "completed");
    statement.set("medicationCodeableConcept", text(nickname));
    statement.set("effectivePeriod", Shape.period(start.toString()).put("end", end.toString()));
    chart.put("regimen", statement);
  }

  private ObjectNode statement(Drug drug, LocalDate start, @Nullable LocalDate end) {
    var statement = chart.about("MedicationStatement");
    statement.put("status", end == null ? "active" : "completed");
    statement.set("medicationCodeableConcept", drug.concept(hospital));
    var period = Shape.period(start.toString());
    if (end != null) {
      period.put("end", end.toString());
    }
    statement.set("effectivePeriod", period);
    statement.set("dosage", array(text(drug.dose())));
    return statement;
  }

  /** The next cycle, ordered and not yet given. */
  void nextCycle(Drug drug, LocalDate authored, Regimen regimen, int line) {
    var request = chart.about("MedicationRequest").put("status", "active").put("intent", "order");
    request.set("extension", inRegimen(regimen, line));
    request.set("medicationCodeableConcept", drug.concept(hospital));
    request.put("authoredOn", authored.toString());
    request.set("requester", reference("Practitioner/" + hospital.surgeonId()));
    request.set("dosageInstruction", array(text(drug.dose())));
    chart.put(stem(drug) + "-order", request);
  }

  /** TACE, HAIC, ablation or irradiation of lesions. */
  void localTherapy(String modality, LocalDate day, int line, List<String> lesions) {
    var procedure = procedure(day);
    var extensions = Shape.NODES.arrayNode();
    extensions.add(extension("line-of-therapy").put("valuePositiveInt", line));
    procedure.set("extension", targets(extensions, lesions));
    procedure.set("code", concept(local("locoregional-modality", modality)));
    chart.put(modality, procedure);
  }

  /** A liver resection. */
  String resection(LocalDate day, Resection resection, List<String> lesions) {
    var procedure = procedure(day);
    var extensions =
        array(
            codedExtension("procedure-intent", resection.intent()),
            codedExtension("surgical-approach", resection.approach()),
            codedExtension("resection-margin", resection.margin()),
            codedExtension("clavien-dindo", resection.complication()));
    procedure.set("extension", targets(extensions, lesions));
    procedure.set(
        "code", concept("Liver resection", coding(SNOMED, "107963000"), coding(CPT, "47120")));
    var surgeon = object();
    surgeon.set("actor", reference("Practitioner/" + hospital.surgeonId()));
    procedure.set("performer", array(surgeon));
    return chart.put("resection", procedure);
  }

  private ObjectNode procedure(LocalDate day) {
    var procedure = chart.about("Procedure").put("status", "completed");
    return procedure.put("performedDateTime", day.toString());
  }

  /** A toxicity, blamed on the dose or statement given. */
  void adverseEvent(Toxicity toxicity, LocalDate since, String suspect) {
    var event = object().put("resourceType", "AdverseEvent").put("actuality", "actual");
    event.set(
        "extension",
        array(
            extension("ctcae-grade").put("valueInteger", toxicity.grade()),
            extension("immune-related").put("valueBoolean", toxicity.immuneRelated()),
            extension("stable-on-replacement").put("valueBoolean", toxicity.onReplacement())));
    event.set("event", text(toxicity.name()));
    event.set("subject", reference("Patient/" + chart.patientId()));
    event.put("date", since.toString());
    event.set("outcome", concept(hl7("adverse-event-outcome", toxicity.outcome())));
    var suspected = object();
    suspected.set("instance", reference(suspect));
    event.set("suspectEntity", array(suspected));
    chart.put("adverse-event", event);
  }

  private static ArrayNode inRegimen(Regimen regimen, int line) {
    var inLine = extension("line-of-therapy").put("valuePositiveInt", line);
    var code = regimen.code();
    if (code == null) {
      return array(inLine);
    }
    var named = extension("regimen");
    named.set("valueCodeableConcept", concept(regimen.title(), local("regimen", code)));
    return array(named, inLine);
  }

  private static ArrayNode targets(ArrayNode extensions, List<String> lesions) {
    for (String lesion : lesions) {
      var target = extension("target-lesion");
      target.set("valueReference", reference(lesion));
      extensions.add(target);
    }
    return extensions;
  }

  private static String stem(Drug drug) {
    return drug.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the operation was meant, done and survived. */
  record Resection(String intent, String approach, String margin, String complication) {}

  /** What a drug did besides its work. */
  record Toxicity(
      String name, int grade, boolean immuneRelated, boolean onReplacement, String outcome) {}
}
