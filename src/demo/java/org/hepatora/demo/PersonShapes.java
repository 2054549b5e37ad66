// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.NODES;
import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.coding;
import static org.hepatora.demo.Shape.concept;
import static org.hepatora.demo.Shape.hl7;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.reference;
import static org.hepatora.demo.Shape.text;
import static org.hepatora.fhir.code.Codes.ICD_10;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.hepatora.fhir.code.Canonicals;
import org.jspecify.annotations.Nullable;

/** Who the patient is, who cares for them and what they suffer from, as FHIR. */
final class PersonShapes {
  private final CourseBuilder chart;

  PersonShapes(CourseBuilder chart) {
    this.chart = chart;
  }

  /** The hospital, its surgeon and its radiologist; the same bytes in every bundle. */
  static void hospital(CourseBuilder chart, Hospital hospital) {
    var organization = object().put("resourceType", "Organization").put("active", true);
    organization.set("type", array(concept(hl7("organization-type", "prov"))));
    organization.put("name", hospital.title());
    chart.putAs(hospital.organizationId(), organization);
    practitioner(chart, hospital.surgeonId(), hospital.surgeon(), "Hepatobiliary surgeon");
    practitioner(chart, hospital.radiologistId(), hospital.radiologist(), "Abdominal radiologist");
  }

  private static void practitioner(
      CourseBuilder chart, String id, String family, String profession) {
    var practitioner = object().put("resourceType", "Practitioner").put("active", true);
    var name = object().put("text", "Dr " + family + " (demo)").put("family", family);
    name.set("prefix", NODES.arrayNode().add("Dr"));
    practitioner.set("name", array(name));
    var qualification = object();
    qualification.set("code", text(profession));
    practitioner.set("qualification", array(qualification));
    chart.putAs(id, practitioner);
  }

  void patient(Person person, @Nullable LocalDate deceased) {
    var patient = object().put("resourceType", "Patient");
    var identifier = object().put("system", Canonicals.BASE + "/demo");
    patient.set("identifier", array(identifier.put("value", chart.patientId())));
    patient.put("active", deceased == null);
    var name = object().put("use", "official").put("text", person.name());
    name.put("family", person.family());
    name.set("given", NODES.arrayNode().add(person.given()));
    patient.set("name", array(name));
    patient.put("gender", person.female() ? "female" : "male");
    patient.put("birthDate", person.birthDate().toString());
    if (deceased != null) {
      patient.put("deceasedDateTime", deceased.toString());
    }
    patient.set("address", array(object().put("country", person.origin().country())));
    patient.set(
        "managingOrganization", reference("Organization/" + person.hospital().organizationId()));
    chart.putAs(chart.patientId(), patient);
  }

  void encounter(LocalDate day, String what, Hospital hospital) {
    var encounter = chart.about("Encounter").put("status", "finished");
    encounter.set("class", hl7("v3-ActCode", "AMB"));
    encounter.set("type", array(text(what)));
    encounter.set("period", Shape.period(day.toString()).put("end", day.toString()));
    encounter.set("serviceProvider", reference("Organization/" + hospital.organizationId()));
    chart.put("encounter", encounter);
  }

  /** HCC as the server looks for it: SNOMED and ICD-10 side by side. */
  String hepatocellularCarcinoma(LocalDate since, String verification) {
    var code =
        concept("Hepatocellular carcinoma", coding(SNOMED, "109841003"), coding(ICD_10, "C22.0"));
    return condition("hcc", code, "active", verification, since);
  }

  String cirrhosis(LocalDate since, String verification) {
    var code = concept("Cirrhosis of liver", coding(SNOMED, "19943007"), coding(ICD_10, "K74.6"));
    return condition("cirrhosis", code, "active", verification, since);
  }

  String hepatitisB(LocalDate since) {
    var code = concept("Chronic hepatitis B", coding(SNOMED, "66071002"));
    return condition("hepatitis-b", code, "active", "confirmed", since);
  }

  /** Hepatitis C after a sustained virological response. */
  String hepatitisC(LocalDate since) {
    var code =
        concept("Chronic hepatitis C, sustained virological response", coding(SNOMED, "50711007"));
    return condition("hepatitis-c", code, "resolved", "confirmed", since);
  }

  String portalHypertension(LocalDate since) {
    var code = concept("Portal hypertension", coding(ICD_10, "K76.6"));
    return condition("portal-hypertension", code, "active", "confirmed", since);
  }

  /** A Condition for which no code is sure enough to be written. */
  String otherCondition(String stem, String name, LocalDate since) {
    return condition(stem, text(name), "active", "confirmed", since);
  }

  private String condition(
      String stem, ObjectNode code, String clinical, String verification, LocalDate since) {
    var condition = chart.about("Condition");
    if (!verification.equals("refuted")) {
      condition.set("clinicalStatus", concept(hl7("condition-clinical", clinical)));
    }
    condition.set("verificationStatus", concept(hl7("condition-ver-status", verification)));
    condition.set("category", array(concept(hl7("condition-category", "problem-list-item"))));
    condition.set("code", code);
    condition.put("onsetDateTime", since.toString()).put("recordedDate", since.toString());
    return chart.put(stem, condition);
  }
}
