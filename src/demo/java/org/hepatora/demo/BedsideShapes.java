// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.coding;
import static org.hepatora.demo.Shape.concept;
import static org.hepatora.demo.Shape.hl7;
import static org.hepatora.demo.Shape.local;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.observation;
import static org.hepatora.demo.Shape.quantity;
import static org.hepatora.demo.Shape.reference;
import static org.hepatora.demo.Shape.references;
import static org.hepatora.demo.Shape.text;
import static org.hepatora.fhir.code.Codes.LOINC;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Laboratory results, bedside scores and the surgical work-up, as FHIR. */
final class BedsideShapes {
  /** LOINC answers and SNOMED findings of ECOG 0 to 4; evidence.md 8.2. */
  private static final List<String> ECOG_LOINC =
      List.of("LA9622-7", "LA9623-5", "LA9624-3", "LA9625-0", "LA9626-8");

  private static final List<String> ECOG_SNOMED =
      List.of("425389002", "422512005", "422894000", "423053003", "423237006");

  private final CourseBuilder chart;
  private final Hospital hospital;

  BedsideShapes(CourseBuilder chart, Hospital hospital) {
    this.chart = chart;
    this.hospital = hospital;
  }

  void lab(Lab lab, LocalDate day, BigDecimal planned) {
    boolean molar = hospital.molar();
    var value = quantity(lab.printed(planned, molar), lab.unit(molar));
    lab(lab, day, value);
  }

  /** A result whose unit was mistyped, so that nobody can know what it means. */
  void labInNoKnownUnit(Lab lab, LocalDate day, BigDecimal number) {
    lab(lab, day, object().put("value", number).put("unit", "unit"));
  }

  private void lab(Lab lab, LocalDate day, ObjectNode value) {
    var code = concept(lab.title(), coding(LOINC, lab.code(hospital.molar())));
    var observation = laboratory(code, day);
    observation.set("valueQuantity", value);
    chart.put(lab.stem(), observation);
  }

  /** PIVKA-II in mAU/mL, a unit UCUM has no name for: text only. */
  void pivka(LocalDate day, int milliArbitraryUnits) {
    var observation = laboratory(concept("PIVKA-II", coding(LOINC, "34444-0")), day);
    observation.set(
        "valueQuantity", object().put("value", milliArbitraryUnits).put("unit", "mAU/mL"));
    chart.put("pivka", observation);
  }

  void hbsAg(LocalDate day, boolean positive) {
    var code = concept("Hepatitis B surface antigen", coding(LOINC, "5195-3"));
    var observation = laboratory(code, day);
    observation.set("valueCodeableConcept", text(positive ? "Positive" : "Negative"));
    var interpretation = hl7("v3-ObservationInterpretation", positive ? "POS" : "NEG");
    observation.set("interpretation", array(concept(interpretation)));
    chart.put("hbsag", observation);
  }

  void ecog(LocalDate day, int score) {
    var observation = observed(concept("ECOG", coding(LOINC, "89247-1")), "survey", day);
    switch (hospital.ecogStyle()) {
      case INTEGER -> observation.put("valueInteger", score);
      case LOINC ->
          observation.set("valueCodeableConcept", concept(coding(LOINC, ECOG_LOINC.get(score))));
      case SNOMED ->
          observation.set("valueCodeableConcept", concept(coding(SNOMED, ECOG_SNOMED.get(score))));
    }
    chart.put("ecog", observation);
  }

  void ascites(LocalDate day, String grade) {
    graded("ascites", "Ascites", "ascites-grade", grade, day);
  }

  void encephalopathy(LocalDate day, String grade) {
    graded("encephalopathy", "Hepatic encephalopathy", "encephalopathy-grade", grade, day);
  }

  void varices(LocalDate day, String risk) {
    graded("varices", "Oesophageal varices", "varices", risk, day);
  }

  /** How far a portal vein thrombus reaches, Cheng I to IV. */
  void thrombus(LocalDate day, String cheng) {
    graded("pvtt-cheng", "Portal vein tumour thrombus (Cheng)", "pvtt-cheng", cheng, day);
  }

  private void graded(String code, String text, String system, String value, LocalDate day) {
    var observation = observed(observation(code, text), "exam", day);
    observation.set("valueCodeableConcept", concept(local(system, value)));
    chart.put(code, observation);
  }

  void futureLiverRemnant(LocalDate day, int percent) {
    measured(
        "future-liver-remnant", "Future liver remnant", "imaging", day, quantity(percent, "%"));
  }

  void icgRetention(LocalDate day, int percent) {
    measured("icg-r15", "ICG retention at 15 minutes", "laboratory", day, quantity(percent, "%"));
  }

  void steroidDose(LocalDate day, int prednisoneEquivalent) {
    measured(
        "prednisone-equivalent",
        "Steroid dose, prednisone equivalent",
        "therapy",
        day,
        quantity(prednisoneEquivalent, "mg/d"));
  }

  /** The share of the removed tumour that was still alive under the microscope. */
  void pathologicViable(LocalDate day, int percent) {
    measured(
        "pathologic-viable-percent",
        "Viable tumour in the specimen",
        "laboratory",
        day,
        quantity(percent, "%"));
  }

  private void measured(
      String code, String text, String category, LocalDate day, ObjectNode value) {
    var observation = observed(observation(code, text), category, day);
    observation.set("valueQuantity", value);
    chart.put(code, observation);
  }

  void asaClass(LocalDate day, int asa) {
    var observation = observed(observation("asa-class", "ASA class"), "exam", day);
    chart.put("asa-class", observation.put("valueInteger", asa));
  }

  /** The surgeon's judgement and the lesions it is about. */
  String resectability(LocalDate day, String verdict, List<String> lesions) {
    var observation = observed(observation("resectability", "Resectability"), "procedure", day);
    if (!lesions.isEmpty()) {
      observation.set("focus", references(lesions));
    }
    observation.set(
        "performer",
        array(
            reference("Practitioner/" + hospital.surgeonId()).put("display", hospital.surgeon())));
    observation.set("valueCodeableConcept", concept(local("resectability", verdict)));
    return chart.put("resectability", observation);
  }

  private ObjectNode laboratory(ObjectNode code, LocalDate day) {
    var observation = observed(code, "laboratory", day);
    observation.put("effectiveDateTime", day + hospital.hour());
    return observation.set(
        "performer", array(reference("Organization/" + hospital.organizationId())));
  }

  private ObjectNode observed(ObjectNode code, String category, LocalDate day) {
    var observation = chart.about("Observation").put("status", "final");
    observation.set("category", array(concept(hl7("observation-category", category))));
    observation.set("code", code);
    return observation.put("effectiveDateTime", day.toString());
  }
}
